/**
 * What happens to a project, told to those who watch it while it happens: progress and clips, as
 * Server-Sent Events that resume where a line broke.
 *
 * <p>Promises that no event of a change of state or of a clip is lost, on any server, that a client
 * who does not read holds up nobody, and that watching writes nothing. See src/adr/0015. Must not
 * know how the work is done.
 */
@NullMarked
package dev.cutroom.live;

import org.jspecify.annotations.NullMarked;
