/**
 * JSON as the contract has it: strict on the way in, regular on the way out.
 *
 * <p>Inbound, a property that is not known is refused, a value of the wrong type is refused with
 * its JSON pointer, and every fault of a body is told at once. Records are the only shapes that go
 * in or out; entities never do. Why Jackson and not JSON-B: src/adr/0004.
 */
@NullMarked
package dev.cutroom.platform.json;

import org.jspecify.annotations.NullMarked;
