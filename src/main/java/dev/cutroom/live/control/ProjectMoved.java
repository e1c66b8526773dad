package dev.cutroom.live.control;

import java.util.UUID;

/** Fired inside the transaction that keeps an event of a project. */
record ProjectMoved(UUID projectId) {}
