/** Sources as they are stored, and the facts about their media. */
@NullMarked
package dev.cutroom.source.entity;

import org.jspecify.annotations.NullMarked;
