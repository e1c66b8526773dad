package dev.cutroom.source.boundary;

import dev.cutroom.ffmpeg.MediaFormat;
import dev.cutroom.ffmpeg.Probe;

/** The media type of a source, by what was found in it. */
final class MediaTypes {
  private MediaTypes() {}

  static String of(Probe media) {
    MediaFormat format = media.format();
    if (format == null) {
      return "application/octet-stream";
    }
    boolean sound = media.kind() == Probe.Kind.AUDIO;
    return switch (format) {
      case MP4 -> sound ? "audio/mp4" : "video/mp4";
      case MATROSKA -> sound ? "audio/webm" : "video/webm";
      case OGG -> sound ? "audio/ogg" : "video/ogg";
      case AVI -> "video/x-msvideo";
      case MPEG_TS -> "video/mp2t";
      case MPEG_PS -> "video/mpeg";
      case FLV -> "video/x-flv";
      case ASF -> "video/x-ms-wmv";
      case WAV -> "audio/wav";
      case FLAC -> "audio/flac";
      case MP3 -> "audio/mpeg";
      case AAC -> "audio/aac";
      case AIFF -> "audio/aiff";
      case CAF -> "audio/x-caf";
      case GIF -> "image/gif";
      case PNG -> "image/png";
      case JPEG -> "image/jpeg";
      case WEBP -> "image/webp";
      case BMP -> "image/bmp";
      case TIFF -> "image/tiff";
    };
  }
}
