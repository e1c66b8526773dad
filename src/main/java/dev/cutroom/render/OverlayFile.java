package dev.cutroom.render;

import dev.cutroom.text.Overlays;
import java.nio.file.Path;

/**
 * A segment's overlay, drawn.
 *
 * @param file what {@link OverlayWriter} wrote
 * @param area where in the frame it lies
 */
record OverlayFile(Path file, Overlays.Area area) {}
