/** Vendors played by real HTTP servers, with their faults. */
@NullMarked
package dev.cutroom.voice.vendor;

import org.jspecify.annotations.NullMarked;
