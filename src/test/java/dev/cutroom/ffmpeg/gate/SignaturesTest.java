package dev.cutroom.ffmpeg.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.ffmpeg.MediaFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignaturesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          #EXTM3U\\n#EXT-X-VERSION:3          | a playlist (HLS)
          ffconcat version 1.0\\nfile a       | a playlist (ffmpeg concat)
          <?xml version="1.0"?>\\n<MPD xmlns> | a playlist (DASH)
          <?xml version="1.0"?><svg/>         | an SVG drawing
          <svg xmlns="s"/>                    | an SVG drawing
          v=0\\no=- 0 0 IN IP4 127.0.0.1      | a session description (SDP)
          WEBVTT\\n\\n00:01.000 --> 00:02.000 | a file of subtitles
          1\\n00:00:01,000 --> 00:00:02,000   | a file of subtitles
          [Script Info]\\nTitle: x            | a file of subtitles
          <!DOCTYPE html><html>               | a web page
          #!/bin/sh\\necho                    | a script
          %PDF-1.7                            | a PDF document
          Grüße aus Köln                      | plain text
          """)
  void whatIsSentByMistakeIsNamed(String start, String words) {
    assertThat(Signatures.refused(utf8(start.replace("\\n", "\n")))).contains(words);
  }

  @Test
  void textIsTextAlsoWhereItsLastCharacterIsCut() {
    byte[] whole = utf8("Köln liegt am Rhein, ü");
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);

    assertThat(Signatures.refused(cut)).contains("plain text");
  }

  @Test
  void aByteOrderMarkHidesNoPlaylist() {
    assertThat(Signatures.refused(utf8("\ufeff#EXTM3U\n"))).contains("a playlist (HLS)");
  }

  @Test
  void picturesAreKnownByTheirFirstBytes() {
    assertThat(Signatures.picture(latin("\u0089PNG\r\n\32\n..."))).contains(MediaFormat.PNG);
    assertThat(Signatures.picture(latin("\u00ff\u00d8\u00ff\u00e0"))).contains(MediaFormat.JPEG);
    assertThat(Signatures.picture(latin("RIFF\0\0\0\0WEBPVP8 "))).contains(MediaFormat.WEBP);
    assertThat(Signatures.picture(latin("RIFF\0\0\0\0WAVEfmt "))).isEmpty();
  }

  @Test
  void aPictureOfAPhoneIsRefusedWithAdvice() {
    assertThat(Signatures.refused(latin("\0\0\0\30ftypheic\0\0\0\0")))
        .hasValueSatisfying(words -> assertThat(words).contains("HEIC", "JPEG"));
    assertThat(Signatures.refused(latin("\0\0\0\30ftypisom\0\0\0\0"))).isEmpty();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] latin(String bytes) {
    return bytes.getBytes(StandardCharsets.ISO_8859_1);
  }
}
