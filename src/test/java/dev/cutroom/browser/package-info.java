/**
 * The web page in a real browser, against the real server: the way of a person from sign-in to a
 * downloaded clip.
 *
 * <p>Promises that the page lives under its Content-Security-Policy, asks nobody but its own
 * server, logs no error and passes axe in light and dark. Must not know the server's classes: it
 * sees what a person sees.
 */
@NullMarked
package dev.cutroom.browser;

import org.jspecify.annotations.NullMarked;
