/** The one place that reads the clock, so that tests can set it. */
@NullMarked
package dev.cutroom.platform.time;

import org.jspecify.annotations.NullMarked;
