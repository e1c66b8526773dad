package dev.cutroom.ffmpeg.process;

import org.jspecify.annotations.Nullable;

/** The ffmpeg or ffprobe at hand cannot do the work; the message says why, for an operator. */
public final class UnusableToolsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableToolsException(String message, @Nullable Throwable cause) {
    super(cause == null ? message : message + ": " + cause.getMessage(), cause);
  }
}
