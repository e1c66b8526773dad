package dev.cutroom.generation.control;

import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.Bus;
import dev.cutroom.edit.CaptionsTrack;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.Track;
import dev.cutroom.generation.entity.ShortForm.Captions;
import dev.cutroom.platform.problem.Fault;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the faults of an Edit that was made of a short form where they stand there: its caller has
 * never seen the Edit. Pure.
 */
final class ShortFormPlaces {
  private static final Pattern TRACK = Pattern.compile("/timeline/tracks/(\\d+)(/.*)?");
  private static final Pattern CUE = Pattern.compile(".*/cues/(\\d+)(/.*)?");

  private final List<Track> tracks;
  private final GenerationWish wish;

  /**
   * @param edit made of {@code wish}
   */
  ShortFormPlaces(Edit edit, GenerationWish wish) {
    this.tracks = edit.timeline().tracks();
    this.wish = wish;
  }

  Fault told(EditFault fault) {
    Matcher cue = CUE.matcher(fault.pointer());
    String where = cue.matches() ? "Cue " + (Integer.parseInt(cue.group(1)) + 1) + ": " : "";
    return new Fault(place(fault.pointer()), where + EditFaults.sentence(fault));
  }

  private String place(String pointer) {
    Matcher matcher = TRACK.matcher(pointer);
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) >= tracks.size()) {
      return whole(pointer);
    }
    Track track = tracks.get(Integer.parseInt(matcher.group(1)));
    if (track instanceof OverlayTrack) {
      return pointer.contains("/style") ? "/title/style" : "/title/text";
    }
    if (track instanceof CaptionsTrack) {
      return captions(pointer, wish.captions());
    }
    if (track instanceof AudioTrack audio) {
      return audio.bus() == Bus.VOICE ? voice(pointer) : music(pointer);
    }
    return pointer.contains("/look") ? "/filters" : "/clipId";
  }

  /** A place that is no track's: what is wrong with the length is so by what is spoken, if any. */
  private String whole(String pointer) {
    if (pointer.startsWith("/timeline")) {
      return wish.voiceOver() == null ? "/clipId" : "/voiceOver/text";
    }
    return pointer.startsWith("/audio") ? "/music" : "/preset";
  }

  private static String captions(String pointer, @Nullable Captions captions) {
    if (pointer.contains("/style")) {
      return "/captions/style";
    }
    if (pointer.endsWith("/wordsPerCue")) {
      return "/captions/wordsPerCue";
    }
    if (captions != null && captions.srt() != null) {
      return "/captions/srt";
    }
    return captions != null && captions.vtt() != null ? "/captions/vtt" : "/captions";
  }

  private static String voice(String pointer) {
    if (pointer.endsWith("/voice")) {
      return "/voiceOver/voice";
    }
    if (pointer.endsWith("/provider")) {
      return "/voiceOver/provider";
    }
    return pointer.endsWith("/asset") ? "/voiceOver" : "/voiceOver/text";
  }

  private static String music(String pointer) {
    return pointer.endsWith("/sourceId") ? "/music/sourceId" : "/music";
  }
}
