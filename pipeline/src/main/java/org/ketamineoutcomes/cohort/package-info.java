/**
 * Who the patients are: {@link org.ketamineoutcomes.cohort.CohortMeasure} counts the levels of each
 * stratum column and sums the numbers that describe patients at the start of treatment and how long
 * they were treated and observed. Nothing here is an outcome.
 */
@NullMarked
package org.ketamineoutcomes.cohort;

import org.jspecify.annotations.NullMarked;
