/** Short transactions on projects and clips; the owner stands in every query. */
@NullMarked
package dev.cutroom.project.control;

import org.jspecify.annotations.NullMarked;
