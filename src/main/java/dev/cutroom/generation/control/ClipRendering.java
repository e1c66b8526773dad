package dev.cutroom.generation.control;

import dev.cutroom.generation.control.Steps.Step;
import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.PlannedSegment;
import dev.cutroom.platform.http.Hashes;
import dev.cutroom.platform.json.Json;
import dev.cutroom.preset.Preset;
import dev.cutroom.project.entity.ClipContent;
import dev.cutroom.quality.Expectation;
import dev.cutroom.quality.Report;
import dev.cutroom.quality.Verification;
import dev.cutroom.render.RenderInputs;
import dev.cutroom.render.Renderer;
import dev.cutroom.render.SoundReport;
import dev.cutroom.storage.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The works of all clips of one attempt. Segments and sound are independent; whoever finishes the
 * last part of a clip goes on to join and verify it, so that no core waits at a barrier.
 */
final class ClipRendering {
  private static final double VERIFY_SECONDS_PER_PIXEL = 2.5e-9;
  static final double THUMBNAIL_SECONDS = 0.5;

  private final Attempt attempt;
  private final Steps steps;
  private final RenderSlots slots;
  private final ObjectStore objects;
  private final Renderer renderer;
  private final Verification verification;
  private final Preset preset;
  private final RenderInputs inputs;
  private final List<ClipJob> jobs;
  private final Map<String, FinishedStep> parts = new ConcurrentHashMap<>();
  private final Map<Integer, ClipContent> finished = new ConcurrentHashMap<>();
  private final int segmentCount;

  ClipRendering(
      Attempt attempt,
      Steps steps,
      RenderSlots slots,
      ObjectStore objects,
      Renderer renderer,
      Verification verification,
      Preset preset,
      RenderInputs inputs,
      List<ClipJob> jobs) {
    this.attempt = attempt;
    this.steps = steps;
    this.slots = slots;
    this.objects = objects;
    this.renderer = renderer;
    this.verification = verification;
    this.preset = preset;
    this.inputs = inputs;
    this.jobs = jobs;
    this.segmentCount = jobs.stream().mapToInt(job -> job.plan().segments().size()).sum();
  }

  /** All works, the clips in order and within a clip the longest segment first. */
  List<StepRunner.Work<?>> works() {
    List<StepRunner.Work<?>> works = new ArrayList<>();
    int before = 0;
    for (ClipJob job : jobs) {
      announce(job);
      AtomicInteger left = new AtomicInteger(job.plan().segments().size() + 1);
      int first = before;
      job.plan().segments().stream()
          .sorted(Comparator.comparingLong(PlannedSegment::frames).reversed())
          .forEach(segment -> works.add(() -> part(job, left, () -> segment(job, segment, first))));
      works.add(() -> part(job, left, () -> sound(job)));
      before += job.plan().segments().size();
    }
    return works;
  }

  /** The finished clips by their numbers. */
  List<ClipContent> inOrder() {
    return jobs.stream().map(job -> Objects.requireNonNull(finished.get(job.number()))).toList();
  }

  private void announce(ClipJob job) {
    for (PlannedSegment segment : job.plan().segments()) {
      attempt.expect(segmentStep(job, segment), job.plan().cost().segments().get(segment.index()));
    }
    attempt.expect(job.step("sound"), job.plan().cost().sound());
    attempt.expect(job.step("join"), job.plan().cost().join());
    attempt.expect(job.step("verify"), verifySeconds(job, preset));
    attempt.expect(job.step("thumbnail"), THUMBNAIL_SECONDS);
  }

  /** What verifying costs, in estimated seconds of one core. */
  static double verifySeconds(ClipJob job, Preset preset) {
    double pixels = (double) job.plan().totalFrames() * preset.width() * preset.height();
    return pixels * VERIFY_SECONDS_PER_PIXEL;
  }

  private Integer part(ClipJob job, AtomicInteger left, StepRunner.Work<FinishedStep> work)
      throws InterruptedException {
    FinishedStep part = slots.with(attempt.scope()::ended, work);
    parts.put(part.name(), part);
    if (left.decrementAndGet() == 0) {
      finished.put(job.number(), slots.with(attempt.scope()::ended, () -> finish(job)));
    }
    return job.number();
  }

  private FinishedStep segment(ClipJob job, PlannedSegment segment, int first)
      throws InterruptedException {
    int number = first + segment.index() + 1;
    String name = segmentStep(job, segment);
    return steps.file(
        new Step(
            name, "Rendering segment " + number + " of " + segmentCount, segment.contentHash()),
        out -> {
          renderer.encodeSegment(
              attempt.scope(),
              job.plan(),
              segment,
              inputs,
              out,
              frames -> attempt.meter().advance(name, (double) frames / segment.frames()));
          return null;
        });
  }

  private FinishedStep sound(ClipJob job) throws InterruptedException {
    String name = job.step("sound");
    return steps.file(
        new Step(
            name, "Mixing the sound of clip " + job.number(), job.plan().sound().contentHash()),
        out -> {
          Path folder = folder(name + "-work");
          SoundReport report =
              renderer.renderAudio(
                  attempt.scope(),
                  job.plan(),
                  inputs,
                  folder,
                  out,
                  frames ->
                      attempt.meter().advance(name, (double) frames / job.plan().totalFrames()));
          return Json.text(report);
        });
  }

  private ClipContent finish(ClipJob job) throws InterruptedException {
    FinishedStep sound = Objects.requireNonNull(parts.get(job.step("sound")));
    FinishedStep joined = join(job, sound);
    SoundReport heard = Json.value(Objects.requireNonNull(sound.outputJson()), SoundReport.class);
    Report report = verify(job, joined, heard);
    FinishedStep thumbnail = thumbnail(job, joined);
    String sha256 = Objects.requireNonNull(joined.outputSha256());
    PlannedClip clip = job.clip();
    List<String> warnings = new ArrayList<>(clip.warnings());
    if (heard.outcome() == SoundReport.Outcome.UNREACHED) {
      warnings.add("The sound could not be brought to the loudness of the preset.");
    }
    return new ClipContent(
        clip.name(),
        clip.score(),
        Json.text(clip.reasons()),
        Json.text(warnings),
        Json.text(clip.segments()),
        Json.text(clip.edit()),
        Json.text(report),
        (double) job.plan().totalFrames() / preset.frameRate(),
        preset.width(),
        preset.height(),
        sha256,
        size(objects.path(sha256)),
        Objects.requireNonNull(thumbnail.outputSha256()),
        job.extras());
  }

  private FinishedStep join(ClipJob job, FinishedStep sound) throws InterruptedException {
    List<FinishedStep> segments =
        job.plan().segments().stream()
            .map(segment -> Objects.requireNonNull(parts.get(segmentStep(job, segment))))
            .toList();
    String input =
        segments.stream().map(FinishedStep::outputSha256).collect(Collectors.joining())
            + sound.outputSha256();
    return steps.file(
        new Step(
            job.step("join"),
            "Joining clip " + job.number(),
            Hashes.sha256Hex(input + job.plan().joinHash())),
        out -> {
          renderer.join(
              attempt.scope(),
              job.plan(),
              segments.stream().map(this::path).toList(),
              path(sound),
              out,
              frames -> {});
          return null;
        });
  }

  private Report verify(ClipJob job, FinishedStep joined, SoundReport sound)
      throws InterruptedException {
    String sha256 = Objects.requireNonNull(joined.outputSha256());
    Expectation expected = expected(job, sound);
    FinishedStep step =
        steps.document(
            new Step(job.step("verify"), "Verifying clip " + job.number(), sha256),
            () -> {
              Report report = verification.verify(attempt.scope(), objects.path(sha256), expected);
              if (!report.passed()) {
                throw new WorkFailure(
                    "VERIFICATION_FAILED",
                    "Clip " + job.number() + " fell short: " + report.shortcomings() + ".",
                    true,
                    "Retry; if it falls short again, tell us: this is our fault, not yours.");
              }
              return Json.text(report);
            });
    return Json.value(Objects.requireNonNull(step.outputJson()), Report.class);
  }

  private Expectation expected(ClipJob job, SoundReport sound) {
    OutputSpec.Loudness loudness = job.plan().spec().loudness();
    return Expectation.of(
            preset,
            job.plan().totalFrames(),
            loudness.integratedLufs(),
            loudness.truePeakDb(),
            aim(sound),
            sound.advanceSamples())
        .intending(Intents.of(job.plan(), sound, renderer, inputs));
  }

  private static Expectation.Sound.Aim aim(SoundReport sound) {
    return switch (sound.outcome()) {
      case NORMALISED, LIMITED -> Expectation.Sound.Aim.LOUDNESS;
      case SILENT -> Expectation.Sound.Aim.SILENCE;
      case UNREACHED -> Expectation.Sound.Aim.OUT_OF_REACH;
    };
  }

  private FinishedStep thumbnail(ClipJob job, FinishedStep joined) throws InterruptedException {
    String sha256 = Objects.requireNonNull(joined.outputSha256());
    return steps.file(
        new Step(
            job.step("thumbnail"),
            "Picking a thumbnail for clip " + job.number(),
            Hashes.sha256Hex("thumbnail/1" + job.plan().joinHash() + sha256)),
        out -> {
          renderer.thumbnail(attempt.scope(), objects.path(sha256), out);
          return null;
        });
  }

  private Path path(FinishedStep step) {
    return objects.path(Objects.requireNonNull(step.outputSha256()));
  }

  private Path folder(String name) {
    try {
      return Files.createDirectories(attempt.folder().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String segmentStep(ClipJob job, PlannedSegment segment) {
    return job.step("segment-" + (segment.index() + 1));
  }
}
