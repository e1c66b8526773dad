/**
 * Random histories of the durable work: the real EJBs on the real PostgreSQL, inside the server,
 * moved by jqwik in any order and with claims that are long lost. After each move the rows must
 * agree with the invariants; a history that breaks one is shrunk and shown with its seed.
 *
 * <p>The model in {@link dev.cutroom.model} says that the protocol is right; this says that the
 * statements are the protocol. It plays the worker, and knows nothing of processes and files.
 */
@NullMarked
package dev.cutroom.history;

import org.jspecify.annotations.NullMarked;
