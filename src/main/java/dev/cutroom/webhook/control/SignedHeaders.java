package dev.cutroom.webhook.control;

/**
 * The three headers of Standard Webhooks 1.0.0.
 *
 * @param id the event's, the same for every attempt
 * @param unixSeconds when this attempt was made
 * @param signatures separated by blanks
 */
record SignedHeaders(String id, long unixSeconds, String signatures) {}
