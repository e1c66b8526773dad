/**
 * The project: the row that is locked, what it shows of its lock and progress, and its clips.
 *
 * <p>Promises that only the owner finds it, and that it changes neither under a running generation
 * nor under the edit lock of somebody else. It reads the state of a generation but never moves it;
 * that is the generation room's.
 */
@NullMarked
package dev.cutroom.project;

import org.jspecify.annotations.NullMarked;
