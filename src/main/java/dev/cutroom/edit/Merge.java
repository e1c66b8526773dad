package dev.cutroom.edit;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Merge fields: {@code {{name}}} in a title, in a text to be spoken or in a cue stands for a value
 * that {@link Edit#merge} gives.
 *
 * <p>A value is put in as it is, once: what looks like a field in it is not looked at again.
 */
public final class Merge {

  /** What a field may be called, as a regular expression. */
  public static final String NAME = "[A-Za-z][A-Za-z0-9_-]{0,63}";

  /** The same for a person. */
  public static final String NAMES =
      "a letter, then letters, digits, _ or -, at most 64 characters in all";

  private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*(" + NAME + ")\\s*}}");

  private Merge() {}

  /** Whether a field can be called so. */
  public static boolean isName(String name) {
    return name.matches(NAME);
  }

  /** The Edit with its fields filled, and none left to fill. One without a value stays as it is. */
  public static Edit applied(Edit edit) {
    UnaryOperator<String> filled = text -> filled(text, edit.merge());
    List<Track> tracks =
        edit.timeline().tracks().stream()
            .map(track -> track.withClips(clips(track.clips(), filled)))
            .toList();
    return edit.withTimeline(new Timeline(tracks)).withMerge(Map.of());
  }

  /** The text with those of its fields filled that have a value. */
  public static String filled(String text, Map<String, String> values) {
    return FIELD
        .matcher(text)
        .replaceAll(
            field -> Matcher.quoteReplacement(values.getOrDefault(field.group(1), field.group())));
  }

  /** How many {@code char}s the text has when it is filled, without filling it. */
  public static long filledLength(String text, Map<String, String> values) {
    return text.length()
        + FIELD
            .matcher(text)
            .results()
            .mapToLong(
                field ->
                    values.getOrDefault(field.group(1), field.group()).length()
                        - (long) field.group().length())
            .sum();
  }

  /** Whether the text has braces that would open a field, but are none. */
  public static boolean isMalformed(String text) {
    return FIELD.matcher(text).replaceAll("").contains("{{");
  }

  /** The names of a text's fields. */
  public static NavigableSet<String> fields(String text) {
    NavigableSet<String> names = new TreeSet<>();
    FIELD.matcher(text).results().map((MatchResult field) -> field.group(1)).forEach(names::add);
    return names;
  }

  private static List<Clip> clips(List<Clip> clips, UnaryOperator<String> filled) {
    return clips.stream()
        .map(clip -> clip.but().asset(asset(clip.asset(), filled)).build())
        .toList();
  }

  private static Asset asset(Asset asset, UnaryOperator<String> filled) {
    if (asset instanceof TitleAsset title) {
      return new TitleAsset(filled.apply(title.text()), title.style());
    }
    if (asset instanceof VoiceAsset voice) {
      return new VoiceAsset(
          filled.apply(voice.text()), voice.voice(), voice.provider(), voice.volume());
    }
    if (asset instanceof CaptionsAsset captions) {
      List<Cue> cues = captions.cues().stream().map(cue -> cue(cue, filled)).toList();
      return new CaptionsAsset(
          captions.fromVoice(), cues, captions.style(), captions.wordsPerCue());
    }
    return asset;
  }

  /** A value of several words becomes as many, which share the time of the field's word. */
  private static Cue cue(Cue cue, UnaryOperator<String> filled) {
    List<Word> words =
        cue.words().stream()
            .flatMap(
                word ->
                    Cue.ofText(word.start(), word.end(), filled.apply(word.text()))
                        .words()
                        .stream())
            .toList();
    return new Cue(cue.start(), cue.end(), words);
  }
}
