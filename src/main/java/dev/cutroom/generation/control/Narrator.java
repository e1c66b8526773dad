package dev.cutroom.generation.control;

import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Merge;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.generation.control.Steps.Step;
import dev.cutroom.platform.http.Hashes;
import dev.cutroom.platform.json.Json;
import dev.cutroom.voice.Spoken;
import dev.cutroom.voice.VoiceOrder;
import dev.cutroom.voice.control.Voices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Has the texts of an Edit spoken, each as a step of its attempt. */
@ApplicationScoped
public class Narrator {
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
      FinishedStep said = steps.document(step, () -> Json.text(voices.speak(order)));
      spoken.put(texts.get(i), Json.value(Objects.requireNonNull(said.outputJson()), Spoken.class));
    }
    return new Narration(spoken);
  }

  /** Why texts can't be spoken, before anything is: no such voice, or nobody there who speaks. */
  List<String> faults(UUID ownerId, Edit edit) {
    return texts(Merge.applied(edit)).stream()
        .flatMap(text -> voices.fault(order(ownerId, text)).stream())
        .map(
            fault ->
                fault.hint() == null ? fault.getMessage() : fault.getMessage() + " " + fault.hint())
        .distinct()
        .toList();
  }

  /** As far as they have been spoken before; the others by their lengths. */
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
