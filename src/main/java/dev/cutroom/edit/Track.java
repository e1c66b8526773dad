package dev.cutroom.edit;

/** What runs beside the other tracks. Sealed: each kind here is one that the engine renders. */
public sealed interface Track permits VideoTrack {}
