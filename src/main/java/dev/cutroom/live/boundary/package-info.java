/** Server-Sent Events over HTTP, written without ever blocking a thread. */
@NullMarked
package dev.cutroom.live.boundary;

import org.jspecify.annotations.NullMarked;
