/**
 * The steps between reading and publishing, as Beam transforms.
 *
 * <p>{@link org.ketamineoutcomes.transform.CountCohort} brings the rows of each patient together
 * and counts every measure; {@link org.ketamineoutcomes.transform.Estimate} makes tables of the
 * counts. What is counted, and how, stands in the measures.
 */
@NullMarked
package org.ketamineoutcomes.transform;

import org.jspecify.annotations.NullMarked;
