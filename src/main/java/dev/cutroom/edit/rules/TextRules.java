package dev.cutroom.edit.rules;

import dev.cutroom.edit.Asset;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.JsonPointers;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.Merge;
import dev.cutroom.edit.TitleAsset;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VoiceAsset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Texts once their merge fields are filled: none is left open, and what is to be spoken or read has
 * something in it.
 */
final class TextRules {

  private static final String MERGE = "/merge";

  private final Map<String, String> values;
  private final Findings findings;
  private final Set<String> used = new TreeSet<>();

  /** Characters of all texts so far, with their fields filled. */
  private long characters;

  private TextRules(Map<String, String> values, Findings findings) {
    this.values = values;
    this.findings = findings;
  }

  static void check(Edit edit, Findings findings) {
    new TextRules(edit.merge(), findings).check(edit);
  }

  /** Fields that have a value and stand in no text. */
  static List<EditFault> unused(Edit edit) {
    TextRules rules = new TextRules(edit.merge(), new Findings());
    rules.texts(edit);
    return edit.merge().keySet().stream()
        .filter(name -> !rules.used.contains(name))
        .map(
            name ->
                new EditFault(
                    pointer(name),
                    "unused",
                    "no text has the field {{" + name + "}}",
                    "leave it out, or put {{" + name + "}} in a text"))
        .toList();
  }

  private void check(Edit edit) {
    findings.count(MERGE, "fields", values.size(), Limits.MAX_MERGE_FIELDS);
    values.forEach(this::value);
    texts(edit);
    if (characters > Limits.MAX_ALL_CHARS) {
      String message = "all texts together are too long once their fields are filled";
      among("/timeline", "too_many", message, "at most " + Limits.MAX_ALL_CHARS + " characters");
    }
  }

  private void value(String name, String value) {
    String pointer = pointer(name);
    if (!Merge.isName(name)) {
      findings.add(pointer, "unknown_property", "no field can be called " + name, Merge.NAMES);
    }
    findings.characters(pointer, value, Limits.MAX_VOICE_CHARS);
    if (value.contains("{{")) {
      String hint = "values are put in as they are: say the text itself";
      findings.add(pointer, "unfilled", "the value has {{ in it", hint);
    }
  }

  private static String pointer(String name) {
    return JsonPointers.member(MERGE, name);
  }

  private void texts(Edit edit) {
    List<Track> tracks = edit.timeline().tracks();
    for (int i = 0; i < tracks.size(); i++) {
      for (int j = 0; j < tracks.get(i).clips().size(); j++) {
        String pointer = "/timeline/tracks/" + i + "/clips/" + j + "/asset";
        asset(tracks.get(i).clips().get(j).asset(), pointer);
      }
    }
  }

  private void asset(Asset asset, String pointer) {
    if (asset instanceof TitleAsset title) {
      String text = filled(title.text(), pointer + "/text", Limits.MAX_TITLE_CHARS);
      notEmpty(text, pointer + "/text");
    } else if (asset instanceof VoiceAsset voice) {
      speakable(filled(voice.text(), pointer + "/text", Limits.MAX_VOICE_CHARS), pointer + "/text");
    } else if (asset instanceof CaptionsAsset captions) {
      for (int i = 0; i < Math.min(captions.cues().size(), Limits.MAX_CUES); i++) {
        cue(captions.cues().get(i), pointer + "/cues/" + i);
      }
    }
  }

  private void cue(Cue cue, String pointer) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(cue.words().size(), Limits.MAX_WORDS_IN_CUE); i++) {
      text.append(
          filled(
              cue.words().get(i).text(),
              pointer + "/words/" + i + "/text",
              Limits.MAX_TITLE_CHARS));
    }
    if (!cue.words().isEmpty()) {
      notEmpty(text.toString(), pointer);
    }
  }

  /**
   * The text with its fields filled; what cannot be filled is noted. One that would be too long is
   * not filled: a few megabytes of fields could become thousands of times as much.
   */
  private String filled(String text, String pointer, int max) {
    for (String name : Merge.fields(text)) {
      used.add(name);
      if (!values.containsKey(name)) {
        among(
            pointer,
            "unfilled",
            "the field {{" + name + "}} has no value",
            "add it to merge: {\"" + name + "\": \"…\"}");
      }
    }
    if (Merge.isMalformed(text)) {
      among(pointer, "unfilled", "{{ begins no field", "a field is {{name}}: " + Merge.NAMES);
    }
    long length = Merge.filledLength(text, values);
    if (length > max) {
      if (Merge.characters(text) <= max) {
        // One that is too long as it stands is told by the rules of its asset.
        String message = "the text is too long once its fields are filled";
        among(pointer, "too_many", message, "at most " + max + " characters");
      }
      return text;
    }
    characters += length;
    return characters > Limits.MAX_ALL_CHARS ? text : Merge.filled(text, values);
  }

  private void notEmpty(String text, String pointer) {
    if (text.isBlank()) {
      among(pointer, "unfilled", "the text is empty once its fields are filled", "fill them");
    }
  }

  private void speakable(String text, String pointer) {
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      among(
          pointer,
          "unspeakable",
          "there are no letters or digits to be spoken",
          "say words, or leave the clip out");
    }
  }

  private void among(String pointer, String code, String message, String hint) {
    findings.among(MERGE, pointer, code, message, hint);
  }
}
