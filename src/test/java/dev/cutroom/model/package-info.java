/**
 * The protocol of the durable work as an explicit-state model, searched through every interleaving.
 *
 * <p>It says of the design what tests of the code can only say of single runs: that no order of
 * claims, pauses, crashes, cuts and lost answers breaks an invariant, and that from every state the
 * work can still end. Each {@link dev.cutroom.model.Rule} is one guard of the code; with one of
 * them taken away the search must find a counter-example, or it would prove nothing. It knows
 * nothing of the code that it describes: see src/adr/0014.
 */
@NullMarked
package dev.cutroom.model;

import org.jspecify.annotations.NullMarked;
