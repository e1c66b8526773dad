/**
 * Receiving, inspecting, measuring and keeping sources; no transaction is open while ffmpeg works.
 */
@NullMarked
package dev.cutroom.source.control;

import org.jspecify.annotations.NullMarked;
