package dev.cutroom.generation.control;

import dev.cutroom.plan.RenderPlan;

/**
 * A clip on its way to being a file.
 *
 * @param number counts from 1 within the generation
 */
record ClipJob(int number, PlannedClip clip, RenderPlan plan) {
  String step(String what) {
    return "clip-" + number + "-" + what;
  }
}
