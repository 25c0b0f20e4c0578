/**
 * Divides a CSV text into parts that can be read at the same time, with the same result as reading
 * it from its beginning to its end.
 *
 * <p>A line end may stand in quotes, so where a record begins depends on all that stands before.
 * {@link org.ketamineoutcomes.division.StretchScan} looks at stretches of the bytes at the same
 * time, each twice: as if it began outside of quotes, and as if inside. {@link
 * org.ketamineoutcomes.division.Division} then puts the stretches one after another, which tells
 * which of the two was true, and cuts where a record begins. Knows bytes, quotes and lines, and
 * nothing of what they say.
 */
@NullMarked
package org.ketamineoutcomes.division;

import org.jspecify.annotations.NullMarked;
