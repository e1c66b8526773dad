package dev.cutroom.edit.json;

import dev.cutroom.edit.Transition;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.Transitions;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how a clip comes and goes. */
final class TransitionReader {

  private TransitionReader() {}

  static Transitions transitions(Place place) {
    if (!place.isGiven()) {
      return Transitions.NONE;
    }
    Place object = place.object("transitions", Set.of("in", "out"));
    return new Transitions(transition(object.at("in")), transition(object.at("out")));
  }

  private static @Nullable Transition transition(Place place) {
    if (!place.isGiven()) {
      return null;
    }
    if (place.isText()) {
      String name = Traps.unpaced(place.text());
      String hint = "say {\"name\": \"" + name + "\", \"duration\": 0.5}";
      place.refuse("type", "a transition is an object", hint);
      return null;
    }
    boolean dip = place.at("name").word().equals(TransitionName.DIP.word());
    Place object =
        place.object(
            "transition", dip ? Set.of("name", "duration", "colour") : Set.of("name", "duration"));
    if (!object.at("name").isGiven()) {
      object.at("name").wrong("a name");
    }
    TransitionName name =
        object.at("name").choice("transition", TransitionName.class, TransitionName.FADE);
    Duration duration = object.at("duration").time(Transition.DEFAULT_DURATION);
    return new Transition(name, duration, dip ? object.at("colour").text() : null);
  }
}
