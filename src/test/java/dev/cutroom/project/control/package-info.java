/**
 * What of the project's control can be tried without a database: how a crowd of requests is let in.
 */
@NullMarked
package dev.cutroom.project.control;

import org.jspecify.annotations.NullMarked;
