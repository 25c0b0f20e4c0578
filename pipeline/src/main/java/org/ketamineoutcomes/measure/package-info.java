/**
 * What an outcome is made of: a {@link org.ketamineoutcomes.measure.Measure} counts one patient at
 * a time into tallies, one for each {@link org.ketamineoutcomes.measure.Group}, and makes tables of
 * the finished ones. Nothing here knows on what engine the counting is done.
 */
@NullMarked
package org.ketamineoutcomes.measure;

import org.jspecify.annotations.NullMarked;
