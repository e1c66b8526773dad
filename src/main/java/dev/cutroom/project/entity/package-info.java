/** Projects and clips as they are stored. */
@NullMarked
package dev.cutroom.project.entity;

import org.jspecify.annotations.NullMarked;
