/**
 * What may leave the building: small counts of people, and all that would give them away, are
 * hidden.
 *
 * <p>{@link org.ketamineoutcomes.disclosure.SmallCells} goes by the roles that a table's schema
 * gives its columns, and tells what is not protected; {@link
 * org.ketamineoutcomes.disclosure.CurveSpans} joins neighbouring days of a curve until enough
 * patients stand behind each step, and {@link org.ketamineoutcomes.disclosure.CurvePool} says whose
 * curve is left out for that.
 */
@NullMarked
package org.ketamineoutcomes.disclosure;

import org.jspecify.annotations.NullMarked;
