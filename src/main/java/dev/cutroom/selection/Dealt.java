package dev.cutroom.selection;

/**
 * A candidate in a variant's hand.
 *
 * @param owned whether no other variant had it before
 * @param shared whether another variant has it too
 */
record Dealt(Candidate candidate, boolean owned, boolean shared) {}
