package dev.cutroom.ffmpeg.gate;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No first bytes, and no list of packets, bring the gate down. */
class FuzzedSignaturesTest {

  private static final List<String> STARTS =
      List.of(
          "",
          "RIFF",
          "RIFF\0\0\0\0WEBPVP8X",
          "\0\0\0\30ftypheic",
          "\0\0\0\10ftyp",
          "ID3",
          "#EXTM3U",
          "<?xml",
          "BM\0\0\0\0\0\0\0\0",
          "II*\0",
          "\u00ff\u00d8\u00ff",
          "\u0089PNG\r\n\32\n",
          "1\n00:00:00,");

  @Property(tries = 1000, seed = "4")
  void anyHeadIsLookedAt(@ForAll("heads") byte[] head) {
    assertThatCode(
            () -> {
              Signatures.refused(head);
              Signatures.picture(head);
              Signatures.mp4(head);
            })
        .doesNotThrowAnyException();
  }

  @Property(tries = 300, seed = "4")
  void anyListOfPacketsIsRead(@ForAll("packets") List<String> lines) throws IOException {
    StreamEnds ends = new StreamEnds(Limits.USUAL);

    ends.read(
        new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.US_ASCII)));

    assertThatCode(() -> ends.end(0)).doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<byte[]> heads() {
    Arbitrary<byte[]> rest = Arbitraries.bytes().array(byte[].class).ofMaxSize(64);
    return Combinators.combine(Arbitraries.of(STARTS), rest)
        .as((start, end) -> joined(start.getBytes(StandardCharsets.ISO_8859_1), end));
  }

  @Provide
  Arbitrary<List<String>> packets() {
    Arbitrary<Long> number =
        Arbitraries.oneOf(
            Arbitraries.longs(), Arbitraries.of(0L, 1L, Long.MAX_VALUE, Long.MIN_VALUE));
    Arbitrary<String> packet =
        Combinators.combine(Arbitraries.integers().between(0, 3), number, number, number)
            .as(
                (stream, dts, pts, length) ->
                    "%d, %d, %d, %d, 9, 0x1".formatted(stream, dts, pts, length));
    Arbitrary<String> base =
        Combinators.combine(number, number).as((one, other) -> "#tb 0: " + one + "/" + other);
    return Arbitraries.oneOf(packet, base, Arbitraries.of("#", "#codec_id 0: h264", ""))
        .list()
        .ofMaxSize(20);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
