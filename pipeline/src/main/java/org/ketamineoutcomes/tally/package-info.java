/**
 * Counting people in groups, in whole numbers that merge by addition.
 *
 * <p>A {@link org.ketamineoutcomes.tally.Measure} counts one patient at a time into a {@link
 * org.ketamineoutcomes.tally.Tally} and makes tables of the finished tally. {@link
 * org.ketamineoutcomes.tally.Grouped} keeps one tally for each {@link
 * org.ketamineoutcomes.tally.Group}. Nothing here knows on what engine the counting is done.
 */
@NullMarked
package org.ketamineoutcomes.tally;

import org.jspecify.annotations.NullMarked;
