package dev.cutroom.ffmpeg.process;

import java.io.IOException;
import java.io.InputStream;

/**
 * Consumes what a child writes to stdout, for instance raw frames, while it runs.
 *
 * <p>Runs on a thread of its own. It may return before the end of the stream: the rest is then read
 * and dropped, so that the child does not block. An exception stops the child.
 */
@FunctionalInterface
public interface OutputReader {
  void read(InputStream in) throws IOException;
}
