package dev.cutroom.ffmpeg.gate;

import dev.cutroom.ffmpeg.MediaFormat;
import dev.cutroom.ffmpeg.VideoStream;
import dev.cutroom.ffmpeg.process.ProcessFailedException;
import dev.cutroom.ffmpeg.process.ProcessOverLimitException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts into words why ffprobe would not open a file. */
final class Refusals {

  private static final Pattern FORMAT_TAG = Pattern.compile("\\[([\\w,]+) @ ");

  private static final Pattern PICTURE_SIZE = Pattern.compile("Picture size (\\d+)x(\\d+)");

  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("hls", "a playlist (HLS)"),
          Map.entry("applehttp", "a playlist (HLS)"),
          Map.entry("dash", "a playlist (DASH)"),
          Map.entry("concat", "a playlist (ffmpeg concat)"),
          Map.entry("sdp", "a session description (SDP)"),
          Map.entry("ffmetadata", "a list of metadata"),
          Map.entry("ass", "a file of subtitles"),
          Map.entry("srt", "a file of subtitles"),
          Map.entry("webvtt", "a file of subtitles"),
          Map.entry("tty", "plain text"),
          Map.entry("svg_pipe", "an SVG drawing"));

  private Refusals() {}

  /** The refusal, or the tool's own failure where that says nothing about the file. */
  static RuntimeException because(String found, ProcessFailedException failed) {
    if (failed instanceof ProcessOverLimitException overLimit) {
      return new UnsupportedMediaException(
          "a file that needs more " + overLimit.resource().words() + " than one may have", failed);
    }
    return failed.toolItselfFailed() ? failed : new UnsupportedMediaException(found, failed);
  }

  static String ofFormat(String formatName) {
    return FORMATS.getOrDefault(
        formatName, "a file of a kind that is not taken (" + formatName + ")");
  }

  /** Why ffprobe failed; too many streams also look like too little memory. */
  static RuntimeException ofProbe(ProcessFailedException failed, byte[] head, Limits limits) {
    String said = String.join("\n", failed.lastLines());
    if (said.contains("exceeds max_streams")) {
      return new UnsupportedMediaException(
          limits.tooManyStreams("more than " + limits.streams()), failed);
    }
    return because(ofProbeFailure(said, head), failed);
  }

  /** Why a picture was found, but not its size. */
  static String ofUnreadable(
      MediaFormat format, VideoStream video, List<String> said, Limits limits) {
    Matcher size = PICTURE_SIZE.matcher(String.join("\n", said));
    return size.find()
        ? limits.tooManyPixels(size.group(1), size.group(2))
        : format.words() + " whose picture cannot be read (" + video.codec() + ")";
  }

  private static String ofProbeFailure(String said, byte[] head) {
    if (said.contains("Format not on whitelist")) {
      Matcher tag = FORMAT_TAG.matcher(said);
      return ofFormat(tag.find() ? tag.group(1) : "unknown");
    }
    if (said.contains("moov atom not found") && Signatures.mp4(head)) {
      return "an MP4 or QuickTime file without its index: it was cut off or never finished";
    }
    return "no video, sound or picture that can be read";
  }
}
