/**
 * The offline voice: a program of its own around MaryTTS, which the server starts when it is asked
 * to speak.
 *
 * <p>It is kept out of the WAR because MaryTTS brings libraries of 2014 that must not meet the
 * server's: {@code target/speaker} holds it with all it needs. It reads questions on stdin, answers
 * on stdout, and ends when stdin does; src/adr/0021 tells the format. It knows nothing of files,
 * networks or the rest of Cutroom.
 */
@NullMarked
package dev.cutroom.speaker;

import org.jspecify.annotations.NullMarked;
