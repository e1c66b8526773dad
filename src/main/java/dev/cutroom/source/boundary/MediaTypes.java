package dev.cutroom.source.boundary;

import dev.cutroom.source.entity.MediaFacts;

/** The media type of a source, by what was found in it. */
final class MediaTypes {
  private MediaTypes() {}

  static String of(MediaFacts media) {
    boolean sound = media.isAudio();
    return switch (media.demuxer()) {
      case "mov" -> sound ? "audio/mp4" : "video/mp4";
      case "matroska" -> sound ? "audio/webm" : "video/webm";
      case "ogg" -> sound ? "audio/ogg" : "video/ogg";
      case "avi" -> "video/x-msvideo";
      case "mpegts" -> "video/mp2t";
      case "mpeg" -> "video/mpeg";
      case "flv" -> "video/x-flv";
      case "asf" -> "video/x-ms-wmv";
      case "wav" -> "audio/wav";
      case "flac" -> "audio/flac";
      case "mp3" -> "audio/mpeg";
      case "aac" -> "audio/aac";
      case "aiff" -> "audio/aiff";
      case "gif" -> "image/gif";
      case "png_pipe" -> "image/png";
      case "jpeg_pipe" -> "image/jpeg";
      case "webp_pipe" -> "image/webp";
      case "bmp_pipe" -> "image/bmp";
      case "tiff_pipe" -> "image/tiff";
      default -> "application/octet-stream";
    };
  }
}
