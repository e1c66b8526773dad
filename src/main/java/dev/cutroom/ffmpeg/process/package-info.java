/**
 * The only place that starts a process: ffmpeg, ffprobe and the few other programs that this server
 * has as children.
 *
 * <p>A child never outlives the attempt it works for: it belongs to a {@link
 * dev.cutroom.ffmpeg.process.ProcessScope}, has a wall-clock limit, is stopped when it stands still
 * or when its starter is interrupted, and dies with the server. What it says on stderr is always
 * read and kept within bounds. One that answers questions over and over ({@link
 * dev.cutroom.ffmpeg.process.Attendant}) belongs to whoever asks it, and dies with the server as
 * well. The room knows nothing of generations, projects or rows.
 */
@NullMarked
package dev.cutroom.ffmpeg.process;

import org.jspecify.annotations.NullMarked;
