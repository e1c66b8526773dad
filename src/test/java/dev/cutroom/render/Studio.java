package dev.cutroom.render;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Fit;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.edit.Word;
import dev.cutroom.ffmpeg.AudioStream;
import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.ffmpeg.ProbeParser;
import dev.cutroom.ffmpeg.Rational;
import dev.cutroom.ffmpeg.VideoStream;
import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.plan.Colour;
import dev.cutroom.plan.CueMaker;
import dev.cutroom.plan.FrameRate;
import dev.cutroom.plan.Ingredients;
import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.plan.RenderPlans;
import dev.cutroom.plan.Size;
import dev.cutroom.plan.SourceFacts;
import dev.cutroom.plan.SpokenFacts;
import dev.cutroom.testing.TestMedia;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes sources in, lays clips of them one after the other, renders, and looks at the result. */
public final class Studio implements AutoCloseable {

  public static final OutputSpec TINY = spec(new FrameRate(30, 1));

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Path folder;
  private final ProcessScope scope = new ProcessScope();
  private final Renderer renderer = new Renderer(TestMedia.tools());
  private final Map<UUID, SourceFacts> facts = new HashMap<>();
  private final Map<UUID, SourceInput> inputs = new HashMap<>();
  private final Map<VoiceAsset, SpokenFacts> spoken = new HashMap<>();
  private final Map<String, SourceInput> voices = new HashMap<>();
  private Duration end = Duration.ZERO;
  private final List<Clip> clips = new ArrayList<>();
  private final List<Long> progress = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger files = new AtomicInteger();

  public Studio(Path folder) {
    this.folder = folder;
  }

  static OutputSpec spec(FrameRate rate) {
    return new OutputSpec(
        new Size(144, 256),
        rate,
        20,
        4000,
        8000,
        30,
        "ultrafast",
        128,
        new OutputSpec.Loudness(-14, -1));
  }

  public UUID source(Path file) throws InterruptedException {
    UUID id = UUID.randomUUID();
    Probe probe = probe(file);
    VideoStream video = Objects.requireNonNull(probe.video());
    boolean still = probe.kind() == Probe.Kind.IMAGE;
    Rational rate = video.frameRate();
    Duration duration = video.duration();
    facts.put(
        id,
        new SourceFacts(
            id,
            "f".repeat(64),
            new Size(video.width(), video.height()),
            rate == null
                ? new FrameRate(25, 1)
                : new FrameRate(rate.numerator(), rate.denominator()),
            still ? Duration.ZERO : duration == null ? probe.duration() : duration,
            probe.hasAudio(),
            Colour.ofProbe(
                video.colour().range(),
                video.colour().space(),
                video.colour().transfer(),
                video.height()),
            still));
    inputs.put(id, new SourceInput(file, Objects.requireNonNull(probe.format())));
    return id;
  }

  /** A source that is only heard. */
  UUID sound(Path file) throws InterruptedException {
    UUID id = UUID.randomUUID();
    Probe probe = probe(file);
    facts.put(id, SourceFacts.sound(id, "e".repeat(64), probe.duration()));
    inputs.put(id, new SourceInput(file, Objects.requireNonNull(probe.format())));
    return id;
  }

  /** A text that was spoken: its sound, and when each word is heard. */
  Studio spoken(VoiceAsset voice, Path file, List<Word> words) throws InterruptedException {
    String sha256 = Integer.toString(voices.size());
    Probe probe = probe(file);
    spoken.put(voice, new SpokenFacts(sha256, probe.duration(), words));
    voices.put(sha256, new SourceInput(file, Objects.requireNonNull(probe.format())));
    return this;
  }

  /** The plan of an Edit of these tracks, the first on top. */
  public RenderPlan plan(OutputSpec spec, Track... tracks) {
    return plan(spec, Edit.of("tiny", Timeline.of(tracks)));
  }

  RenderPlan plan(OutputSpec spec, Edit edit) {
    return RenderPlans.of(
        edit, spec, new Ingredients(facts, spoken, CueMaker.WORD_BY_WORD, "test", "letters"));
  }

  /** Adds a clip after the last one. */
  public Studio shot(UUID source, long trimMillis, long lengthMillis, Fit fit) {
    Duration start = end;
    end = start.plusMillis(lengthMillis);
    clips.add(
        Clip.of(
                Objects.requireNonNull(facts.get(source)).still()
                    ? new ImageAsset(source)
                    : new VideoAsset(source, Duration.ofMillis(trimMillis), 1),
                start,
                Duration.ofMillis(lengthMillis))
            .but()
            .fit(fit)
            .build());
    return this;
  }

  public RenderPlan plan(OutputSpec spec) {
    return RenderPlans.of(Edit.of("tiny", Timeline.ofClips(clips)), spec, facts, "test");
  }

  /** Forgets the clips that were added. */
  public Studio empty() {
    clips.clear();
    end = Duration.ZERO;
    return this;
  }

  /** Encodes the plan's segment into a new file; several may do so at once. */
  public Path segment(RenderPlan plan, int index) throws InterruptedException {
    Path out = folder.resolve("segment" + files.getAndIncrement() + ".mp4");
    renderer.encodeSegment(scope, plan, plan.segments().get(index), inputs(), out, progress::add);
    return out;
  }

  /** One frame of the finished video, without encoding it. */
  Path still(RenderPlan plan, long frame) throws InterruptedException {
    Path out = folder.resolve("still" + files.getAndIncrement() + ".png");
    renderer.still(scope, plan, frame, inputs(), out);
    return out;
  }

  public SoundReport sound(RenderPlan plan, Path out) throws InterruptedException {
    return renderer.renderAudio(scope, plan, inputs(), folder, out, progress::add);
  }

  /** All passes, one after the other. */
  Path finished(RenderPlan plan) throws InterruptedException {
    List<Path> segments = new ArrayList<>();
    for (int i = 0; i < plan.segments().size(); i++) {
      segments.add(segment(plan, i));
    }
    Path sound = folder.resolve("sound" + files.getAndIncrement() + ".m4a");
    sound(plan, sound);
    return joined(plan, segments, sound);
  }

  public Path joined(RenderPlan plan, List<Path> segments, Path sound) throws InterruptedException {
    Path out = folder.resolve("finished" + files.getAndIncrement() + ".mp4");
    renderer.join(scope, plan, segments, sound, out, progress::add);
    return out;
  }

  public Renderer renderer() {
    return renderer;
  }

  public ProcessScope scope() {
    return scope;
  }

  Path thumbnail(Path finished) throws InterruptedException {
    Path out = folder.resolve("thumbnail" + files.getAndIncrement() + ".jpg");
    renderer.thumbnail(scope, finished, out);
    return out;
  }

  /** What the passes told of their progress, in order. */
  List<Long> progress() {
    return progress;
  }

  Probe probe(Path file) throws InterruptedException {
    List<String> arguments =
        List.of("-v", "error", "-show_format", "-show_streams", "-of", "json", file.toString());
    return ProbeParser.parse(
        TestMedia.tools().run(scope, Invocation.ffprobe(arguments, LIMIT)).stdout());
  }

  AudioStream audio(Path file) throws InterruptedException {
    return Objects.requireNonNull(probe(file).audio());
  }

  VideoStream video(Path file) throws InterruptedException {
    return Objects.requireNonNull(probe(file).video());
  }

  /** Every frame of a file as one RGB pixel per cell of a grid of this many columns and rows. */
  List<int[]> frames(Path file, int columns, int rows) throws InterruptedException {
    List<int[]> frames = new ArrayList<>();
    List<String> arguments =
        List.of(
            "-i",
            file.toString(),
            "-vf",
            "scale=" + columns + ":" + rows + ":flags=area,format=rgb24",
            "-f",
            "rawvideo",
            "pipe:1");
    TestMedia.tools()
        .run(
            scope,
            Invocation.ffmpeg(arguments, LIMIT)
                .readingStdout(
                    in -> {
                      byte[] pixels = new byte[columns * rows * 3];
                      while (in.readNBytes(pixels, 0, pixels.length) == pixels.length) {
                        frames.add(rgb(pixels));
                      }
                    }));
    return frames;
  }

  /** The first channel of the decoded sound. */
  short[] samples(Path file) throws InterruptedException {
    List<byte[]> sound = new ArrayList<>();
    List<String> arguments =
        List.of("-i", file.toString(), "-map", "0:a", "-ac", "1", "-f", "s16le", "pipe:1");
    TestMedia.tools()
        .run(
            scope,
            Invocation.ffmpeg(arguments, LIMIT).readingStdout(in -> sound.add(in.readAllBytes())));
    byte[] bytes = sound.get(0);
    short[] samples = new short[bytes.length / 2];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) ((bytes[2 * i] & 0xff) | bytes[2 * i + 1] << 8);
    }
    return samples;
  }

  public RenderInputs inputs() {
    return new RenderInputs() {
      @Override
      public SourceInput source(UUID id) {
        return Objects.requireNonNull(inputs.get(id));
      }

      @Override
      public SourceInput voice(String sha256) {
        return Objects.requireNonNull(voices.get(sha256));
      }
    };
  }

  private static int[] rgb(byte[] pixels) {
    int[] cells = new int[pixels.length / 3];
    for (int i = 0; i < cells.length; i++) {
      cells[i] =
          (pixels[3 * i] & 0xff) << 16
              | (pixels[3 * i + 1] & 0xff) << 8
              | (pixels[3 * i + 2] & 0xff);
    }
    return cells;
  }

  @Override
  public void close() {
    scope.close();
  }
}
