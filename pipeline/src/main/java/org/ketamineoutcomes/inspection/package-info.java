/**
 * What a data manager wants to know of exports before a run: instruments and the range of their
 * scores, days, words, and how patients link. {@link org.ketamineoutcomes.inspection.ClinicReport}
 * takes the rows; what it says is about the clinic as a whole and holds no row.
 */
@NullMarked
package org.ketamineoutcomes.inspection;

import org.jspecify.annotations.NullMarked;
