/** Uploads, listings and bytes of sources over HTTP. */
@NullMarked
package dev.cutroom.source.boundary;

import org.jspecify.annotations.NullMarked;
