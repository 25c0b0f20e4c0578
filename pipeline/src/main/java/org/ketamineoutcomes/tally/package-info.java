/**
 * Whole numbers that merge by addition, so that a group of patients may be counted in any number of
 * pieces and any order with the same result to the last bit.
 */
@NullMarked
package org.ketamineoutcomes.tally;

import org.jspecify.annotations.NullMarked;
