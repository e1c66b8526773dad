package dev.cutroom.render;

import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.plan.SoundCut;
import dev.cutroom.plan.SoundPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the whole sound: decodes the cuts one after the other into one uncompressed file, measures
 * it, encodes it at the right level, and measures what came out.
 *
 * <p>Each cut is a short command of its own, so no command grows with their number, and the picture
 * is never in the same graph: loudness filters would make it queue raw frames by the gigabyte.
 */
final class SoundPass {

  /** The first level and its corrections; more than one is needed for very peaky sound only. */
  private static final int MAX_ENCODES = 6;

  /** How much of the pass is over when all cuts are decoded. */
  private static final double DECODED = 0.6;

  private final MediaTools tools;

  SoundPass(MediaTools tools) {
    this.tools = tools;
  }

  SoundReport run(
      ProcessScope scope,
      RenderPlan plan,
      Function<UUID, SourceInput> sources,
      Path workFolder,
      Path out,
      LongConsumer progress)
      throws InterruptedException {
    try {
      Path mix = Files.createTempFile(workFolder, "mix", ".f32le");
      try {
        decode(scope, plan, sources, mix, progress);
        SoundReport report = encode(scope, plan, mix, out);
        progress.accept(plan.totalFrames());
        return report;
      } finally {
        Files.deleteIfExists(mix);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void decode(
      ProcessScope scope,
      RenderPlan plan,
      Function<UUID, SourceInput> sources,
      Path mix,
      LongConsumer progress)
      throws IOException, InterruptedException {
    SoundPlan sound = plan.sound();
    long done = 0;
    try (OutputStream file = Files.newOutputStream(mix)) {
      for (SoundCut cut : sound.cuts()) {
        SampleSink sink = new SampleSink(file, cut.samples() * SoundCommands.SAMPLE_BYTES);
        if (cut instanceof SoundCut.Heard heard) {
          SourceInput source = sources.apply(heard.sourceId());
          List<String> arguments = SoundCommands.cut(heard, sound.fadeSamples(), source);
          tools.run(
              scope,
              Invocation.ffmpeg(arguments, limit(cut.samples())).readingStdout(sink::takeFrom));
        }
        sink.fill();
        done += cut.samples();
        progress.accept((long) (plan.totalFrames() * DECODED * done / sound.totalSamples()));
      }
    }
  }

  private SoundReport encode(ProcessScope scope, RenderPlan plan, Path mix, Path out)
      throws InterruptedException {
    OutputSpec.Loudness aim = plan.spec().loudness();
    long samples = plan.sound().totalSamples();
    Loudness before = measure(scope, SoundCommands.measureMix(mix), samples);
    boolean silent = SoundLevel.isSilent(before);
    @Nullable SoundLevel level = silent ? SoundLevel.UNCHANGED : SoundLevel.first(before, aim);
    SoundLevel used = level;
    Loudness after = before;
    for (int i = 0; i < MAX_ENCODES && level != null; i++) {
      used = level;
      tools.run(
          scope,
          Invocation.ffmpeg(
              SoundCommands.encode(mix, samples, used, plan.spec().audioKbit(), out),
              limit(samples)));
      after = measure(scope, SoundCommands.measureEncoded(out), samples);
      level = silent ? null : used.next(after, aim);
    }
    return new SoundReport(
        silent ? SoundReport.Outcome.SILENT : used.outcome(after, aim), after, used.gainDb());
  }

  private Loudness measure(ProcessScope scope, List<String> arguments, long samples)
      throws InterruptedException {
    return Loudness.ofSummary(
        tools.run(scope, Invocation.ffmpeg(arguments, limit(samples))).lastLines());
  }

  /** Ten times the sound's length, and ten minutes. */
  private static Duration limit(long samples) {
    return Duration.ofMinutes(10).plusSeconds(samples / 4800);
  }
}
