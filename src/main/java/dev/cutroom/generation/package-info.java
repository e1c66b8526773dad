/**
 * The durable work: starting, claiming, steps, progress, cancelling, retrying, and the planners of
 * each kind.
 *
 * <p>Promises 1 to 6 live here. The project's row lock serialises decisions for milliseconds; the
 * active generation is the durable lock; every write of an attempt carries its fencing token, and
 * zero rows mean that the work is no longer ours. No transaction is open while ffmpeg works. What
 * is rendered, and how, the room leaves to {@code plan} and {@code render}.
 */
@NullMarked
package dev.cutroom.generation;

import org.jspecify.annotations.NullMarked;
