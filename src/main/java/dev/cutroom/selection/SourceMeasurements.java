package dev.cutroom.selection;

import java.util.UUID;

/** A source to choose from, and what was measured of it. */
public record SourceMeasurements(UUID sourceId, Measurements measurements) {}
