/** Projects, their lock and progress, clips and the trash over HTTP. */
@NullMarked
package dev.cutroom.project.boundary;

import org.jspecify.annotations.NullMarked;
