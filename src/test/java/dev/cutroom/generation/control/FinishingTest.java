package dev.cutroom.generation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.edit.AudioAsset;
import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.CaptionsTrack;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import dev.cutroom.edit.json.CanonicalJson;
import dev.cutroom.edit.json.EditReader;
import dev.cutroom.platform.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the short form of kind {@code render} becomes. */
final class FinishingTest {
  private static final UUID FOOTAGE = new UUID(1, 1);
  private static final UUID MUSIC = new UUID(2, 2);

  @Test
  void nothingAskedLeavesThePicturesAsTheyAre() {
    Edit edit = finished("{}");

    assertThat(edit.timeline()).isEqualTo(raw().timeline());
    assertThat(edit.output().preset()).isEqualTo("tiktok");
  }

  @Test
  void everythingAskedIsAnEditThatCanBeReadAgain() {
    Edit edit =
        finished(
            """
            {"title": {"text": "Trail day", "style": "card"}, "voiceOver": {"text": "Hello there."},
             "captions": {"style": "box", "wordsPerCue": 3}, "music": {"sourceId": "%s"},
             "filters": {"contrast": 1.2}}
            """
                .formatted(MUSIC));

    assertThat(edit.timeline().tracks())
        .<Class<?>>extracting(Track::getClass)
        .containsExactly(
            OverlayTrack.class,
            CaptionsTrack.class,
            VideoTrack.class,
            AudioTrack.class,
            AudioTrack.class);
    JsonNode document = Json.value(CanonicalJson.of(edit), JsonNode.class);
    assertThat(EditReader.read(document)).isEqualTo(edit);
  }

  @Test
  void footageIsHeardLessUnderAVoiceAndMusicMakesRoomForIt() {
    Edit edit =
        finished(
            "{\"voiceOver\": {\"text\": \"Hello.\"}, \"music\": {\"sourceId\": \"%s\", \"duckDb\": -15}}"
                .formatted(MUSIC));

    VideoAsset footage = (VideoAsset) PictureLength.pictures(edit).get(0).asset();
    assertThat(footage.volume()).isEqualTo(Finishing.SOUND_UNDER_VOICE);
    assertThat(Objects.requireNonNull(edit.audio().duck()).byDb()).isEqualTo(-15);
    AudioAsset music = (AudioAsset) last(edit).clips().get(0).asset();
    assertThat(music.loop()).isTrue();
    assertThat(20 * Math.log10(music.volume())).isCloseTo(Finishing.MUSIC_DB, within(0.01));
  }

  @Test
  void withoutAVoiceNothingIsTurnedDown() {
    Edit edit = finished("{\"music\": {\"sourceId\": \"%s\"}}".formatted(MUSIC));

    assertThat(edit.audio().duck()).isNull();
    assertThat(((VideoAsset) PictureLength.pictures(edit).get(0).asset()).volume()).isEqualTo(1);
  }

  @Test
  void captionsComeFromTheVoiceUnlessAFileIsGiven() {
    Edit edit = finished("{\"voiceOver\": {\"text\": \"Hello.\"}, \"captions\": {}}");

    CaptionsAsset captions = (CaptionsAsset) edit.timeline().tracks().get(0).clips().get(0).asset();
    assertThat(captions.fromVoice()).isTrue();
  }

  private static Edit finished(String wish) {
    return Finishing.edit(raw(), "tiktok", Json.value(wish, GenerationWish.class), List.of());
  }

  private static Track last(Edit edit) {
    List<Track> tracks = edit.timeline().tracks();
    return tracks.get(tracks.size() - 1);
  }

  private static Edit raw() {
    Clip shot =
        Clip.of(
            new VideoAsset(FOOTAGE, Duration.ofSeconds(3), 1),
            Duration.ZERO,
            Duration.ofSeconds(4));
    return Edit.of("instagram-reel", Timeline.ofClips(List.of(shot)));
  }
}
