/** Tests of forms as a stream. */
@NullMarked
package dev.cutroom.platform.multipart;

import org.jspecify.annotations.NullMarked;
