/**
 * What an Edit must fulfil to be rendered, as far as the document alone can tell: ranges, the order
 * of clips, transitions that fit, texts that can be spoken. Whether a source is there and long
 * enough, a voice or a style is known, others say who know them.
 */
@NullMarked
package dev.cutroom.edit.rules;

import org.jspecify.annotations.NullMarked;
