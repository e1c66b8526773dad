/**
 * The built application from outside: started by its launcher as processes, spoken to over HTTP.
 *
 * <p>Promises that every scenario runs the real thing on the real database with the real ffmpeg.
 * Drivers ({@code …Driver}, {@code CutroomClient}) know the addresses and bodies of the contract,
 * so that scenarios read as behaviour. Must not know the server's classes: only what a caller sees.
 */
@NullMarked
package dev.cutroom.scenario;

import org.jspecify.annotations.NullMarked;
