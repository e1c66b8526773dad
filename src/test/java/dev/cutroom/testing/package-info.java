/**
 * What the tests of several rooms share: the real tools and tiny media made with them.
 *
 * <p>Media is made on the spot from ffmpeg's own generators, so that no file of unknown origin lies
 * in the repository and every test says what its input looks like.
 */
@NullMarked
package dev.cutroom.testing;

import org.jspecify.annotations.NullMarked;
