/** Holds the code to the drawing: which room may know which, and what no room may do. */
@NullMarked
package dev.cutroom.architecture;

import org.jspecify.annotations.NullMarked;
