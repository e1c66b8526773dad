/** Webhooks as they are stored; deliveries move by guarded statements alone. */
@NullMarked
package dev.cutroom.webhook.entity;

import org.jspecify.annotations.NullMarked;
