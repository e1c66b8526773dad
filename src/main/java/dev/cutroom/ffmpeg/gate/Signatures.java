package dev.cutroom.ffmpeg.gate;

import dev.cutroom.ffmpeg.MediaFormat;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells files by their first bytes, before any tool opens them: pictures, whose format ffmpeg would
 * otherwise guess from the name, and the usual things that are sent by mistake or in malice.
 */
final class Signatures {

  /** As much as is needed to look at. */
  static final int BYTES = 4096;

  private static final String SVG = "an SVG drawing";
  private static final String SUBTITLES = "a file of subtitles";

  private record Start(String bytes, String words) {}

  private static final List<Start> BINARIES =
      List.of(
          new Start("%PDF-", "a PDF document"),
          new Start("PK\3\4", "a ZIP archive or an Office document"),
          new Start("PK\5\6", "an empty ZIP archive"),
          new Start("Rar!\32\7", "a RAR archive"),
          new Start("7z\u00bc\u00af\47\34", "a 7-Zip archive"),
          new Start("\37\u008b", "a gzip archive"),
          new Start("BZh", "a bzip2 archive"),
          new Start("\u00fd7zXZ\0", "an XZ archive"),
          new Start("\u00d0\u00cf\21\u00e0", "an Office document"),
          new Start("\177ELF", "a program"),
          new Start("MZ", "a program"),
          new Start("8BPS", "a Photoshop picture"));

  private static final List<Start> TEXTS =
      List.of(
          new Start("#extm3u", "a playlist (HLS)"),
          new Start("ffconcat", "a playlist (ffmpeg concat)"),
          new Start("[playlist]", "a playlist (PLS)"),
          new Start("<mpd", "a playlist (DASH)"),
          new Start("<smoothstreamingmedia", "a playlist (Smooth Streaming)"),
          new Start("<svg", SVG),
          new Start("<!doctype svg", SVG),
          new Start("<!doctype html", "a web page"),
          new Start("<html", "a web page"),
          new Start("v=0", "a session description (SDP)"),
          new Start(";ffmetadata", "a list of metadata"),
          new Start("webvtt", SUBTITLES),
          new Start("[script info]", SUBTITLES),
          new Start("{\\rtf", "a text document (RTF)"),
          new Start("#!", "a script"));

  private static final List<Start> INSIDE_XML =
      List.of(
          new Start("<mpd", "a playlist (DASH)"),
          new Start("<svg", SVG),
          new Start("<smil", "a playlist (SMIL)"),
          new Start("<html", "a web page"));

  private static final Set<String> HEIF_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

  private static final Set<String> MP4_BOXES =
      Set.of("ftyp", "moov", "mdat", "wide", "free", "skip");

  private Signatures() {}

  /** What the file is, if it is something that is never taken; the bytes are its first ones. */
  static Optional<String> refused(byte[] head) {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    Optional<String> binary = startOf(bytes, BINARIES);
    if (binary.isPresent()) {
      return binary;
    }
    if (bytes.startsWith("ftyp", 4)
        && bytes.length() >= 12
        && HEIF_BRANDS.contains(bytes.substring(8, 12))) {
      return Optional.of("a HEIF picture (HEIC or AVIF); JPEG and PNG are taken");
    }
    if (riff(bytes, "WEBP")
        && bytes.startsWith("VP8X", 12)
        && bytes.length() > 20
        && (bytes.charAt(20) & 2) != 0) {
      return Optional.of("an animated WebP picture; a still one, or a video, is taken");
    }
    if (IntStream.range(0, head.length).allMatch(i -> head[i] == 0)) {
      return Optional.of("a file of zeros, as a broken download leaves");
    }
    return text(head).map(Signatures::kindOfText);
  }

  /** The format of a still picture; empty for everything else, GIF included. */
  static Optional<MediaFormat> picture(byte[] head) {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    if (bytes.startsWith("\u0089PNG\r\n\32\n")) {
      return Optional.of(MediaFormat.PNG);
    }
    if (bytes.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(MediaFormat.JPEG);
    }
    if (riff(bytes, "WEBP")) {
      return Optional.of(MediaFormat.WEBP);
    }
    if (bytes.startsWith("II*\0") || bytes.startsWith("MM\0*")) {
      return Optional.of(MediaFormat.TIFF);
    }
    // Two letters prove little: the four reserved bytes of the header must be zero as well.
    if (bytes.startsWith("BM") && bytes.startsWith("\0\0\0\0", 6)) {
      return Optional.of(MediaFormat.BMP);
    }
    return Optional.empty();
  }

  /** Whether the file at least begins as an MP4 or QuickTime file does. */
  static boolean mp4(byte[] head) {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    return MP4_BOXES.stream().anyMatch(box -> bytes.startsWith(box, 4));
  }

  private static boolean riff(String bytes, String form) {
    return bytes.startsWith("RIFF") && bytes.startsWith(form, 8);
  }

  private static String kindOfText(String text) {
    String start = text.stripLeading().toLowerCase(Locale.ROOT);
    if (start.matches("(?s)\\d+\\R\\d\\d:\\d\\d:\\d\\d,.*")) {
      return SUBTITLES;
    }
    return startOf(start, TEXTS)
        .or(() -> start.startsWith("<?xml") ? Optional.of(kindOfXml(start)) : Optional.empty())
        .orElse("plain text");
  }

  private static String kindOfXml(String text) {
    return INSIDE_XML.stream()
        .filter(candidate -> text.contains(candidate.bytes()))
        .map(Start::words)
        .findFirst()
        .orElse("an XML document");
  }

  private static Optional<String> startOf(String text, List<Start> candidates) {
    return candidates.stream()
        .filter(candidate -> text.startsWith(candidate.bytes()))
        .map(Start::words)
        .findFirst();
  }

  /** The bytes as text, if they can be nothing else: whole UTF-8 without control characters. */
  private static Optional<String> text(byte[] head) {
    for (int cut = 0; cut < 4 && cut < head.length; cut++) {
      try {
        String text =
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(head, 0, head.length - cut))
                .toString();
        boolean control = text.chars().anyMatch(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0);
        return control ? Optional.empty() : Optional.of(text.replace("\ufeff", ""));
      } catch (CharacterCodingException lastCharacterMayBeCut) {
        // Up to three bytes of it may lie beyond what was read.
      }
    }
    return Optional.empty();
  }
}
