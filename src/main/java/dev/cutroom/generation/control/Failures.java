package dev.cutroom.generation.control;

import dev.cutroom.ffmpeg.process.MediaProcessException;
import dev.cutroom.ffmpeg.process.ProcessFailedException;
import dev.cutroom.ffmpeg.process.ProcessNotStartedException;
import dev.cutroom.ffmpeg.process.ProcessStalledException;
import dev.cutroom.ffmpeg.process.ProcessTimeoutException;
import dev.cutroom.ffmpeg.process.ScopeEndedException;
import dev.cutroom.platform.problem.Outage;
import dev.cutroom.render.RenderException;
import dev.cutroom.storage.StorageException;
import dev.cutroom.voice.VoiceException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Puts whatever went wrong into a code, a sentence and a hint. */
final class Failures {
  private static final System.Logger LOG = System.getLogger(Failures.class.getName());

  /** Exit statuses of a child that a signal ended: 128 and the signal's number. */
  private static final int SIGNALLED = 128;

  private static final int SIGNALS = 32;

  private Failures() {}

  /** Too many attempts died with their server. */
  static WorkFailure poisonous(int rescues) {
    return new WorkFailure(
        "WORKER_LOST",
        "The server that worked on this died " + rescues + " times; it is not tried again.",
        true,
        "Look into the server's log for what ended it, then retry.");
  }

  /** The disk has been filled up to its reserve, by this or by something else. */
  static WorkFailure noSpace() {
    return new WorkFailure(
        "INSUFFICIENT_STORAGE",
        "The disk is full.",
        true,
        "Make room on the server's disk, then retry; finished steps are kept.");
  }

  /** The failure behind {@code thrown}, as the generation's error. */
  static WorkFailure of(Throwable thrown) {
    if (thrown instanceof WorkFailure known) {
      return known;
    }
    if (thrown instanceof TimeoutException) {
      return new WorkFailure(
              "STEP_TIMEOUT",
              "A step took longer than it may.",
              true,
              "Retry; finished steps are kept. Raise the step's time limit if it happens again.")
          .from(thrown);
    }
    UUID incident = UUID.randomUUID();
    LOG.log(System.Logger.Level.ERROR, "Incident " + incident, thrown);
    return new WorkFailure(
            "INTERNAL",
            "The server failed while working on this. It has logged this as incident "
                + incident
                + ".",
            true,
            "Retry; finished steps are kept. If it stays, give the incident number to the operator.")
        .from(thrown);
  }

  /**
   * What a step's own exception means: passing failures become {@link TransientWorkFailure}, so
   * that the step is done again.
   */
  static RuntimeException inStep(RuntimeException thrown, String step) {
    if (thrown instanceof WorkFailure known) {
      return known.at(step);
    }
    if (thrown instanceof ScopeEndedException || thrown instanceof LostClaimException) {
      return thrown;
    }
    if (thrown instanceof VoiceException voice) {
      // Before the look for an outage: a vendor's connection that breaks is none of the database.
      return ofVoice(voice).at(step).from(thrown);
    }
    if (Outage.isOutage(thrown)) {
      return thrown;
    }
    if (Outage.isCollision(thrown)) {
      return new TransientWorkFailure(
              "DATABASE_COLLISION",
              "The database gave this up for the sake of other work.",
              "Retry; finished steps are kept.")
          .at(step)
          .from(thrown);
    }
    if (thrown instanceof MediaProcessException media) {
      return ofMedia(media).at(step).from(thrown);
    }
    if (thrown instanceof RenderException) {
      return new WorkFailure(
              "RENDER_FELL_SHORT",
              "A part did not come out as planned: " + thrown.getMessage() + ".",
              true,
              "Retry; if it stays, the source may be damaged: upload it again.")
          .at(step)
          .from(thrown);
    }
    if (thrown instanceof StorageException || thrown instanceof UncheckedIOException) {
      return new TransientWorkFailure(
              "STORAGE_FAILED",
              "The storage could not be read or written.",
              "Look at the disk of the server, then retry; finished steps are kept.")
          .at(step)
          .from(thrown);
    }
    return of(thrown).at(step);
  }

  private static WorkFailure ofVoice(VoiceException thrown) {
    String hint =
        Objects.requireNonNullElse(
            thrown.hint(), "Choose another voice or provider; finished steps are kept.");
    String sentence = Objects.requireNonNullElse(thrown.getMessage(), "The text can't be spoken.");
    return switch (thrown.reason()) {
      case VOICE_VENDOR_UNAVAILABLE, VOICE_VENDOR_SLOW, VOICE_SPEAKER_FAILED ->
          new TransientWorkFailure(thrown.reason().name(), sentence, hint);
      default -> new WorkFailure(thrown.reason().name(), sentence, thrown.retryable(), hint);
    };
  }

  private static WorkFailure ofMedia(MediaProcessException thrown) {
    List<String> lines = thrown.lastLines();
    String all = String.join("\n", lines).toLowerCase(Locale.ROOT);
    if (all.contains("no space left on device")) {
      return noSpace().lines(lines);
    }
    if (thrown instanceof ProcessStalledException) {
      return new TransientWorkFailure(
              "ENCODER_STALLED",
              "ffmpeg made no progress for too long and was ended.",
              "Retry; finished steps are kept.")
          .lines(lines);
    }
    if (thrown instanceof ProcessTimeoutException) {
      return new WorkFailure(
              "STEP_TIMEOUT",
              "ffmpeg took longer than this step may.",
              true,
              "Retry on a less busy server; finished steps are kept.")
          .lines(lines);
    }
    if (thrown instanceof ProcessNotStartedException
        || (thrown instanceof ProcessFailedException failed && wasKilled(failed.exitCode(), all))) {
      return new TransientWorkFailure(
              "ENCODER_KILLED",
              "ffmpeg was ended from outside, or could not be started.",
              "Look at the server's memory and limits, then retry; finished steps are kept.")
          .lines(lines);
    }
    return new WorkFailure(
            "ENCODER_FAILED",
            "ffmpeg failed: " + (lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1)),
            false,
            "See the log of this generation for ffmpeg's last lines.")
        .lines(lines);
  }

  /**
   * Whether a signal ended it: 128 and the signal's number, or ffmpeg's answer to SIGTERM, which is
   * 255 and a line about it. Other high statuses are ffmpeg's own: the low byte of its error code.
   */
  static boolean wasKilled(int exitCode, String lines) {
    return exitCode == 255
        ? lines.contains("received signal")
        : exitCode > SIGNALLED && exitCode < SIGNALLED + SIGNALS;
  }
}
