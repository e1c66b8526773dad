/**
 * Where requests that somebody else chose the address of may go: to public addresses only.
 *
 * <p>Promises that a host is admitted only when every address it resolves to is public, or an
 * operator has allowed it by name or range; whoever connects must connect to the very addresses
 * that were admitted, since a second look-up may answer otherwise (DNS rebinding). Knows no HTTP
 * client and no room.
 */
@NullMarked
package dev.cutroom.platform.net;

import org.jspecify.annotations.NullMarked;
