package dev.cutroom.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.edit.Audio;
import dev.cutroom.edit.AudioAsset;
import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.Bus;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.ColourAsset;
import dev.cutroom.edit.Duck;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VideoTrack;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.edit.Word;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.testing.TestMedia;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is heard of several sounds at once. */
class MixTest {

  private static final VoiceAsset HELLO = VoiceAsset.of("Hello");

  private Path folder;
  private Studio studio;

  @BeforeEach
  void open(@TempDir Path folder) {
    this.folder = folder;
    studio = new Studio(folder);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void musicGoesRoundAndGivesWayToTheVoice() throws Exception {
    UUID music = studio.sound(tone("music.wav", 400, 3));
    Path silence =
        TestMedia.make(
            folder.resolve("voice.wav"), "-f", "lavfi", "-i", "anullsrc=r=48000:cl=mono:d=2");
    studio.spoken(HELLO, silence, List.of(new Word("Hello", millis(0), millis(2000))));
    RenderPlan plan =
        plan(
            10_000,
            new AudioTrack(
                Bus.VOICE, List.of(Clip.builder(HELLO).start(Start.at(millis(4000))).build())),
            new AudioTrack(
                Bus.MUSIC,
                List.of(Clip.builder(AudioAsset.of(music, Bus.MUSIC)).length(Length.END).build())));

    short[] heard = heard(plan);

    double loud = level(heard, 1.5, 3.5);
    assertThat(level(heard, 4.1, 5.9) - loud).isCloseTo(-12, Offset.offset(0.5));
    assertThat(level(heard, 7.0, 8.0) - loud).isCloseTo(0, Offset.offset(0.5));
    assertThat(level(heard, 9.8, 9.95) - loud).isLessThan(-12);
  }

  @Test
  void effectIsHeardAtItsSample() throws Exception {
    UUID click = studio.sound(tone("click.wav", 3000, 0.05));
    RenderPlan plan =
        plan(
            2000,
            new AudioTrack(
                Bus.SFX,
                List.of(
                    Clip.builder(AudioAsset.of(click, Bus.SFX))
                        .start(Start.at(millis(1234)))
                        .build())));

    short[] heard = studio.samples(studio.finished(plan));

    int first = 0;
    while (Math.abs(heard[first]) < 2000) {
      first++;
    }
    // AAC smears what comes suddenly over some of its samples.
    assertThat(first / 48.0).isBetween(1231.0, 1237.0);
  }

  @Test
  void sameMixGivesTheSameBytes() throws Exception {
    UUID music = studio.sound(tone("music.wav", 400, 2));
    RenderPlan plan =
        plan(
            5000,
            new AudioTrack(
                Bus.MUSIC,
                List.of(Clip.builder(AudioAsset.of(music, Bus.MUSIC)).length(Length.END).build())));
    Path first = folder.resolve("first.m4a");
    Path second = folder.resolve("second.m4a");

    studio.sound(plan, first);
    studio.sound(plan, second);

    assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    assertThat(folder).isDirectoryNotContaining("glob:**.{f32le,loop}");
  }

  private RenderPlan plan(long lengthMillis, AudioTrack... sounds) {
    VideoTrack black =
        new VideoTrack(
            List.of(
                Clip.builder(new ColourAsset("#000000"))
                    .length(Length.of(millis(lengthMillis)))
                    .build()));
    List<Track> tracks = new ArrayList<>(List.of(sounds));
    tracks.add(black);
    Edit edit = Edit.of("tiny", new Timeline(tracks));
    boolean voiced = sounds[0].bus() == Bus.VOICE;
    return studio.plan(
        Studio.TINY, voiced ? edit.withAudio(new Audio(Duck.MUSIC_UNDER_VOICE, null)) : edit);
  }

  private short[] heard(RenderPlan plan) throws InterruptedException {
    Path sound = folder.resolve("sound.m4a");
    studio.sound(plan, sound);
    return studio.samples(sound);
  }

  private Path tone(String name, int hertz, double seconds) {
    return TestMedia.make(
        folder.resolve(name), "-f", "lavfi", "-i", "sine=f=" + hertz + ":r=48000:d=" + seconds);
  }

  /** In decibels. */
  private static double level(short[] samples, double from, double to) {
    double sum = 0;
    int first = (int) (from * 48_000);
    int last = (int) (to * 48_000);
    for (int i = first; i < last; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return 10 * Math.log10(sum / (last - first));
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}
