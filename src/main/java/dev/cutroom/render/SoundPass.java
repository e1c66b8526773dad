package dev.cutroom.render;

import dev.cutroom.ffmpeg.process.Invocation;
import dev.cutroom.ffmpeg.process.MediaTools;
import dev.cutroom.ffmpeg.process.OutputReader;
import dev.cutroom.ffmpeg.process.ProcessScope;
import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.plan.SoundPart;
import dev.cutroom.plan.SoundPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the whole sound: decodes the parts one after the other and adds them up in one uncompressed
 * file, measures it, encodes it at the right level, and measures what came out.
 *
 * <p>Each part is a short command of its own, so no command grows with their number, and the
 * picture is never in the same graph: loudness filters would make it queue raw frames by the
 * gigabyte.
 */
final class SoundPass {

  /** The first level and its corrections; more than one is needed for very peaky sound only. */
  private static final int MAX_ENCODES = 6;

  /** How much of the pass is over when all parts are decoded. */
  private static final double DECODED = 0.6;

  /** What is shorter is no music that could go round: 0.1 s. */
  private static final long MIN_LOOP_SAMPLES = 4_800;

  private final MediaTools tools;

  SoundPass(MediaTools tools) {
    this.tools = tools;
  }

  SoundReport run(
      ProcessScope scope,
      RenderPlan plan,
      RenderInputs inputs,
      Path workFolder,
      Path out,
      LongConsumer progress)
      throws InterruptedException {
    try {
      Path mix = Files.createTempFile(workFolder, "mix", ".f32le");
      try {
        mix(scope, plan, inputs, mix, progress);
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

  private void mix(
      ProcessScope scope, RenderPlan plan, RenderInputs inputs, Path file, LongConsumer progress)
      throws IOException, InterruptedException {
    SoundPlan sound = plan.sound();
    long whole = sound.parts().stream().mapToLong(SoundPart::samples).sum();
    long done = 0;
    try (Mix mix = new Mix(file, sound.totalSamples())) {
      for (SoundPart part : sound.parts()) {
        PartSink sink = new PartSink(mix, part, sound.duck());
        if (part.loops()) {
          looped(scope, part, inputs, file.resolveSibling(file.getFileName() + ".loop"), sink);
        } else {
          decode(scope, part, inputs, sink::takeFrom);
        }
        done += part.samples();
        progress.accept((long) (plan.totalFrames() * DECODED * done / whole));
      }
    }
  }

  private void decode(ProcessScope scope, SoundPart part, RenderInputs inputs, OutputReader reader)
      throws InterruptedException {
    List<String> arguments = SoundCommands.decode(part, input(part, inputs));
    tools.run(scope, Invocation.ffmpeg(arguments, limit(part.samples())).readingStdout(reader));
  }

  private static SourceInput input(SoundPart part, RenderInputs inputs) {
    return part.origin() instanceof SoundPart.Origin.OfSource source
        ? inputs.source(source.sourceId())
        : inputs.voice(part.origin().sha256());
  }

  /** Music is decoded to a file first, for only then is known whether it has to go round. */
  private void looped(
      ProcessScope scope, SoundPart part, RenderInputs inputs, Path file, PartSink sink)
      throws IOException, InterruptedException {
    try {
      decode(scope, part, inputs, in -> Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING));
      LoopedSound music = new LoopedSound(scope, file);
      if (music.samples() >= part.samples() || music.samples() < MIN_LOOP_SAMPLES) {
        music.playOnceTo(sink);
      } else {
        music.playTo(sink);
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private SoundReport encode(ProcessScope scope, RenderPlan plan, Path mix, Path out)
      throws IOException, InterruptedException {
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
        silent ? SoundReport.Outcome.SILENT : used.outcome(after, aim),
        after,
        used.gainDb(),
        Mix.envelope(mix),
        SoundCommands.PRIMING_SAMPLES);
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
