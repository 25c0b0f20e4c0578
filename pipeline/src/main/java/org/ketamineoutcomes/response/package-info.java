/**
 * Response to treatment: which scores count, and when a patient first responds.
 *
 * <p>{@link org.ketamineoutcomes.response.CourseScores} is what one instrument says of one course;
 * {@link org.ketamineoutcomes.response.ResponseOnset} is the derivation for one patient; {@link
 * org.ketamineoutcomes.response.OnsetMeasure} counts it and makes its tables.
 */
@NullMarked
package org.ketamineoutcomes.response;

import org.jspecify.annotations.NullMarked;
