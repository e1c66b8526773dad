/**
 * The Edit as JSON: what is read may be anything, what is written is always the same.
 *
 * <p>Reading is strict: a property that is not known, a value of another type and a word of another
 * vocabulary are refused with their place and what to say instead. Each fault is told, not the
 * first one only.
 *
 * <p>Pure: it takes a tree and gives an Edit, it must not know where either comes from.
 */
@NullMarked
package dev.cutroom.edit.json;

import org.jspecify.annotations.NullMarked;
