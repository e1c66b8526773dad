/**
 * Forms of type {@code multipart/form-data} (RFC 7578) as a stream: nothing of a part is kept in
 * memory but one buffer, whatever its size. Knows nothing of servlets, files or problems.
 *
 * <p>Our own because of its speed: Commons FileUpload looks at every byte for the boundary and took
 * 1.4 s of CPU for 500 MiB, more than hashing and writing them.
 */
@NullMarked
package dev.cutroom.platform.multipart;

import org.jspecify.annotations.NullMarked;
