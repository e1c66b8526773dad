/** Tests of the Edit, and Edits made at random for the tests of its parts. */
@NullMarked
package dev.cutroom.edit;

import org.jspecify.annotations.NullMarked;
