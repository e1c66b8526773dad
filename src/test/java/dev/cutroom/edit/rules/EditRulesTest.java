package dev.cutroom.edit.rules;

import static org.assertj.core.api.Assertions.assertThat;
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
import dev.cutroom.edit.Durations;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.Fades;
import dev.cutroom.edit.Focus;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Loudness;
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
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditRulesTest {

  @Test
  void clipsThatMeetAreRight() {
    assertThat(EditRules.faults(edit(image(0, 1000), image(1000, 2000), image(3000, 100))))
        .isEmpty();
  }

  @Test
  void roundedTimesMeetWithinTheTolerance() {
    assertThat(EditRules.faults(edit(image(0, 1366), image(1367, 1000), image(2365, 500))))
        .isEmpty();
  }

  @Test
  void holesAndOverlapsAreRefused() {
    assertThat(EditRules.faults(edit(image(500, 500), image(2000, 1000), image(2500, 1000))))
        .extracting(EditFault::pointer, EditFault::code)
        .containsExactly(
            tuple("/timeline/tracks/0/clips/0/start", "gap"),
            tuple("/timeline/tracks/0/clips/1/start", "gap"),
            tuple("/timeline/tracks/0/clips/2/start", "overlap"));
  }

  @Test
  void thereIsOneVideoTrackAndNothingUnderIt() {
    VideoTrack track = new VideoTrack(List.of(image(0, 1000)));
    OverlayTrack title = new OverlayTrack(List.of(Clip.of(TitleAsset.of("a"), ms(0), ms(500))));

    assertThat(faults(track, track)).containsExactly("/timeline/tracks too_many");
    assertThat(faults(title)).containsExactly("/timeline/tracks required");
    assertThat(faults(track, title)).containsExactly("/timeline/tracks/1 hidden");
    assertThat(faults(title, track)).isEmpty();
  }

  @Test
  void crossTransitionsOverlapByExactlyTheirDuration() {
    assertThat(faults(video(image(0, 2000), crossing(1500, 2000, 500)))).isEmpty();
    assertThat(faults(video(image(0, 2000), crossing(2000, 2000, 500))))
        .containsExactly("/timeline/tracks/0/clips/1/start transition");
    assertThat(faults(video(image(0, 2000), crossing(1200, 2000, 500))))
        .containsExactly("/timeline/tracks/0/clips/1/start transition");
    assertThat(faults(video(crossing(0, 2000, 500))))
        .containsExactly("/timeline/tracks/0/clips/0/transition/in/name transition");
  }

  @Test
  void clipsAreLongEnoughForTheirTransitions() {
    Clip auto = crossing(0, 2000, 1500).but().start(Start.AUTO).build();

    assertThat(faults(video(image(0, 1000), auto)))
        .containsExactly("/timeline/tracks/0/clips/0/length transition");
    assertThat(faults(video(image(0, 3000), auto, auto)))
        .containsExactly("/timeline/tracks/0/clips/1/transition transition");
  }

  @Test
  void clipThatFadesOutIsNotCrossedAsWell() {
    Transition fade = Transition.of(TransitionName.FADE, ms(300));
    Clip fading = image(0, 2000).but().transition(new Transitions(null, fade)).build();

    assertThat(faults(video(fading, crossing(1500, 2000, 500))))
        .containsExactly("/timeline/tracks/0/clips/0/transition/out transition");
  }

  @Test
  void transitionsAreSaidWhereTheyHaveAMeaning() {
    Transition wipe = Transition.of(TransitionName.WIPE_LEFT, ms(300));
    Clip out = image(0, 2000).but().transition(new Transitions(null, wipe)).build();
    Clip title = Clip.of(TitleAsset.of("a"), ms(0), ms(900));

    assertThat(faults(video(out)))
        .containsExactly("/timeline/tracks/0/clips/0/transition/out/name misplaced");
    assertThat(
            faults(
                new OverlayTrack(List.of(title.but().transition(Transitions.in(wipe)).build())),
                video(image(0, 1000))))
        .containsExactly("/timeline/tracks/0/clips/0/transition/in/name misplaced");
    assertThat(
            faults(
                video(
                    image(0, 1000)
                        .but()
                        .transition(
                            Transitions.in(new Transition(TransitionName.DIP, ms(10), null)))
                        .build())))
        .containsExactly(
            "/timeline/tracks/0/clips/0/transition/in/duration range",
            "/timeline/tracks/0/clips/0/transition/in/colour required");
  }

  @Test
  void onlyTheLastClipGoesToTheEndAndTheVideoHasOne() {
    Clip open = image(0, 1000).but().length(Length.END).build();

    assertThat(faults(video(open))).containsExactly("/timeline/tracks/0/clips/0/length no_end");
    assertThat(faults(video(open), voice("Hello"))).isEmpty();
    assertThat(faults(video(open, image(0, 1000))))
        .containsExactly("/timeline/tracks/0/clips/0/length overlap");
  }

  @Test
  void nothingHappensAfterThePictures() {
    Clip late = Clip.of(TitleAsset.of("a"), ms(1000), ms(500));
    Clip longer = Clip.of(TitleAsset.of("a"), ms(500), ms(600));

    assertThat(faults(new OverlayTrack(List.of(late)), video(image(0, 1000))))
        .containsExactly("/timeline/tracks/0/clips/0/start beyond_end");
    assertThat(faults(new OverlayTrack(List.of(longer)), video(image(0, 1000))))
        .containsExactly("/timeline/tracks/0/clips/0/length beyond_end");
  }

  @Test
  void cuesAreInOrderAndHoldTheirWords() {
    Cue first = Cue.ofText(ms(0), ms(500), "one two");
    Cue inside = Cue.ofText(ms(400), ms(300), "three");
    Cue loose =
        new Cue(
            ms(600),
            ms(900),
            List.of(new Word("a", ms(500), ms(700)), new Word("b", ms(600), ms(950))));
    Clip captions =
        Clip.of(
            CaptionsAsset.ofCues(
                List.of(first, inside, new Cue(ms(500), ms(600), List.of()), loose),
                CaptionStyle.DEFAULT),
            ms(0),
            ms(1000));

    String cues = "/timeline/tracks/0/clips/0/asset/cues/";
    assertThat(faults(new CaptionsTrack(List.of(captions)), video(image(0, 1000))))
        .containsExactlyInAnyOrder(
            cues + "1/end order",
            cues + "1/start order",
            cues + "1/words/0/end order",
            cues + "2/words required",
            cues + "3/words/0/start order",
            cues + "3/words/1/start order",
            cues + "3/words/1/end order");
  }

  @Test
  void captionsOfTheVoiceAndVoicesHaveSomethingToSay() {
    CaptionsTrack captions =
        new CaptionsTrack(List.of(Clip.of(CaptionsAsset.ofVoice(CaptionStyle.DEFAULT))));

    assertThat(faults(captions, video(image(0, 1000))))
        .containsExactly("/timeline/tracks/0/clips/0/asset/from no_voice");
    assertThat(faults(captions, video(image(0, 1000)), voice("…!?")))
        .containsExactly("/timeline/tracks/2/clips/0/asset/text unspeakable");
    assertThat(faults(captions, video(image(0, 1000)), voice("€89"))).isEmpty();
  }

  @Test
  void duckedBusesExist() {
    Edit edit =
        Edit.of("p", Timeline.of(video(image(0, 1000)), voice("Hello")))
            .withAudio(new Audio(Duck.MUSIC_UNDER_VOICE, new Loudness(-8, 1)));

    assertThat(told(edit))
        .containsExactly(
            "/audio/loudness/integratedLufs range",
            "/audio/loudness/truePeakDb range",
            "/audio/duck/bus unknown_bus");
  }

  @Test
  void fieldsAreFilledAndTheirTextsToo() {
    Edit edit =
        Edit.of("p", Timeline.of(video(image(0, 1000)), voice("{{a}} {{b}} {{c d}}")))
            .withMerge(Map.of("a", "Hello", "z", "{{a}}"));

    assertThat(told(edit))
        .containsExactly(
            "/merge/z unfilled",
            "/timeline/tracks/1/clips/0/asset/text unfilled",
            "/timeline/tracks/1/clips/0/asset/text unfilled");
    assertThat(
            told(
                edit.withTimeline(Timeline.of(video(image(0, 1000)), voice("{{a}}")))
                    .withMerge(Map.of("a", " "))))
        .containsExactly("/timeline/tracks/1/clips/0/asset/text unspeakable");
    assertThat(EditRules.warnings(edit))
        .extracting(EditFault::pointer, EditFault::code)
        .containsExactly(tuple("/merge/z", "unused"));
  }

  @Test
  void textsAreMeasuredAsTheyWillBe() {
    Clip title = Clip.of(TitleAsset.of("{{a}}".repeat(300)), ms(0), ms(500));
    Edit edit = Edit.of("p", Timeline.of(new OverlayTrack(List.of(title)), video(image(0, 1000))));

    assertThat(told(edit.withMerge(Map.of("a", "123456")))).isEmpty();
    assertThat(told(edit.withMerge(Map.of("a", "1234567"))))
        .containsExactly("/timeline/tracks/0/clips/0/asset/text too_many");
  }

  @Test
  void textsThatAreTooLongAreNotFilled() {
    String value = "x".repeat(30_000);
    String emoji = "👟".repeat(1001) + "{{a}}".repeat(180);

    assertThat(told(titled("{{a}}".repeat(300_000)).withMerge(Map.of("a", value))))
        .containsExactly("/timeline/tracks/0/clips/0/asset/text too_many");
    assertThat(told(titled(emoji).withMerge(Map.of("a", value))))
        .containsExactly("/timeline/tracks/0/clips/0/asset/text too_many");
  }

  @Test
  void allTextsTogetherHaveALimit() {
    Cue cue = Cue.ofText(ms(0), ms(1), "{{a}} ".repeat(300));
    CaptionsAsset captions = CaptionsAsset.ofCues(List.of(cue), CaptionStyle.DEFAULT);
    Edit edit =
        Edit.of(
            "p",
            Timeline.of(
                new CaptionsTrack(List.of(Clip.of(captions, ms(0), ms(100)))),
                video(image(0, 1000))));

    assertThat(told(edit.withMerge(Map.of("a", "x".repeat(1600))))).isEmpty();
    assertThat(told(edit.withMerge(Map.of("a", "x".repeat(1700)))))
        .containsExactly("/timeline too_many");
  }

  private static Edit titled(String text) {
    Clip title = Clip.of(TitleAsset.of(text), ms(0), ms(500));
    return Edit.of("p", Timeline.of(new OverlayTrack(List.of(title)), video(image(0, 1000))));
  }

  @Test
  void videoLastsAnHourAtMost() {
    List<Clip> hour = Collections.nCopies(60, Clip.of(black()).but().length(minute()).build());
    Clip more = image(0, 100).but().start(Start.AUTO).build();

    assertThat(faults(new VideoTrack(hour))).isEmpty();
    assertThat(faults(new VideoTrack(Stream.concat(hour.stream(), Stream.of(more)).toList())))
        .containsExactly("/timeline too_long");
  }

  private static ColourAsset black() {
    return new ColourAsset("#000000");
  }

  private static Length minute() {
    return Length.of(Duration.ofMinutes(1));
  }

  @Test
  void whatTheSourcesTellIsHeldAgainstTheSameRules() {
    Transition fade = Transition.of(TransitionName.FADE, ms(700));
    Clip title =
        Clip.of(TitleAsset.of("a"), ms(1500), ms(1000))
            .but()
            .transition(new Transitions(fade, fade))
            .build();
    Clip late = Clip.of(TitleAsset.of("a"), ms(3000), ms(500));
    Clip open = title.but().start(Start.at(ms(1000))).length(Length.END).build();
    Clip sound =
        Clip.builder(AudioAsset.of(new UUID(0, 1), Bus.SFX))
            .start(Start.at(ms(1000)))
            .fades(new Fades(ms(600), ms(600)))
            .build();
    Clip film = Clip.of(new VideoAsset(new UUID(0, 1), ms(0), 1));
    Edit edit =
        Edit.of(
            "p",
            Timeline.of(
                new OverlayTrack(List.of(title.but().transition(Transitions.NONE).build(), late)),
                new OverlayTrack(List.of(open)),
                video(film),
                new AudioTrack(Bus.SFX, List.of(sound))));

    assertThat(told(edit)).isEmpty();
    assertThat(EditRules.timing(edit, sources(2000)))
        .extracting(fault -> fault.pointer() + " " + fault.code())
        .containsExactly(
            "/timeline/tracks/0/clips/0/length beyond_end",
            "/timeline/tracks/0/clips/1/start beyond_end",
            "/timeline/tracks/1/clips/0/transition transition",
            "/timeline/tracks/3/clips/0/fades transition");
  }

  private static Durations sources(long millis) {
    return new Durations() {
      @Override
      public Duration ofSource(UUID sourceId) {
        return ms(millis);
      }

      @Override
      public @Nullable Duration ofVoice(VoiceAsset voice) {
        return null;
      }
    };
  }

  @Test
  void cueIsSeenForAWhile() {
    Clip captions =
        Clip.of(
            CaptionsAsset.ofCues(List.of(Cue.ofText(ms(0), ms(0), "a")), CaptionStyle.DEFAULT),
            ms(0),
            ms(1000));

    assertThat(faults(new CaptionsTrack(List.of(captions)), video(image(0, 1000))))
        .containsExactly("/timeline/tracks/0/clips/0/asset/cues/0/end order");
  }

  @Test
  void assetsLieOnTheirKindOfTrack() {
    Clip voice = Clip.of(VoiceAsset.of("Hello"), ms(0), ms(500));

    assertThat(faults(video(image(0, 1000)), new AudioTrack(Bus.MUSIC, List.of(voice))))
        .containsExactly("/timeline/tracks/1/clips/0/asset/type misplaced");
    assertThat(faults(video(Clip.of(new ColourAsset("red"), ms(0), ms(500)))))
        .containsExactly("/timeline/tracks/0/clips/0/asset/colour unknown_value");
  }

  @Test
  void tooManyClipsAreRefusedWithoutLookingAtThem() {
    assertThat(faults(new VideoTrack(Collections.nCopies(1001, image(0, 1)))))
        .containsExactly("/timeline too_many");
    assertThat(faults(Collections.nCopies(21, voice("a")).toArray(Track[]::new)))
        .containsExactly("/timeline/tracks too_many", "/timeline/tracks required");
  }

  @Test
  void emptyTrackIsRefused() {
    assertThat(EditRules.faults(edit())).extracting(EditFault::code).containsExactly("required");
  }

  @Test
  void numbersThatAreNoneAreOutOfRange() {
    Clip clip =
        Clip.of(
                new VideoAsset(new UUID(0, 1), Duration.ofSeconds(-1), Double.NaN),
                Duration.ZERO,
                Duration.ofSeconds(1))
            .but()
            .focus(new Focus(Double.NaN, Double.POSITIVE_INFINITY))
            .build();

    assertThat(EditRules.faults(edit(clip)))
        .extracting(EditFault::pointer)
        .containsExactly(
            "/timeline/tracks/0/clips/0/focus/0",
            "/timeline/tracks/0/clips/0/focus/1",
            "/timeline/tracks/0/clips/0/asset/trim",
            "/timeline/tracks/0/clips/0/asset/volume");
  }

  private static List<String> faults(Track... tracks) {
    return told(Edit.of("p", Timeline.of(tracks)));
  }

  private static List<String> told(Edit edit) {
    return EditRules.faults(edit).stream()
        .map(fault -> fault.pointer() + " " + fault.code())
        .toList();
  }

  private static VideoTrack video(Clip... clips) {
    return new VideoTrack(List.of(clips));
  }

  private static AudioTrack voice(String text) {
    return new AudioTrack(Bus.VOICE, List.of(Clip.of(VoiceAsset.of(text))));
  }

  private static Clip crossing(long startMillis, long lengthMillis, long millis) {
    Transition cross = Transition.of(TransitionName.CROSS_FADE, ms(millis));
    return image(startMillis, lengthMillis).but().transition(Transitions.in(cross)).build();
  }

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }

  private static Edit edit(Clip... clips) {
    return Edit.of("p", Timeline.ofClips(List.of(clips)));
  }

  private static Clip image(long startMillis, long lengthMillis) {
    return Clip.of(
        new ImageAsset(new UUID(0, 1)),
        Duration.ofMillis(startMillis),
        Duration.ofMillis(lengthMillis));
  }
}
