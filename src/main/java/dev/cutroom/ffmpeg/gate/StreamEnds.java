package dev.cutroom.ffmpeg.gate;

import dev.cutroom.ffmpeg.Rational;
import dev.cutroom.ffmpeg.process.OutputReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads what the {@code framecrc} muxer writes, one line a packet, and keeps for each stream how
 * many packets it has and where they end. Streams are numbered in the order of their {@code -map}.
 */
final class StreamEnds implements OutputReader {

  private static final class Stream {
    private double secondsPerUnit = 1;
    private long packets;
    private long endUnits;
  }

  private final Map<Integer, Stream> streams = new HashMap<>();
  private final Limits limits;

  StreamEnds(Limits limits) {
    this.limits = limits;
  }

  @Override
  public void read(InputStream in) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith("#tb ")) {
        timeBase(line);
      } else if (!line.startsWith("#")) {
        packet(line);
      }
    }
  }

  /** The number of packets; for pictures one packet is one frame. */
  long packets(int stream) {
    return of(stream).packets;
  }

  /** Where the last packet ends, counted from the start of the file. */
  Duration end(int stream) {
    Stream found = of(stream);
    return Duration.ofNanos(Math.round(found.endUnits * found.secondsPerUnit * 1e9));
  }

  /** {@code #tb 0: 1/30000}. */
  private void timeBase(String line) {
    int colon = line.indexOf(':');
    int stream = Integer.parseInt(line.substring(4, colon).strip());
    Rational.parse(line.substring(colon + 1).strip())
        .ifPresent(base -> of(stream).secondsPerUnit = base.value());
  }

  /** {@code 0, dts, pts, duration, size, checksum}; a time that is not known is NOPTS. */
  private void packet(String line) {
    String[] fields = line.split(",", 6);
    if (fields.length < 5) {
      return;
    }
    Stream stream = of(Integer.parseInt(fields[0].strip()));
    stream.packets++;
    if (stream.packets > limits.frames()) {
      throw new UnsupportedMediaException(limits.tooManyFrames(), null);
    }
    long begin = Math.max(units(fields[1]), units(fields[2]));
    stream.endUnits = Math.max(stream.endUnits, begin + units(fields[3]));
  }

  private static long units(String field) {
    try {
      return Long.parseLong(field.strip());
    } catch (NumberFormatException unknown) {
      return 0;
    }
  }

  private Stream of(int stream) {
    return streams.computeIfAbsent(stream, unused -> new Stream());
  }
}
