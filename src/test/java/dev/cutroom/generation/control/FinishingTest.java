package dev.cutroom.generation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.edit.AudioAsset;
import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.CaptionsTrack;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.edit.Word;
import dev.cutroom.edit.json.CanonicalJson;
import dev.cutroom.edit.json.EditReader;
import dev.cutroom.plan.CueMaker;
import dev.cutroom.plan.Ingredients;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.plan.RenderPlans;
import dev.cutroom.plan.SourceFacts;
import dev.cutroom.plan.SpokenFacts;
import dev.cutroom.platform.json.Json;
import dev.cutroom.preset.Presets;
import dev.cutroom.source.entity.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the short form of kind {@code render} becomes. */
final class FinishingTest {
  private static final UUID FOOTAGE = new UUID(1, 1);
  private static final UUID MUSIC = new UUID(2, 2);
  private static final Source FILM = TestSources.film(UUID.randomUUID(), 60);

  private static final String EVERYTHING =
      """
      {"title": {"text": "Trail day", "style": "card"}, "voiceOver": {"text": "Hello there."},
       "captions": {"style": "box", "wordsPerCue": 3},
       "music": {"sourceId": "00000000-0000-0002-0000-000000000002"}, "filters": {"contrast": 1.2}}
      """;

  @Test
  void nothingAskedLeavesThePicturesAsTheyAre() {
    Edit edit = finished("{}");

    assertThat(edit.timeline()).isEqualTo(raw().timeline());
    assertThat(edit.output().preset()).isEqualTo("tiktok");
  }

  @Test
  void everythingAskedIsAnEditThatCanBeReadAgain() {
    Edit edit = finished(EVERYTHING);

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"title\": {\"text\": \"Trail day\"}}",
        "{\"captions\": {}, \"voiceOver\": {\"text\": \"Hello.\"}}",
        "{\"music\": {\"sourceId\": \"00000000-0000-0002-0000-000000000002\"}}",
        "{\"filters\": {\"contrast\": 1.2, \"denoise\": 0.5}}",
        EVERYTHING
      })
  void everyShortFormCanBePlannedForVoicesOfAnyLength(String wish) {
    for (double seconds : new double[] {0.1, 0.9, 1.4, 3.4, 9, 40}) {
      Edit edit = followed(finished(wish), Duration.ofMillis(Math.round(seconds * 1000)));

      assertThatCode(() -> plan(edit, seconds)).as("%s s", seconds).doesNotThrowAnyException();
    }
  }

  @Test
  void titleAndMusicEndWithTheShortestVoice() {
    Edit edit = followed(finished(EVERYTHING), Duration.ofMillis(900));

    Clip title = edit.timeline().tracks().get(0).clips().get(0);
    assertThat(title.length()).isEqualTo(Length.of(Duration.ofMillis(900)));
    Clip music = last(edit).clips().get(0);
    Duration fades = music.fades().in().plus(music.fades().out());
    assertThat(fades).isBetween(Duration.ofMillis(890), Duration.ofMillis(900));
    assertThat(music.length()).isEqualTo(Length.END);
  }

  @Test
  void titleOfAPartOfATenthOfASecondComesAndGoesInIt() {
    Clip shot =
        Clip.of(new VideoAsset(FOOTAGE, Duration.ZERO, 1), Duration.ZERO, Duration.ofMillis(100));
    Edit raw = Edit.of("instagram-reel", Timeline.ofClips(List.of(shot)));

    Edit edit =
        Finishing.edit(raw, "tiktok", Json.value(EVERYTHING, GenerationWish.class), List.of());

    assertThatCode(() -> plan(edit, 0.1)).doesNotThrowAnyException();
  }

  /** As the pictures follow the voice of a short form. */
  private static Edit followed(Edit edit, Duration needed) {
    List<Clip> pictures = PictureLength.pictures(edit);
    return PictureLength.withPictures(
        edit,
        needed.compareTo(PictureLength.total(pictures)) > 0
            ? PictureLength.extended(pictures, List.of(), needed, 0.25)
            : PictureLength.shortened(pictures, needed));
  }

  private static RenderPlan plan(Edit edit, double spokenSeconds) {
    Duration spoken = Duration.ofMillis(Math.round(spokenSeconds * 1000));
    Word word = new Word("Hello.", Duration.ZERO, spoken);
    SpokenFacts facts = new SpokenFacts("c".repeat(64), spoken, List.of(word));
    Map<VoiceAsset, SpokenFacts> said = new LinkedHashMap<>();
    Narrator.texts(edit).forEach(text -> said.put(text, facts));
    Map<UUID, SourceFacts> sources =
        Map.of(
            FOOTAGE, new Material(FOOTAGE, "film", "a", FILM.getMedia(), Path.of("a")).facts(),
            MUSIC, SourceFacts.sound(MUSIC, "b".repeat(64), Duration.ofSeconds(4)));
    Ingredients ingredients = new Ingredients(sources, said, CueMaker.WORD_BY_WORD, "8.0.1", "");
    return Plans.fitting(
        Presets.byName("tiktok").orElseThrow(), spec -> RenderPlans.of(edit, spec, ingredients));
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
