package dev.cutroom.ffmpeg.process;

/** The two programs that are ever started. */
public enum Tool {
  FFMPEG,
  FFPROBE
}
