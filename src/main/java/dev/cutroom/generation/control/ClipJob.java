package dev.cutroom.generation.control;

import dev.cutroom.plan.RenderPlan;
import dev.cutroom.project.entity.ClipExtras;

/**
 * A clip on its way to being a file.
 *
 * @param number counts from 1 within the generation
 */
record ClipJob(int number, PlannedClip clip, RenderPlan plan, ClipExtras extras) {
  String step(String what) {
    return "clip-" + number + "-" + what;
  }
}
