package dev.cutroom.ffmpeg.gate;

import org.jspecify.annotations.Nullable;

/** A file cannot be taken in; the message is a sentence for the person who sent it. */
public final class UnsupportedMediaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String found;

  UnsupportedMediaException(String found, @Nullable Throwable cause) {
    super("The file is " + found + ".", cause);
    this.found = found;
  }

  /** What the file is, with its article: {@code a playlist (HLS)}. */
  public String found() {
    return found;
  }
}
