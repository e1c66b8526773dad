/** What load balancers and operators ask: is it alive, has it started, can it serve. */
@NullMarked
package dev.cutroom.platform.health;

import org.jspecify.annotations.NullMarked;
