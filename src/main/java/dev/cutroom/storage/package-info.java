/**
 * Where bytes lie: finished objects under their SHA-256, and one work folder per attempt.
 *
 * <p>An object is written under a temporary name, synced and renamed, so a name always means whole
 * content; equal content is stored once. An attempt writes only below {@code
 * work/<generation>/<fence>/}, so one that lost its fence can disturb nobody. What no row and no
 * live attempt owns is swept. The room knows no business word and no HTTP.
 */
@NullMarked
package dev.cutroom.storage;

import org.jspecify.annotations.NullMarked;
