package dev.cutroom.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatroskaBlocksTest {

  private static List<String> blocks(String hex) throws IOException {
    List<String> found = new ArrayList<>();
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    new MatroskaBlocks(
            new ByteArrayInputStream(bytes),
            (track, seconds, data, length) ->
                found.add(track + "@" + seconds + ":" + HexFormat.of().formatHex(data, 0, length)))
        .readAll();
    return found;
  }

  @Test
  void packetsComeWithTrackTimeAndData() throws IOException {
    String header = "1A45DFA3 82 0000";
    String segmentOfUnknownSize = "18538067 01FFFFFFFFFFFFFF";
    String cluster = "1F43B675 95 E7 82 03E8";
    String simple = "A3 86 81 0021 80 AABB";
    String group = "A0 87 A1 85 82 FFFF 00 CC";

    assertThat(blocks(header + segmentOfUnknownSize + cluster + simple + group))
        .containsExactly("1@1.033:aabb", "2@0.999:cc");
  }

  @Test
  void aStreamThatBreaksOffGivesWhatWasWhole() throws IOException {
    assertThat(blocks("1F43B675 95 E7 81 00 A3 85 81 0000 80 AA A3 85 81 00"))
        .containsExactly("1@0.0:aa");
  }

  @Test
  void anotherFormatIsRefused() {
    assertThatThrownBy(() -> blocks("0000 0000")).hasMessageContaining("Not Matroska");
  }
}
