/**
 * The EJBs inside the real server, on the real PostgreSQL: what locks, fences and constraints hold
 * when many call at once.
 *
 * <p>One deployment for all tests, because each starts a server. The dispatcher is there and finds
 * nothing by itself, so that the tests alone decide who works on what.
 */
@NullMarked
package dev.cutroom.container;

import org.jspecify.annotations.NullMarked;
