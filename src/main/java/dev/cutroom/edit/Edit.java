package dev.cutroom.edit;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One finished video as a document.
 *
 * <p>The records of this room hold what was said, right or wrong; the rules find what is wrong with
 * it. So all faults can be told at once.
 *
 * @param schemaVersion which form of the document this is; {@link #SCHEMA_VERSION} is the only one
 * @param merge what stands for each field {@code {{name}}} of the texts, sorted by name; the texts
 *     keep their fields until {@link Merge#applied}
 */
public record Edit(
    int schemaVersion, Output output, Timeline timeline, Audio audio, Map<String, String> merge) {

  public static final int SCHEMA_VERSION = 1;

  public Edit {
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(timeline, "timeline");
    Objects.requireNonNull(audio, "audio");
    merge = Collections.unmodifiableSortedMap(new TreeMap<>(merge));
  }

  /** An Edit in the current form. */
  public static Edit of(String preset, Timeline timeline) {
    return new Edit(SCHEMA_VERSION, new Output(preset), timeline, Audio.DEFAULT, Map.of());
  }

  public Edit withOutput(Output output) {
    return new Edit(schemaVersion, output, timeline, audio, merge);
  }

  public Edit withTimeline(Timeline timeline) {
    return new Edit(schemaVersion, output, timeline, audio, merge);
  }

  public Edit withAudio(Audio audio) {
    return new Edit(schemaVersion, output, timeline, audio, merge);
  }

  public Edit withMerge(Map<String, String> merge) {
    return new Edit(schemaVersion, output, timeline, audio, merge);
  }
}
