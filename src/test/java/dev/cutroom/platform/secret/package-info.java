/** What is sealed opens for its purpose, with its key, and for nothing else. */
@NullMarked
package dev.cutroom.platform.secret;

import org.jspecify.annotations.NullMarked;
