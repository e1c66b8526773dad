/**
 * The installation under fire: servers, encoders, the database and the network between them are
 * killed, frozen and cut off while work runs, by a seed that each scenario prints.
 *
 * <p>Promises that nothing is taken from the servers' own word alone: a {@link
 * dev.cutroom.fault.Ledger} outside them notes each encode, and a {@link dev.cutroom.fault.Checker}
 * compares ledger, database and storage. Must not know the server's classes.
 *
 * <p>{@code mvn verify} runs a short part, {@code mvn verify -Pfaults} all of it ({@code
 * -Dfaults.seed=…} to repeat, {@code -Dfaults.kills=…} for how many kills).
 */
@NullMarked
package dev.cutroom.fault;

import org.jspecify.annotations.NullMarked;
