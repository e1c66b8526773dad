/**
 * Benchmarks that anybody can run on a fresh clone: {@code bench/run NAME}. Raw results go to
 * {@code bench/results}.
 *
 * <p>Promises: every figure is a ratio to something that ran in the same minutes on the same
 * machine (bare ffmpeg, {@code cp} and {@code sha256sum}), taken in turns, so that a busy machine
 * makes both slower; CPU time stands beside it, which noise changes least. The footage is made on
 * the spot. Nothing here is a test: a slow machine must not turn the build red.
 */
@NullMarked
package dev.cutroom.bench;

import org.jspecify.annotations.NullMarked;
