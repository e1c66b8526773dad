package dev.cutroom.generation.control;

import dev.cutroom.edit.CaptionStyle;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Limits;
import dev.cutroom.edit.TextStyle;
import dev.cutroom.generation.entity.ShortForm.Captions;
import dev.cutroom.generation.entity.ShortForm.Filters;
import dev.cutroom.generation.entity.ShortForm.Music;
import dev.cutroom.generation.entity.ShortForm.Title;
import dev.cutroom.generation.entity.ShortForm.VoiceOver;
import dev.cutroom.platform.problem.Fault;
import dev.cutroom.source.entity.Source;
import dev.cutroom.text.Styles;
import dev.cutroom.text.SubtitleFault;
import dev.cutroom.text.Subtitles;
import dev.cutroom.text.SubtitlesRefusedException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the short form of kind {@code render} must fulfil; all faults at once, with their places.
 */
final class ShortFormRules {
  private static final double QUIETEST_DB = -60;
  private static final double LOUDEST_DB = 12;

  private final List<Fault> faults;
  private final Map<UUID, Source> known;
  private List<Cue> cues = List.of();

  ShortFormRules(List<Fault> faults, Map<UUID, Source> known) {
    this.faults = faults;
    this.known = known;
  }

  /** What a captions file of the checked wish says; empty without one. */
  List<Cue> cues() {
    return cues;
  }

  void check(GenerationWish wish) {
    if (wish.title() != null) {
      title(wish.title());
    }
    if (wish.voiceOver() != null) {
      voiceOver(wish.voiceOver(), wish.captions());
    }
    if (wish.captions() != null) {
      captions(wish.captions(), wish.voiceOver() != null);
    }
    if (wish.music() != null) {
      music(wish.music());
    }
    if (wish.filters() != null) {
      filters(wish.filters());
    }
  }

  private void title(Title title) {
    text(title.text(), "/title/text", Limits.MAX_TITLE_CHARS, true);
    if (title.style() != null) {
      Styles.titleFaults(TextStyle.named(title.style()))
          .forEach(fault -> add("/title/style", fault.message() + " " + fault.hint()));
    }
  }

  private void voiceOver(VoiceOver voice, @Nullable Captions captions) {
    boolean isRead = captions != null && captions.srt() == null && captions.vtt() == null;
    text(voice.text(), "/voiceOver/text", Limits.MAX_VOICE_CHARS, isRead);
    String text = voice.text();
    if (text != null
        && !text.isBlank()
        && text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      add("/voiceOver/text", "Nothing of this can be spoken: it has no letter and no digit.");
    }
  }

  private void captions(Captions captions, boolean spoken) {
    if (captions.srt() != null && captions.vtt() != null) {
      add("/captions/vtt", "Give srt or vtt, not both.");
    } else if (captions.srt() == null && captions.vtt() == null && !spoken) {
      add(
          "/captions",
          "Captions come from a voice-over, or from srt or vtt; none of them is given.");
    }
    if (captions.style() != null) {
      Styles.faults(CaptionStyle.named(captions.style()))
          .forEach(fault -> add("/captions/style", fault.message() + " " + fault.hint()));
    }
    Integer words = captions.wordsPerCue();
    if (words != null && (words < 1 || words > Limits.MAX_WORDS_PER_CUE)) {
      add("/captions/wordsPerCue", words + " is not from 1 to " + Limits.MAX_WORDS_PER_CUE + ".");
    }
    file(captions);
  }

  private void file(Captions captions) {
    String pointer = captions.srt() != null ? "/captions/srt" : "/captions/vtt";
    try {
      if (captions.srt() != null) {
        cues = Subtitles.readSrt(captions.srt());
      } else if (captions.vtt() != null) {
        cues = Subtitles.readVtt(captions.vtt());
      }
    } catch (SubtitlesRefusedException refused) {
      for (SubtitleFault fault : refused.faults()) {
        add(pointer, "Line " + fault.line() + ": " + fault.message() + " " + fault.hint());
      }
    }
    for (Cue cue : cues) {
      literal(cue.text(), pointer);
      drawable(cue.text(), pointer);
    }
  }

  private void music(Music music) {
    Source source = music.sourceId() == null ? null : known.get(music.sourceId());
    if (source == null) {
      add("/music/sourceId", "The project has no such source.");
    } else if (!source.getMedia().hasAudio()) {
      add("/music/sourceId", "\"" + source.getFileName() + "\" has no sound.");
    }
    within(music.volumeDb(), QUIETEST_DB, LOUDEST_DB, "/music/volumeDb");
    within(music.duckDb(), QUIETEST_DB, 0, "/music/duckDb");
  }

  private void filters(Filters filters) {
    within(filters.denoise(), 0, 1, "/filters/denoise");
    within(filters.sharpen(), 0, 1, "/filters/sharpen");
    within(filters.brightness(), -1, 1, "/filters/brightness");
    within(filters.contrast(), 0, 2, "/filters/contrast");
    within(filters.saturation(), 0, 3, "/filters/saturation");
  }

  private void text(@Nullable String text, String pointer, int mostChars, boolean drawn) {
    if (text == null || text.isBlank()) {
      add(pointer, "A text is needed.");
      return;
    }
    int characters = text.codePointCount(0, text.length());
    if (characters > mostChars) {
      add(pointer, "It has " + characters + " characters; at most " + mostChars + " are taken.");
      return;
    }
    literal(text, pointer);
    if (drawn) {
      drawable(text, pointer);
    }
  }

  /** Only an Edit has values for merge fields; here they would be spoken or drawn as they stand. */
  private void literal(String text, String pointer) {
    if (text.contains("{{")) {
      add(
          pointer,
          "{{ begins a merge field, for which the short form has no values; write the text itself,"
              + " or give an edit with merge.");
    }
  }

  private void drawable(String text, String pointer) {
    String missing = EditTexts.missing(text);
    if (!missing.isEmpty()) {
      add(pointer, "This can't be drawn: " + missing + ".");
    }
  }

  private void within(@Nullable Double value, double least, double most, String pointer) {
    if (value != null && !(value >= least && value <= most)) {
      add(pointer, value + " is not from " + least + " to " + most + ".");
    }
  }

  private void add(String pointer, String detail) {
    faults.add(new Fault(pointer, detail));
  }
}
