package dev.cutroom.text;

import java.time.Duration;
import java.util.Optional;

/**
 * One element of a scene over time. Not safe for concurrent use: what is drawn is kept for later.
 */
interface Layer {

  /** Empty while it is not seen. */
  Optional<Pose> at(Duration time);
}
