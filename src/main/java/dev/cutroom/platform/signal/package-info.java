/**
 * Hints between the servers of one database, by LISTEN and NOTIFY: something waits, somebody asked
 * for an end.
 *
 * <p>Hints only. One that is lost costs the time until somebody looks anyway, so nothing here is
 * retried or stored, and who reacts to a hint reads the truth from the rows. Knows no business.
 */
@NullMarked
package dev.cutroom.platform.signal;

import org.jspecify.annotations.NullMarked;
