/** The kept events of projects, and the one thread that reads them for all who watch. */
@NullMarked
package dev.cutroom.live.control;

import org.jspecify.annotations.NullMarked;
