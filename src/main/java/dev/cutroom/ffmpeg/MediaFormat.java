package dev.cutroom.ffmpeg;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The formats that are taken in. Nothing else is ever opened: no playlist and no script (HLS, DASH,
 * concat, SDP, image patterns, subtitles drawn by programs), since those name other files.
 *
 * <p>The names are those of ffmpeg's demuxers, which ffprobe reports as {@code format_name}.
 */
public enum MediaFormat {
  MP4("mov", "an MP4 or QuickTime file", Family.TIMED),
  MATROSKA("matroska", "a Matroska or WebM file", Family.TIMED),
  AVI("avi", "an AVI file", Family.TIMED),
  ASF("asf", "a Windows Media file", Family.TIMED),
  FLV("flv", "a Flash video", Family.STREAMED),
  MPEG_TS("mpegts", "an MPEG transport stream", Family.STREAMED),
  MPEG_PS("mpeg", "an MPEG programme stream", Family.STREAMED),
  OGG("ogg", "an Ogg file", Family.STREAMED),
  WAV("wav", "a WAV file", Family.TIMED),
  FLAC("flac", "a FLAC file", Family.TIMED),
  AIFF("aiff", "an AIFF file", Family.TIMED),
  CAF("caf", "a Core Audio file", Family.TIMED),
  MP3("mp3", "an MP3 file", Family.STREAMED),
  AAC("aac", "an AAC file", Family.STREAMED),
  GIF("gif", "a GIF picture", Family.STREAMED),
  PNG("png_pipe", "a PNG picture", Family.PICTURE),
  JPEG("jpeg_pipe", "a JPEG picture", Family.PICTURE),
  WEBP("webp_pipe", "a WebP picture", Family.PICTURE),
  BMP("bmp_pipe", "a BMP picture", Family.PICTURE),
  TIFF("tiff_pipe", "a TIFF picture", Family.PICTURE);

  /** What a format says about its own length. */
  public enum Family {
    /** The length stands in the header, so a file that was cut off can be told. */
    TIMED,
    /** Made to be cut anywhere; the length is what is there. */
    STREAMED,
    /** One picture. */
    PICTURE
  }

  private final String demuxer;
  private final String words;
  private final Family family;

  MediaFormat(String demuxer, String words, Family family) {
    this.demuxer = demuxer;
    this.words = words;
    this.family = family;
  }

  /** The name for {@code -f}. */
  public String demuxer() {
    return demuxer;
  }

  /** For a sentence to a person, with its article. */
  public String words() {
    return words;
  }

  public Family family() {
    return family;
  }

  /** The format that ffprobe names, for instance {@code mov,mp4,m4a,3gp,3g2,mj2}. */
  public static Optional<MediaFormat> ofFormatName(String formatName) {
    var names = Arrays.asList(formatName.split(",", -1));
    return Arrays.stream(values()).filter(format -> names.contains(format.demuxer)).findFirst();
  }

  /** The value of {@code -format_whitelist}. */
  public static String whitelist() {
    return Arrays.stream(values()).map(MediaFormat::demuxer).collect(Collectors.joining(","));
  }
}
