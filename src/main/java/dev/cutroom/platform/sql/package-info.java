/**
 * The database: the schema's migrations, converters for types that EclipseLink stores wrongly on
 * PostgreSQL, and plain SQL for statements whose row count decides.
 *
 * <p>Guarded writes ({@code UPDATE … WHERE fence = ?}) go through {@link
 * dev.cutroom.platform.sql.Database}; it joins the caller's transaction.
 */
@NullMarked
package dev.cutroom.platform.sql;

import org.jspecify.annotations.NullMarked;
