package dev.cutroom.generation.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.edit.AudioAsset;
import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.Bus;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.edit.json.CanonicalJson;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.problem.Fault;
import dev.cutroom.project.control.Clips;
import dev.cutroom.project.entity.Clip;
import dev.cutroom.project.entity.ClipContent;
import dev.cutroom.project.entity.ClipExtras;
import dev.cutroom.source.control.MediaEngine;
import dev.cutroom.source.entity.Source;
import dev.cutroom.storage.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of a clip is refused at the door, with its place, before anything is paid for. */
final class FinishWishesTest {
  private static final UUID OWNER = UUID.randomUUID();
  private static final UUID PROJECT = UUID.randomUUID();

  private final Source film = TestSources.film(PROJECT, 10);
  private final Source still = TestSources.still(PROJECT);
  private final Map<UUID, Source> known = new LinkedHashMap<>();
  private final StillVoices voices = new StillVoices();
  private final FinishWishes wishes = new FinishWishes();
  private double rawSeconds = 6;

  @BeforeEach
  void open(@TempDir Path folder) {
    known.put(film.getId(), film);
    known.put(still.getId(), still);
    Narrator narrator = new Narrator();
    narrator.voices = voices;
    FinishPlans plans = new FinishPlans();
    plans.engine = new MediaEngine();
    FinishDrafts drafts = new FinishDrafts();
    drafts.narrator = narrator;
    drafts.plans = plans;
    wishes.rules = new FinishRules();
    wishes.rules.narrator = narrator;
    wishes.rules.drafts = drafts;
    wishes.rules.materials = new Materials();
    wishes.rules.materials.objects = TestStore.in(folder);
    wishes.clips =
        new Clips() {
          @Override
          public Optional<Clip> ofProject(UUID ownerId, UUID projectId, UUID clipId) {
            return Optional.of(clip());
          }
        };
  }

  @Test
  void mergeFieldsOfAShortFormAreRefusedForItHasNoValues() {
    assertThat(faults("{\"title\": {\"text\": \"{{name}}\"}}"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/title/text"))
        .satisfies(fault -> assertThat(fault.detail()).contains("merge"));
    assertThat(pointers("{\"voiceOver\": {\"text\": \"Say {{ this.\"}}"))
        .containsExactly("/voiceOver/text");
    assertThat(pointers(srt("00:00:01,000", "00:00:02,000", "{{ there")))
        .containsExactly("/captions/srt");
  }

  @Test
  void whatTheEditOfAShortFormCannotHoldIsToldWhereItStands() {
    assertThat(pointers("{\"voiceOver\": {\"text\": \"Hi\\u0007 there\"}}"))
        .containsExactly("/voiceOver/text");
    assertThat(pointers("{\"voiceOver\": {\"text\": \"Hi\", \"voice\": \"\"}}"))
        .containsExactly("/voiceOver/voice");
    assertThat(pointers(srt("25:00:00,000", "25:00:01,000", "Late"))).contains("/captions/srt");
    assertThat(faults(srt("00:00:01,000", "00:00:02,000", "word ".repeat(401).strip())))
        .anySatisfy(fault -> assertThat(fault.pointer()).isEqualTo("/captions/srt"))
        .allSatisfy(fault -> assertThat(fault.detail()).doesNotContain("/timeline"));
  }

  @Test
  void musicUnderAVideoOfASecondAndAHalfFadesFaster() {
    rawSeconds = 1.5;
    Source music = TestSources.film(PROJECT, 10);
    known.put(music.getId(), music);

    assertThat(faults("{\"music\": {\"sourceId\": \"%s\"}}".formatted(music.getId()))).isEmpty();
  }

  @Test
  void timesBeyondTheSourceAndTransitionsThatDoNotFitAreRefusedAtTheDoor() {
    dev.cutroom.edit.Clip late = shot(50, 0, 2);
    dev.cutroom.edit.Clip second =
        shot(0, 1.5, 2)
            .but()
            .transition(
                Transitions.in(Transition.of(TransitionName.CROSS_FADE, Duration.ofSeconds(3))))
            .start(Start.AUTO)
            .build();

    assertThat(pointers(edit(new VideoTrack(List.of(late)))))
        .containsExactly("/edit/timeline/tracks/0/clips/0/asset/trim");
    assertThat(pointers(edit(new VideoTrack(List.of(shot(0, 0, 2), second)))))
        .isNotEmpty()
        .allMatch(pointer -> pointer.startsWith("/edit/timeline/tracks/0/clips/"));
  }

  @Test
  void videosThatAreLongerThanTheyMayBeAreRefusedWhereThatIsKnown() {
    dev.cutroom.edit.Clip hours =
        dev.cutroom.edit.Clip.of(
            new ImageAsset(still.getId()), Duration.ZERO, Duration.ofSeconds(1900));

    assertThat(faults(edit(new VideoTrack(List.of(hours)))))
        .singleElement()
        .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/edit/timeline"))
        .satisfies(fault -> assertThat(fault.detail()).contains("1900 s"));
    assertThat(faults("{\"voiceOver\": {\"text\": \"%s\"}}".formatted("word ".repeat(700))))
        .as("nobody knows how long that is")
        .isEmpty();
    voices.say(Duration.ofSeconds(700));
    assertThat(pointers("{\"voiceOver\": {\"text\": \"%s\"}}".formatted("word ".repeat(700))))
        .as("somebody does")
        .containsExactly("/voiceOver/text");
  }

  @Test
  void textIsNotRefusedForHowLongItMayBe() {
    VoiceAsset text = VoiceAsset.of("This takes by any guess some time longer than two seconds.");
    Track voice =
        new AudioTrack(
            Bus.VOICE,
            List.of(dev.cutroom.edit.Clip.builder(text).start(Start.at(Duration.ZERO)).build()));
    String edit = edit(new VideoTrack(List.of(shot(0, 0, 2.5))), voice);

    assertThat(faults(edit)).isEmpty();
    voices.say(Duration.ofSeconds(4));
    assertThat(pointers(edit)).containsExactly("/edit/timeline/tracks/1/clips/0");
  }

  @Test
  void voicesThatThereAreNotAreToldWithTheirClip() {
    Track music =
        new AudioTrack(
            Bus.MUSIC,
            List.of(
                dev.cutroom.edit.Clip.builder(new AudioAsset(film.getId(), Duration.ZERO, 1, true))
                    .start(Start.at(Duration.ZERO))
                    .length(Length.END)
                    .build()));
    Track voice =
        new AudioTrack(
            Bus.VOICE,
            List.of(
                dev.cutroom.edit.Clip.builder(new VoiceAsset("Hello.", "nobody", null, 1))
                    .start(Start.at(Duration.ZERO))
                    .build()));
    voices.refuse("nobody");

    assertThat(pointers(edit(new VideoTrack(List.of(shot(0, 0, 6))), music, voice)))
        .containsExactly("/edit/timeline/tracks/2/clips/0/asset/voice");
    assertThat(pointers("{\"voiceOver\": {\"text\": \"Hello.\", \"voice\": \"nobody\"}}"))
        .containsExactly("/voiceOver/voice");
  }

  @Test
  void faultsElsewhereHideNoneOfThese() {
    List<Fault> faults = new ArrayList<>(List.of(new Fault("/variantCount", "Not here.")));
    GenerationRequest request =
        wishes.check(OWNER, PROJECT, wish("{\"title\": {\"text\": \" \"}}"), known, faults);

    assertThat(request).isNull();
    assertThat(faults).extracting(Fault::pointer).containsExactly("/variantCount", "/title/text");
  }

  private List<String> pointers(String wish) {
    return faults(wish).stream().map(Fault::pointer).toList();
  }

  private List<Fault> faults(String wish) {
    List<Fault> faults = new ArrayList<>();
    GenerationRequest request = wishes.check(OWNER, PROJECT, wish(wish), known, faults);
    assertThat(request == null).isEqualTo(!faults.isEmpty());
    return faults;
  }

  private static GenerationWish wish(String json) {
    String named = json.replaceFirst("\\{", "{\"clipId\": \"" + UUID.randomUUID() + "\", ");
    return Json.value(named, GenerationWish.class);
  }

  private static String srt(String start, String end, String text) {
    String file = "1\\n" + start + " --> " + end + "\\n" + text + "\\n";
    return "{\"captions\": {\"srt\": \"" + file + "\"}}";
  }

  private static String edit(Track... tracks) {
    Edit edit = Edit.of("instagram-reel", new Timeline(List.of(tracks)));
    return "{\"edit\": " + CanonicalJson.of(edit) + "}";
  }

  private dev.cutroom.edit.Clip shot(double trim, double start, double length) {
    return dev.cutroom.edit.Clip.of(
        new VideoAsset(film.getId(), seconds(trim), 1), seconds(start), seconds(length));
  }

  private static Duration seconds(double value) {
    return Duration.ofMillis(Math.round(value * 1000));
  }

  private Clip clip() {
    Edit raw = Edit.of("instagram-reel", Timeline.ofClips(List.of(shot(0, 0, rawSeconds))));
    JsonNode document = Json.value(CanonicalJson.of(raw), JsonNode.class);
    String hash = "0".repeat(64);
    ClipContent content =
        new ClipContent(
            "Clip 1",
            0.5,
            "[]",
            "[]",
            "[]",
            Json.text(Objects.requireNonNull(document)),
            "{}",
            rawSeconds,
            1080,
            1920,
            hash,
            1,
            hash,
            ClipExtras.NONE);
    return new Clip(PROJECT, UUID.randomUUID(), 1, content, Instant.EPOCH);
  }

  /** Says nothing, and knows of every text how long it is as soon as it is told. */
  private static final class StillVoices extends dev.cutroom.voice.control.Voices {
    private @Nullable Duration length;
    private @Nullable String refused;

    void say(Duration takes) {
      length = takes;
    }

    void refuse(String voice) {
      refused = voice;
    }

    @Override
    public Optional<dev.cutroom.voice.Spoken> known(dev.cutroom.voice.VoiceOrder order) {
      return Optional.ofNullable(length)
          .map(
              said ->
                  new dev.cutroom.voice.Spoken(
                      "1".repeat(64), said, List.of(), "mary", "slt", List.of()));
    }

    @Override
    public Optional<dev.cutroom.voice.VoiceException> fault(dev.cutroom.voice.VoiceOrder order) {
      return refused != null && refused.equals(order.voice())
          ? Optional.of(
              new dev.cutroom.voice.VoiceException(
                  dev.cutroom.voice.VoiceException.Reason.VOICE_UNKNOWN,
                  "mary",
                  "There is no such voice.",
                  "Order another one."))
          : Optional.empty();
    }
  }
}
