package dev.cutroom.plan;

import static dev.cutroom.plan.PlanFixtures.REEL;
import static dev.cutroom.plan.PlanFixtures.SOURCE;
import static dev.cutroom.plan.PlanFixtures.clip;
import static dev.cutroom.plan.PlanFixtures.landscape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.cutroom.edit.Audio;
import dev.cutroom.edit.AudioAsset;
import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.Bus;
import dev.cutroom.edit.CaptionStyle;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.CaptionsTrack;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.ColourAsset;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Duck;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.TitleAsset;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.edit.Word;
import dev.cutroom.plan.SoundPart.Edge;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class SoundPlanTest {

  private static final UUID SONG = new UUID(0, 2);
  private static final VoiceAsset HELLO = VoiceAsset.of("Hello there");
  private static final Clip MUSIC =
      Clip.builder(AudioAsset.of(SONG, Bus.MUSIC)).length(Length.END).build();

  /** Spoken from 0.1 s to 0.9 s and from 1.5 s to 2 s. */
  private static final SpokenFacts SPOKEN =
      new SpokenFacts(
          "v",
          millis(2200),
          List.of(
              new Word("Hello", millis(100), millis(900)),
              new Word("there", millis(1500), millis(2000))));

  @Test
  void musicGivesWayWhileSomethingIsSaidAndDiesAwayAtTheEnd() {
    SoundPlan plan =
        plan(
            new Audio(Duck.MUSIC_UNDER_VOICE, null),
            new AudioTrack(Bus.VOICE, List.of(voice(3000))),
            new AudioTrack(Bus.MUSIC, List.of(MUSIC)),
            pictures(10_000));

    assertThat(plan.totalSamples()).isEqualTo(480_000);
    assertThat(plan.parts())
        .extracting(p -> p.origin().sha256(), SoundPart::start, SoundPart::samples)
        .containsExactly(
            tuple("a".repeat(64), 0L, 480_000L),
            tuple("v", 144_000L, 105_600L),
            tuple("m", 0L, 480_000L));
    SoundPart music = plan.parts().get(2);
    assertThat(music.loops()).isTrue();
    assertThat(music.ducked()).isTrue();
    assertThat(music.out()).isEqualTo(new Edge(72_000, false));
    Ducking duck = Objects.requireNonNull(plan.duck());
    assertThat(duck.stretches()).containsExactly(new Ducking.Stretch(148_800, 240_000));
    assertThat(duck.dbAt(100_000)).isZero();
    assertThat(duck.dbAt(148_800 - Ducking.ATTACK_SAMPLES / 2)).isEqualTo(-6);
    assertThat(duck.dbAt(200_000)).isEqualTo(-12);
    assertThat(duck.dbAt(240_000 + Ducking.RELEASE_SAMPLES / 2)).isEqualTo(-6);
    assertThat(duck.dbAt(300_000)).isZero();
  }

  @Test
  void musicGivesWayToNothingThatIsNotHeard() {
    VoiceAsset mute = new VoiceAsset(HELLO.text(), null, null, 0);
    SoundPlan plan =
        plan(
            new Audio(Duck.MUSIC_UNDER_VOICE, null),
            new AudioTrack(Bus.VOICE, List.of(Clip.builder(mute).build(), voice(3000))),
            new AudioTrack(Bus.MUSIC, List.of(MUSIC)),
            pictures(10_000));

    assertThat(Objects.requireNonNull(plan.duck()).stretches())
        .containsExactly(new Ducking.Stretch(148_800, 240_000));
  }

  @Test
  void soundsCrossWherePicturesDo() {
    Clip second =
        clip(millis(20_000), millis(3000), millis(4000))
            .but()
            .transition(Transitions.in(Transition.of(TransitionName.WIPE_LEFT, millis(1000))))
            .build();
    SoundPlan plan =
        plan(
            Audio.DEFAULT,
            new VideoTrack(List.of(clip(millis(0), millis(0), millis(4000)), second)));

    assertThat(plan.totalSamples()).isEqualTo(7 * 48_000);
    assertThat(plan.parts())
        .extracting(SoundPart::start, SoundPart::samples, SoundPart::in, SoundPart::out)
        .containsExactly(
            tuple(0L, 192_000L, Edge.CUT, new Edge(48_000, true)),
            tuple(144_000L, 192_000L, new Edge(48_000, true), Edge.CUT));
  }

  @Test
  void soundIsHeardAtEverySpeedOfItsPicture() {
    Clip fast =
        Clip.builder(new VideoAsset(SOURCE, millis(0), 1))
            .length(Length.of(millis(1000)))
            .speed(4)
            .build();
    Clip slow = fast.but().speed(0.25).build();

    List<SoundPart> parts = plan(Audio.DEFAULT, new VideoTrack(List.of(fast, slow))).parts();

    assertThat(parts)
        .extracting(SoundPart::start, SoundPart::speed)
        .containsExactly(tuple(0L, 4.0), tuple(48_000L, 0.25));
  }

  @Test
  void voiceIsNotCutOffByItsOwnLengthEither() {
    Clip cut = Clip.of(HELLO, millis(0), millis(1900));
    Clip whole = Clip.of(HELLO, millis(0), millis(2000));

    assertThat(faults(new AudioTrack(Bus.VOICE, List.of(cut)), pictures(3000)))
        .containsExactly(tuple("/timeline/tracks/0/clips/0/length", "beyond_end"));
    assertThat(
            plan(Audio.DEFAULT, new AudioTrack(Bus.VOICE, List.of(whole)), pictures(3000)).parts())
        .hasSize(2);
  }

  @Test
  void nothingIsRefusedForTheSakeOfAGuess() {
    Clip second = Clip.of(HELLO, millis(1500), millis(500));
    Clip title = Clip.of(TitleAsset.of("Later"), millis(3500), millis(500));
    Clip open =
        Clip.builder(new VideoAsset(SOURCE, millis(3_598_000), 1)).length(Length.END).build();
    Edit edit =
        Edit.of(
            "instagram-reel",
            Timeline.of(
                new OverlayTrack(List.of(title)),
                new VideoTrack(List.of(clip(millis(0), millis(0), millis(2500)), open)),
                new AudioTrack(Bus.VOICE, List.of(voice(0), second))));

    assertThat(RenderPlans.of(edit, REEL, ingredients(guessed(2200))).totalFrames()).isPositive();
    assertThat(RenderPlans.of(edit, REEL, ingredients(guessed(9000))).totalFrames()).isPositive();
    assertThatThrownBy(() -> RenderPlans.of(edit, REEL, ingredients()))
        .isInstanceOf(EditRefusedException.class);
  }

  @Test
  void guessedVoicesDoNotMakeAVideoOfADay() {
    Clip open = Clip.builder(new ColourAsset("#000000")).length(Length.END).build();
    Edit edit =
        Edit.of(
            "instagram-reel",
            Timeline.of(
                new VideoTrack(List.of(open)), new AudioTrack(Bus.VOICE, List.of(voice(0)))));

    assertThatThrownBy(() -> RenderPlans.of(edit, REEL, ingredients(guessed(86_400_000))))
        .isInstanceOfSatisfying(
            EditRefusedException.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(EditFault::code)
                    .containsExactly("too_long"));
  }

  @Test
  void soundThatDoesNotRepeatReachesToTheEndOfItsClip() {
    AudioAsset once = new AudioAsset(SONG, millis(6000), 1, false);

    assertThat(faults(new AudioTrack(Bus.SFX, List.of(of(once, 2600))), pictures(10_000)))
        .containsExactly(tuple("/timeline/tracks/0/clips/0/length", "beyond_source"));
    assertThat(
            plan(
                    Audio.DEFAULT,
                    new AudioTrack(Bus.SFX, List.of(of(once, 2400))),
                    new AudioTrack(Bus.MUSIC, List.of(of(AudioAsset.of(SONG, Bus.MUSIC), 9000))),
                    pictures(10_000))
                .parts())
        .hasSize(3);
  }

  private static Clip of(AudioAsset asset, long lengthMillis) {
    return Clip.of(asset, millis(0), millis(lengthMillis));
  }

  @Test
  void whatOnlyTheSourcesTellIsToldAtItsPlace() {
    Clip film = Clip.of(new VideoAsset(SOURCE, millis(3_596_000), 1));
    Clip title = Clip.of(TitleAsset.of("Too long"), millis(2000), millis(3000));

    assertThat(faults(new OverlayTrack(List.of(title)), new VideoTrack(List.of(film))))
        .containsExactly(tuple("/timeline/tracks/0/clips/0/length", "beyond_end"));
  }

  @Test
  void lastPictureLastsAsLongAsTheVoice() {
    Clip open =
        Clip.builder(new VideoAsset(SOURCE, millis(0), 1))
            .start(Start.at(millis(0)))
            .length(Length.END)
            .build();

    SoundPlan plan =
        plan(
            Audio.DEFAULT,
            new AudioTrack(Bus.VOICE, List.of(voice(1000))),
            new VideoTrack(List.of(open)));

    assertThat(plan.totalSamples()).isEqualTo(3200 * 48);
  }

  @Test
  void captionsOfAVoiceAreItsWordsAtTheirTimes() {
    CaptionsTrack captions =
        new CaptionsTrack(List.of(Clip.of(CaptionsAsset.ofVoice(CaptionStyle.DEFAULT))));
    Edit edit =
        Edit.of(
            "instagram-reel",
            Timeline.of(captions, new AudioTrack(Bus.VOICE, List.of(voice(1000))), pictures(5000)));

    Edit captioned = VoiceCaptions.given(edit, ingredients());

    CaptionsAsset asset =
        (CaptionsAsset) captioned.timeline().tracks().get(0).clips().get(0).asset();
    assertThat(asset.cues())
        .extracting(Cue::text, Cue::start, Cue::end)
        .containsExactly(
            tuple("Hello", millis(1100), millis(1900)), tuple("there", millis(2500), millis(3000)));
  }

  @Test
  void whatCannotBeHeardOrSeenIsRefused() {
    Clip late = Clip.builder(HELLO).start(Start.at(millis(1500))).build();
    Clip unknown = Clip.builder(VoiceAsset.of("Not spoken")).build();
    UUID nowhere = new UUID(9, 9);
    Clip lost = Clip.builder(AudioAsset.of(nowhere, Bus.MUSIC)).length(Length.END).build();
    Clip shortClip = clip(millis(0), millis(0), millis(1000));
    Clip crossing =
        clip(millis(0), millis(500), millis(600))
            .but()
            .transition(
                new Transitions(
                    Transition.of(TransitionName.CROSS_FADE, millis(500)),
                    Transition.of(TransitionName.FADE, millis(400))))
            .build();

    assertThat(faults(new AudioTrack(Bus.VOICE, List.of(late)), pictures(3000)))
        .contains(tuple("/timeline/tracks/0/clips/0", "beyond_end"));
    assertThat(faults(new AudioTrack(Bus.VOICE, List.of(unknown)), pictures(3000)))
        .contains(tuple("/timeline/tracks/0/clips/0/asset/text", "no_voice"));
    assertThat(faults(new AudioTrack(Bus.MUSIC, List.of(lost)), pictures(3000)))
        .contains(tuple("/timeline/tracks/0/clips/0/asset/sourceId", "unknown_source"));
    assertThat(faults(new VideoTrack(List.of(shortClip, crossing))))
        .extracting(fault -> fault.toList().get(1))
        .contains("transition");
  }

  private static List<Tuple> faults(Track... tracks) {
    EditRefusedException refused =
        catchThrowableOfType(EditRefusedException.class, () -> plan(Audio.DEFAULT, tracks));
    return refused.faults().stream()
        .map((EditFault fault) -> tuple(fault.pointer(), fault.code()))
        .toList();
  }

  private static Clip voice(long startMillis) {
    return Clip.builder(HELLO).start(Start.at(millis(startMillis))).build();
  }

  private static VideoTrack pictures(long lengthMillis) {
    return new VideoTrack(List.of(clip(millis(0), millis(0), millis(lengthMillis))));
  }

  private static SoundPlan plan(Audio audio, Track... tracks) {
    Edit edit = Edit.of("instagram-reel", Timeline.of(tracks)).withAudio(audio);
    return RenderPlans.of(edit, REEL, ingredients()).sound();
  }

  private static SpokenFacts guessed(long millis) {
    return new SpokenFacts("g", millis(millis), SPOKEN.words(), true);
  }

  private static Ingredients ingredients() {
    return ingredients(SPOKEN);
  }

  private static Ingredients ingredients(SpokenFacts spoken) {
    return new Ingredients(
        Map.of(SOURCE, landscape(), SONG, SourceFacts.sound(SONG, "m", Duration.ofSeconds(8))),
        Map.of(HELLO, spoken, new VoiceAsset(HELLO.text(), null, null, 0), spoken),
        CueMaker.WORD_BY_WORD,
        "8.0.1",
        "");
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}
