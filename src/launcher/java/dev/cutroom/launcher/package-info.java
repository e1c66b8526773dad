/**
 * Brings what Cutroom needs around its WAR (PostgreSQL, ffmpeg, Payara Micro as a child process),
 * so that one command runs everything on a machine with nothing but a JDK and Maven.
 *
 * <p>Promises: a start either ends in a server that answers or in one line that says what to do;
 * what was started is stopped again, and what a killed predecessor left behind is no obstacle. It
 * must not know anything of the application inside the WAR but its health address and its settings,
 * and it is never part of the WAR: the WAR runs the same on a server that somebody else starts.
 */
@NullMarked
package dev.cutroom.launcher;

import org.jspecify.annotations.NullMarked;
