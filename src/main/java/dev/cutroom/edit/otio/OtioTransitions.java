package dev.cutroom.edit.otio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.edit.TransitionName;
import java.math.BigDecimal;

/**
 * Reads the transitions at a clip's ends. With a clip at the other side one joins the two and is
 * said of the later; at the end of a row of clips it is a fade.
 */
final class OtioTransitions {

  private OtioTransitions() {}

  /** Takes over which transition joins the clip to the one before it, and how long. */
  static void moved(ObjectNode clip, OtioPlace place) {
    JsonNode in = clip.path("transition").path("in");
    boolean crosses = crossing(in.path("name").asText("")) && in.path("duration").isNumber();
    BigDecimal overlap = place.overlap();
    if (crosses && overlap.signum() == 0) {
      ((ObjectNode) clip.path("transition")).remove("in");
    } else if (overlap.signum() > 0 && !(crosses && isWritten(in, overlap))) {
      read(clip, place);
    }
  }

  /** Whether the overlap is the transition's duration in whole frames of any usual rate. */
  private static boolean isWritten(JsonNode in, BigDecimal overlap) {
    BigDecimal frame = new BigDecimal("0.042");
    return OtioItem.decimal(in.path("duration")).subtract(overlap).abs().compareTo(frame) < 0;
  }

  /** Takes over the transitions at both ends. */
  static void read(ObjectNode clip, OtioPlace place) {
    OtioItem before = place.before();
    if (before != null && !place.first()) {
      transition(clip, "in", name(before), place.overlap());
    }
    fades(clip, place);
  }

  /** Takes over the transitions that have a clip at one side only. */
  static void fades(ObjectNode clip, OtioPlace place) {
    OtioItem before = place.before();
    if (before != null && place.first()) {
      BigDecimal lasts = OtioPlace.offset(before, "out_offset");
      transition(clip, "in", TransitionName.FADE.word(), lasts);
    }
    OtioItem after = place.after();
    if (after != null && place.last()) {
      BigDecimal lasts = OtioPlace.offset(after, "in_offset");
      transition(clip, "out", TransitionName.FADE.word(), lasts);
    }
  }

  private static void transition(ObjectNode clip, String end, String name, BigDecimal lasts) {
    JsonNode there = clip.path("transition");
    ObjectNode transitions =
        there instanceof ObjectNode object ? object : clip.putObject("transition");
    transitions.putObject(end).put("name", name).put("duration", OtioItem.micros(lasts));
  }

  private static String name(OtioItem transition) {
    String ours = transition.ours().path("name").asText("");
    if (crossing(ours)) {
      return ours;
    }
    if (!transition.text("transition_type").equals("SMPTE_Dissolve")) {
      transition
          .at("transition_type")
          .refuse("unsupported", "no such transition is known", "make it a dissolve");
    }
    return TransitionName.CROSS_FADE.word();
  }

  private static boolean crossing(String word) {
    for (TransitionName name : TransitionName.values()) {
      if (name.crosses() && name.word().equals(word)) {
        return true;
      }
    }
    return false;
  }
}
