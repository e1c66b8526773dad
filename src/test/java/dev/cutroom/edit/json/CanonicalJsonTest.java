package dev.cutroom.edit.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Focus;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.VideoAsset;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  @Test
  void keysAreSortedNumbersPlainAndDefaultsSpelledOut() {
    assertThat(CanonicalJson.of(edit(new Focus(0.1, 1e-9), Duration.ofMinutes(2))))
        .isEqualTo(
            "{\"audio\":{},\"merge\":{},\"output\":{\"preset\":\"a \\\"b\\\"\"},"
                + "\"schemaVersion\":1,\"timeline\":{\"tracks\":["
                + "{\"clips\":[{\"asset\":{\"sourceId\":\"00000000-0000-0000-0000-000000000001\","
                + "\"trim\":0.002,\"type\":\"video\",\"volume\":1},\"fit\":\"crop\","
                + "\"focus\":[0.1,0],\"length\":120,\"look\":{\"brightness\":0,\"contrast\":1,"
                + "\"denoise\":0,\"saturation\":1,\"sharpen\":0},\"speed\":1,\"start\":0,"
                + "\"transition\":{},\"turn\":{\"flipHorizontal\":false,\"flipVertical\":false,"
                + "\"rotate\":0}}],\"kind\":\"video\"}]}}");
  }

  @Test
  void equalEditsHaveEqualTextsAndOthersDoNot() {
    Edit edit = edit(Focus.CENTRE, Duration.ofSeconds(1));

    assertThat(CanonicalJson.of(edit))
        .isEqualTo(CanonicalJson.of(edit(new Focus(0.5, 0.5), Duration.ofMillis(1000))))
        .isNotEqualTo(CanonicalJson.of(edit(Focus.CENTRE, Duration.ofMillis(1001))));
  }

  private static Edit edit(Focus focus, Duration length) {
    return Edit.of(
        "a \"b\"",
        Timeline.ofClips(
            List.of(
                Clip.of(
                        new VideoAsset(new UUID(0, 1), Duration.ofMillis(2), 1),
                        Duration.ZERO,
                        length)
                    .but()
                    .focus(focus)
                    .build())));
  }
}
