package dev.cutroom.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text in a subtitle file's bytes: UTF-8, or UTF-16 that says so. */
final class SubtitleText {

  private SubtitleText() {}

  static String decoded(byte[] file) {
    if (file.length > Subtitles.MAX_BYTES) {
      throw refused(
          1,
          "too_large",
          "The file has %d bytes.".formatted(file.length),
          "Subtitles have at most %d bytes.".formatted(Subtitles.MAX_BYTES));
    }
    if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
      return decoded(file, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(file, 0xFE, 0xFF)) {
      return decoded(file, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(file, 0xFF, 0xFE)) {
      return decoded(file, 2, StandardCharsets.UTF_16LE);
    }
    return decoded(file, 0, StandardCharsets.UTF_8);
  }

  private static String decoded(byte[] file, int skip, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(file, skip, file.length - skip);
    CharBuffer out = CharBuffer.allocate(file.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    int nul = out.toString().indexOf('\0');
    if (result.isError() || nul >= 0) {
      String good = nul >= 0 ? out.toString().substring(0, nul) : out.toString();
      throw refused(
          1 + (int) good.chars().filter(c -> c == '\n').count(),
          "encoding",
          "The bytes here are no %s text.".formatted(charset.name()),
          "Save the file as UTF-8.");
    }
    return out.toString();
  }

  private static boolean startsWith(byte[] file, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (file.length <= i || (file[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static SubtitlesRefusedException refused(
      int line, String code, String message, String hint) {
    return new SubtitlesRefusedException(List.of(new SubtitleFault(line, code, message, hint)));
  }
}
