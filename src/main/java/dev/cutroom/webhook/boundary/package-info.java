/** Webhooks, their secrets and their deliveries over HTTP. */
@NullMarked
package dev.cutroom.webhook.boundary;

import org.jspecify.annotations.NullMarked;
