/**
 * Writing events down, choosing what is due, sending and signing it; no transaction is open while
 * it is sent.
 */
@NullMarked
package dev.cutroom.webhook.control;

import org.jspecify.annotations.NullMarked;
