/**
 * The steps between reading and publishing, as Beam transforms.
 *
 * <p>{@link org.ketamineoutcomes.transform.AssembleCohort} brings the rows of each patient
 * together; {@link org.ketamineoutcomes.transform.Estimate} counts a measure over the cohort and
 * makes its tables. What is counted, and how, stands in the measures.
 */
@NullMarked
package org.ketamineoutcomes.transform;

import org.jspecify.annotations.NullMarked;
