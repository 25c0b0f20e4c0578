/**
 * The tables of a survival curve, the same for every outcome that has one: a summary in one row,
 * the estimate by some set times, the curve on every day, and the comparison of its strata.
 */
@NullMarked
package org.ketamineoutcomes.curve;

import org.jspecify.annotations.NullMarked;
