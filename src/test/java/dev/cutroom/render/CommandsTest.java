package dev.cutroom.render;

import static dev.cutroom.plan.PlanFixtures.REEL;
import static dev.cutroom.plan.PlanFixtures.SOURCE;
import static dev.cutroom.plan.PlanFixtures.clip;
import static dev.cutroom.plan.PlanFixtures.edit;
import static dev.cutroom.plan.PlanFixtures.landscape;
import static dev.cutroom.plan.PlanFixtures.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.ffmpeg.MediaFormat;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.plan.SoundPart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What ffmpeg is told, word by word. Who changes it raises the number in the plan's hashes. */
class CommandsTest {

  private static final SourceInput INPUT = new SourceInput(Path.of("/in/a b"), MediaFormat.MP4);
  private static final RenderInputs INPUTS = RenderInputs.ofSources(id -> INPUT);
  private static final RenderPlan PLAN =
      plan(
          edit(
              clip(Duration.ofSeconds(7), Duration.ZERO, Duration.ofSeconds(2)),
              clip(Duration.ZERO, Duration.ofSeconds(2), Duration.ofMillis(1033))),
          REEL,
          landscape());

  @Test
  void segmentFromTheMiddleOfASource() {
    assertThat(
            SegmentPass.arguments(
                REEL, PLAN.segments().get(0), INPUTS, null, Path.of("/out/0.mp4")))
        .containsExactly(
            words(
                "-y -filter_complex_threads 1 -threads 1 -ss 6.9 -t 3.1"
                    + " -protocol_whitelist file,pipe -f mov -i",
                "file:/in/a b",
                "-filter_complex [0:V:0]setpts=PTS-0.1/TB,fps=30:start_time=0,"
                    + "crop=iw*608/1920:ih*1080/1080:iw*656/1920:ih*0/1080,"
                    + "scale=1080:1920:flags=bicubic+accurate_rnd:in_color_matrix=bt709"
                    + ":out_color_matrix=bt709:out_range=tv,format=yuv420p,"
                    + "tpad=stop_mode=clone:stop_duration=1,setsar=1,"
                    + "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv"
                    + "[out] -map [out] -frames:v 60 -c:v libx264 -preset veryfast -profile:v high"
                    + " -level:v 4.0"
                    + " -pix_fmt yuv420p -crf 20 -maxrate 12000k -bufsize 24000k -g 60 -bf 2"
                    + " -threads 1 -flags:v +cgop+bitexact -fflags +bitexact"
                    + " -map_metadata -1 -map_chapters -1 -video_track_timescale 30000"
                    + " -f mp4 /out/0.mp4"));
  }

  @Test
  void soundOfAPart() {
    assertThat(SoundCommands.decode(part(1), INPUT))
        .containsExactly(
            words(
                "-threads 1 -ss 7.5 -t 2 -protocol_whitelist file,pipe -f mov -i",
                "file:/in/a b",
                "-map 0:a:0 -vn -sn -dn -af aresample=48000:async=1:first_pts=0,"
                    + "aformat=sample_fmts=flt:channel_layouts=stereo"
                    + " -c:a pcm_f32le -f f32le pipe:1"));
    assertThat(SoundCommands.decode(part(1.5), INPUT))
        .containsSequence("-t", "2.5")
        .contains(
            "aresample=48000:async=1:first_pts=0,"
                + "aformat=sample_fmts=flt:channel_layouts=stereo,atempo=1.5");
    assertThat(SoundCommands.decode(part(3), INPUT))
        .anyMatch(argument -> argument.endsWith("stereo,atempo=2,atempo=1.5"));
    assertThat(SoundCommands.decode(part(4), INPUT))
        .anyMatch(argument -> argument.endsWith("stereo,atempo=2,atempo=2"));
    assertThat(SoundCommands.decode(part(0.25), INPUT))
        .anyMatch(argument -> argument.endsWith("stereo,atempo=0.5,atempo=0.5"));
  }

  private static SoundPart part(double speed) {
    return new SoundPart(
        new SoundPart.Origin.OfSource(SOURCE, "a"),
        0,
        48_000,
        Duration.ofMillis(7500),
        speed,
        1,
        SoundPart.Edge.CUT,
        SoundPart.Edge.CUT,
        false,
        false);
  }

  @Test
  void loudnessOfTheMix() {
    assertThat(SoundCommands.measureMix(Path.of("/w/mix")))
        .containsExactly(
            words(
                "-f f32le -ar 48000 -ac 2 -protocol_whitelist file,pipe -i file:/w/mix"
                    + " -map 0:a:0 -af ebur128=peak=true:framelog=quiet -f null -"));
  }

  @Test
  void encodingWithoutAndWithALimiter() {
    assertThat(encode(new SoundLevel(-3.25, null)))
        .containsExactly(
            words(
                "-y -f f32le -ar 48000 -ac 2 -protocol_whitelist file,pipe -i file:/w/mix"
                    + " -af volume=-3.25dB,"
                    + "apad,atrim=start_sample=1024:end_sample=96000,asetpts=N/SR/TB"
                    + " -c:a aac -profile:a aac_low -b:a 192k -ar 48000 -ac 2"
                    + " -flags:a +bitexact -fflags +bitexact -map_metadata -1"
                    + " -f mp4 /out/a.m4a"));
    assertThat(encode(new SoundLevel(6, -1.5)))
        .contains(
            "volume=6dB,aresample=192000,"
                + "alimiter=level=0:latency=1:attack=2:release=60:limit=0.841395,"
                + "aresample=48000,apad,atrim=start_sample=1024:end_sample=96000,"
                + "asetpts=N/SR/TB");
  }

  @Test
  void joiningByCopy() {
    assertThat(
            JoinPass.arguments(
                PLAN, Path.of("/out/l"), Path.of("/out/a.m4a"), Path.of("/out/f.mp4")))
        .containsExactly(
            words(
                "-y -f concat -safe 0 -protocol_whitelist file,pipe -i file:/out/l"
                    + " -protocol_whitelist file,pipe -i file:/out/a.m4a"
                    + " -map 0:v:0 -map 1:a:0 -c copy -video_track_timescale 30000"
                    + " -use_editlist 0 -movflags +faststart+negative_cts_offsets"
                    + " -map_metadata -1 -map_chapters -1 -fflags +bitexact"
                    + " -f mp4 /out/f.mp4"));
  }

  @Test
  void listOfPartsHasDurationsOnTheGrid() {
    assertThat(JoinPass.list(PLAN, List.of(Path.of("/o/it's"), Path.of("/o/1"))))
        .isEqualTo(
            """
            ffconcat version 1.0
            file 'file:/o/it'\\''s'
            duration 2
            file 'file:/o/1'
            duration 1.033333
            """);
  }

  @Test
  void thumbnail() {
    assertThat(ThumbnailPass.look(Path.of("/out/f.mp4")))
        .containsExactly(
            words(
                "-skip_frame noref -t 3 -protocol_whitelist file,pipe -i file:/out/f.mp4 -map 0:v:0"
                    + " -vf fps=5:round=down:start_time=0,scale=180:320:flags=area,format=gray"
                    + " -f rawvideo pipe:1"));
    assertThat(
            ThumbnailPass.write(
                Path.of("/out/f.mp4"), Duration.ofMillis(400), Path.of("/out/t.jpg")))
        .containsExactly(
            words(
                "-y -skip_frame noref -ss 0.4 -protocol_whitelist file,pipe"
                    + " -i file:/out/f.mp4 -map 0:v:0"
                    + " -frames:v 1 -vf scale='min(720,iw)':-2:flags=bicubic+accurate_rnd"
                    + ":out_color_matrix=bt601:out_range=pc,format=yuvj420p"
                    + " -c:v mjpeg -q:v 3 -threads 1 -map_metadata -1"
                    + " -fflags +bitexact -flags:v +bitexact -update 1 -f image2 /out/t.jpg"));
  }

  private static List<String> encode(SoundLevel level) {
    return SoundCommands.encode(Path.of("/w/mix"), 96_000, level, 192, Path.of("/out/a.m4a"));
  }

  /** Splits at spaces; the second text is one word. */
  private static String[] words(String before, String word, String after) {
    return Stream.of(words(before), new String[] {word}, words(after))
        .flatMap(Arrays::stream)
        .toArray(String[]::new);
  }

  private static String[] words(String text) {
    return text.split(" ", -1);
  }
}
