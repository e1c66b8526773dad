package dev.cutroom.generation.control;

import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.Merge;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.generation.control.Steps.Step;
import dev.cutroom.platform.http.Hashes;
import dev.cutroom.platform.json.Json;
import dev.cutroom.voice.Spoken;
import dev.cutroom.voice.VoiceException;
import dev.cutroom.voice.VoiceException.Reason;
import dev.cutroom.voice.VoiceOrder;
import dev.cutroom.voice.control.Voices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Has the texts of an Edit spoken, each as a step of its attempt. */
@ApplicationScoped
public class Narrator {
  /** A first guess; {@link CostModel} learns by how much a server differs from it. */
  private static final double BASE_SECONDS = 1;

  private static final double SECONDS_PER_CHARACTER = 0.01;

  @Inject Voices voices;

  /** The texts that an Edit lets speak, each once. */
  static List<VoiceAsset> texts(Edit edit) {
    return edit.timeline()
        .clips()
        .map(clip -> clip.asset())
        .filter(VoiceAsset.class::isInstance)
        .map(VoiceAsset.class::cast)
        .distinct()
        .toList();
  }

  /** Announces the steps of {@link #speak}. */
  void announce(Attempt attempt, Edit edit) {
    List<VoiceAsset> texts = texts(edit);
    for (int i = 0; i < texts.size(); i++) {
      attempt.expect(name(i), seconds(texts.get(i)));
    }
  }

  /** What speaking a text costs, in estimated seconds. */
  static double seconds(VoiceAsset text) {
    return BASE_SECONDS + SECONDS_PER_CHARACTER * text.text().length();
  }

  /** All of them, spoken. */
  Narration speak(Attempt attempt, Steps steps, Edit edit) throws InterruptedException {
    Map<VoiceAsset, Spoken> spoken = new LinkedHashMap<>();
    List<VoiceAsset> texts = texts(edit);
    for (int i = 0; i < texts.size(); i++) {
      VoiceOrder order = order(attempt.claim().ownerId(), texts.get(i));
      Step step = new Step(name(i), "Speaking", Hashes.sha256Hex(Json.text(order)));
      FinishedStep said = steps.made(step, () -> said(attempt, step, order));
      spoken.put(texts.get(i), Json.value(Objects.requireNonNull(said.outputJson()), Spoken.class));
    }
    return new Narration(spoken);
  }

  /** The sound is the step's output, so it is kept for as long as a later attempt may want it. */
  private FinishedStep said(Attempt attempt, Step step, VoiceOrder order)
      throws InterruptedException {
    Spoken spoken = attempt.interruptibly(() -> voices.speak(order));
    return new FinishedStep(step.name(), step.inputHash(), spoken.sha256(), Json.text(spoken));
  }

  /** Why texts can't be spoken, before anything is: no such voice, or nobody there who speaks. */
  List<EditFault> faults(UUID ownerId, Edit edit) {
    List<EditFault> faults = new ArrayList<>();
    List<Track> tracks = Merge.applied(edit).timeline().tracks();
    for (int i = 0; i < tracks.size(); i++) {
      List<Clip> clips = tracks.get(i).clips();
      for (int k = 0; k < clips.size(); k++) {
        if (clips.get(k).asset() instanceof VoiceAsset text) {
          String pointer = "/timeline/tracks/" + i + "/clips/" + k + "/asset";
          voices
              .fault(order(ownerId, text))
              .ifPresent(refused -> faults.add(fault(pointer, text, refused)));
        }
      }
    }
    return faults;
  }

  private static EditFault fault(String pointer, VoiceAsset text, VoiceException refused) {
    return new EditFault(
        pointer + member(text, refused),
        refused.reason().name().toLowerCase(Locale.ROOT),
        Objects.requireNonNullElse(refused.getMessage(), "The text can't be spoken."),
        Objects.requireNonNullElse(refused.hint(), ""));
  }

  /** What of the asset was refused; empty where that can't be told. */
  private static String member(VoiceAsset text, VoiceException refused) {
    if (refused.reason() == Reason.VOICE_TEXT_REFUSED) {
      return "/text";
    }
    if (refused.reason() != Reason.VOICE_UNKNOWN) {
      return "";
    }
    if (text.provider() == null) {
      return "/voice";
    }
    return text.voice() == null ? "/provider" : "";
  }

  /** The texts as they sound, as far as they have been spoken before; the others by a guess. */
  Narration known(UUID ownerId, Edit edit) {
    List<VoiceAsset> texts = texts(Merge.applied(edit));
    Map<VoiceAsset, Spoken> spoken = new LinkedHashMap<>(Narration.guessed(texts).spoken());
    texts.forEach(
        text -> voices.known(order(ownerId, text)).ifPresent(said -> spoken.put(text, said)));
    return new Narration(spoken);
  }

  static VoiceOrder order(UUID ownerId, VoiceAsset text) {
    return VoiceOrder.of(ownerId, text.text()).by(text.provider(), text.voice());
  }

  private static String name(int index) {
    return "voice-" + (index + 1);
  }
}
