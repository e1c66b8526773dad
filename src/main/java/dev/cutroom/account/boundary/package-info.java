/**
 * Signing in over HTTP: the mechanism, the filter that demands a caller, sessions, tokens and me.
 */
@NullMarked
package dev.cutroom.account.boundary;

import org.jspecify.annotations.NullMarked;
