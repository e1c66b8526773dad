/** Signatures, the schedule, and what a request does that meets a bad endpoint. */
@NullMarked
package dev.cutroom.webhook.control;

import org.jspecify.annotations.NullMarked;
