package dev.cutroom.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  /** The text to be spoken with those of its fields filled that have a value. */
  public static VoiceAsset filled(VoiceAsset voice, Map<String, String> values) {
    return voice.withText(filled(voice.text(), values));
  }

  /** How many characters (code points) a text has. */
  public static long characters(String text) {
    return text.codePointCount(0, text.length());
  }

  /** How many characters (code points) the text has when it is filled, without filling it. */
  public static long filledLength(String text, Map<String, String> values) {
    Map<String, Long> lengths = new HashMap<>();
    long length = characters(text);
    Matcher field = FIELD.matcher(text);
    while (field.find()) {
      String value = values.get(field.group(1));
      if (value != null) {
        // A value is long and stands in the text many times.
        long filled = lengths.computeIfAbsent(field.group(1), name -> characters(value));
        length += filled - field.group().length();
      }
    }
    return length;
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
      return voice.withText(filled.apply(voice.text()));
    }
    if (asset instanceof CaptionsAsset captions) {
      List<Cue> cues = captions.cues().stream().map(cue -> cue(cue, filled)).toList();
      return new CaptionsAsset(
          captions.fromVoice(), cues, captions.style(), captions.wordsPerCue());
    }
    return asset;
  }

  private static Cue cue(Cue cue, UnaryOperator<String> filled) {
    List<Word> words = cue.words().stream().flatMap(word -> words(word, filled)).toList();
    return new Cue(cue.start(), cue.end(), words);
  }

  /**
   * A value of several words becomes as many, which share the time of the field's word. A word
   * without a field stays as it is, and a space at the end of one stays too: in scripts without
   * spaces between words it means a pause.
   */
  private static Stream<Word> words(Word word, UnaryOperator<String> filled) {
    if (!word.text().contains("{{")) {
      return Stream.of(word);
    }
    List<Word> words =
        new ArrayList<>(Cue.ofText(word.start(), word.end(), filled.apply(word.text())).words());
    if (word.text().endsWith(" ") && !words.isEmpty()) {
      Word last = words.remove(words.size() - 1);
      words.add(new Word(last.text() + " ", last.start(), last.end()));
    }
    return words.stream();
  }
}
