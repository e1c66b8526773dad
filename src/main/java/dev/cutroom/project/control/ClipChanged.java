package dev.cutroom.project.control;

/**
 * Fired inside the transaction in which a clip came to be, was changed, went to the trash or came
 * back, under the lock of its project's row.
 *
 * @param clip as it is after the change
 */
public record ClipChanged(ClipView clip) {}
