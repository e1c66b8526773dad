/** The platforms' rules over HTTP. */
@NullMarked
package dev.cutroom.preset.boundary;

import org.jspecify.annotations.NullMarked;
