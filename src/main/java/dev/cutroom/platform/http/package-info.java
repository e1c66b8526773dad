/**
 * HTTP conventions that every resource follows: entity tags, keyset paging, byte ranges, the
 * security headers of the page.
 */
@NullMarked
package dev.cutroom.platform.http;

import org.jspecify.annotations.NullMarked;
