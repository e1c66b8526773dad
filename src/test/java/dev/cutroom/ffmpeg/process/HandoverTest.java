package dev.cutroom.ffmpeg.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.ffmpeg.Arguments;
import dev.cutroom.ffmpeg.MediaFormat;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandoverTest {

  private static final Path SOURCE = Path.of("/data/objects/ab/source");
  private static final Path LIST = Path.of("/data/work/stills.ffconcat");
  private static final Path OUT = Path.of("/data/work/out.mp4");

  @Test
  void aForeignInputBecomesADescriptorAndNothingElseMayBeOpened() {
    List<String> arguments =
        new Arguments()
            .add("-ss", 1.5)
            .input(MediaFormat.MP4, SOURCE)
            .add("-f", "mp4", OUT.toString())
            .toList();

    Handover handover = Handover.of(arguments, 1000, false).orElseThrow();

    assertThat(String.join(" ", handover.arguments()))
        .isEqualTo(
            "-ss 1.5 -protocol_whitelist fd -f mov -max_pixels 1000 -fd 3 -i fd: -f mp4 " + OUT);
    assertThat(handover.inputs()).containsExactly(SOURCE);
    assertThat(handover.outputs()).isEmpty();
    assertThat(handover.opening("sh"))
        .containsExactly(
            "sh", "-c", "exec 3<\"$1\"; shift 1; exec \"$@\"", "sh", SOURCE.toString());
  }

  @Test
  void anOutputIsOpenedTooWhereTheChildMayNotWrite() {
    List<String> arguments =
        new Arguments()
            .input(MediaFormat.JPEG, SOURCE)
            .add("-f", "image2", "file:/data/incoming/1")
            .toList();

    Handover handover = Handover.of(arguments, 1000, true).orElseThrow();

    assertThat(String.join(" ", handover.arguments()))
        .endsWith("-fd 3 -i fd: -f image2 -y /proc/self/fd/4");
    assertThat(handover.outputs()).containsExactly(Path.of("/data/incoming/1"));
    assertThat(handover.opening("sh")).contains("exec 3<\"$1\" 4<>\"$2\"; shift 2; exec \"$@\"");
  }

  @Test
  void severalOutputsAreFoundAndFiltersAreNone() {
    List<String> arguments =
        new Arguments()
            .input(MediaFormat.MP4, SOURCE)
            .add("-vf", "/odd", "-f", "mp4", OUT.toString(), "-an", "-f", "mp4", "/data/b.mp4")
            .toList();

    assertThat(Handover.of(arguments, 1000, true).orElseThrow().outputs())
        .containsExactly(OUT, Path.of("/data/b.mp4"));
  }

  @Test
  void listsOfOursStayPaths() {
    List<String> arguments =
        new Arguments()
            .input(MediaFormat.MP4, SOURCE)
            .add("-f", "concat", "-safe", "0")
            .ownInput(LIST)
            .add("-f", "null", "-")
            .toList();

    assertThat(String.join(" ", Handover.of(arguments, 1000, true).orElseThrow().arguments()))
        .contains("-f concat -safe 0 -protocol_whitelist file,pipe -i file:" + LIST);
  }

  @Test
  void whatIsAllOursIsLeftAlone() {
    List<String> arguments = new Arguments().ownInput(SOURCE).add("-f", "null", "-").toList();

    assertThat(Handover.of(arguments, 1000, true)).isEmpty();
    assertThat(Handover.of(List.of("-version"), 1000, true)).isEmpty();
    assertThat(Handover.of(List.of("-i"), 1000, true)).isEmpty();
  }

  @Test
  void aListOfFormatsMarksAForeignInput() {
    List<String> arguments =
        new Arguments()
            .add("-format_whitelist", "mov", "-max_pixels", "7")
            .ownInput(SOURCE)
            .toList();

    assertThat(String.join(" ", Handover.of(arguments, 1000, false).orElseThrow().arguments()))
        .isEqualTo("-format_whitelist mov -max_pixels 7 -protocol_whitelist fd -fd 3 -i fd:");
  }
}
