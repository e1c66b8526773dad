package dev.cutroom.generation.control;

import dev.cutroom.edit.Asset;
import dev.cutroom.edit.CaptionStyle;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.Merge;
import dev.cutroom.edit.TextStyle;
import dev.cutroom.edit.TitleAsset;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.text.Fonts;
import dev.cutroom.text.MissingCharacter;
import dev.cutroom.text.StyleFault;
import dev.cutroom.text.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What of an Edit's letters can't be drawn: styles and fonts that there are not, and characters
 * that no font has. Known before anything is rendered, so said before.
 */
final class EditTexts {
  private EditTexts() {}

  /** Everything that is wrong, in the order of the document. */
  static List<EditFault> faults(Edit edit) {
    List<EditFault> faults = new ArrayList<>();
    List<Track> tracks = Merge.applied(edit).timeline().tracks();
    boolean read =
        tracks.stream()
            .flatMap(track -> track.clips().stream())
            .anyMatch(clip -> clip.asset() instanceof CaptionsAsset c && c.fromVoice());
    for (int i = 0; i < tracks.size(); i++) {
      List<Clip> clips = tracks.get(i).clips();
      for (int k = 0; k < clips.size(); k++) {
        String pointer = "/timeline/tracks/" + i + "/clips/" + k + "/asset";
        check(clips.get(k).asset(), pointer, read, faults);
      }
    }
    return faults;
  }

  /** What no font has of {@code text}, as a sentence; empty for a text that can be drawn. */
  static String missing(String text) {
    List<MissingCharacter> missing = Fonts.missing(text);
    return missing.isEmpty()
        ? ""
        : "no font has "
            + missing.stream().map(MissingCharacter::toString).collect(Collectors.joining(", "));
  }

  private static void check(
      Asset asset, String pointer, boolean voiceIsRead, List<EditFault> faults) {
    if (asset instanceof TitleAsset title) {
      style(Styles.titleFaults(title.style()), isName(title.style()), pointer, faults);
      drawable(title.text(), pointer + "/text", faults);
    } else if (asset instanceof VoiceAsset voice && voiceIsRead) {
      drawable(voice.text(), pointer + "/text", faults);
    } else if (asset instanceof CaptionsAsset captions) {
      style(Styles.faults(captions.style()), isName(captions.style()), pointer, faults);
      for (int i = 0; i < captions.cues().size(); i++) {
        drawable(captions.cues().get(i).text(), pointer + "/cues/" + i, faults);
      }
    }
  }

  /** A style that is but a name can stand in the document as this name. */
  private static boolean isName(TextStyle style) {
    String name = style.name();
    return name != null && style.equals(TextStyle.named(name));
  }

  private static boolean isName(CaptionStyle style) {
    String name = style.text().name();
    return name != null && style.equals(CaptionStyle.named(name));
  }

  private static void style(
      List<StyleFault> found, boolean isName, String pointer, List<EditFault> faults) {
    found.forEach(
        fault ->
            faults.add(
                new EditFault(
                    isName ? pointer + "/style" : pointer + "/style/" + fault.field(),
                    fault.code(),
                    fault.message(),
                    fault.hint())));
  }

  private static void drawable(String text, String pointer, List<EditFault> faults) {
    String missing = missing(text);
    if (!missing.isEmpty()) {
      faults.add(
          new EditFault(
              pointer, "missing_character", missing, "write it with characters that fonts have"));
    }
  }
}
