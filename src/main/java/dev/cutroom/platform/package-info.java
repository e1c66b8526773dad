/**
 * What every room stands on: time, problem details, strict JSON, SQL, HTTP conventions, schema and
 * health.
 *
 * <p>It holds no business word: nothing in here knows what a project or a generation is, and it
 * depends on no other room.
 */
@NullMarked
package dev.cutroom.platform;

import org.jspecify.annotations.NullMarked;
