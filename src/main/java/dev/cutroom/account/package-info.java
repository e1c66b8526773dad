/**
 * Who calls: accounts, web sessions, API tokens, and the one authentication mechanism.
 *
 * <p>Sessions and tokens are rows, not memory, so they outlive a restart and hold on every server;
 * a secret is stored only as its SHA-256. The room knows nothing of what an account owns.
 */
@NullMarked
package dev.cutroom.account;

import org.jspecify.annotations.NullMarked;
