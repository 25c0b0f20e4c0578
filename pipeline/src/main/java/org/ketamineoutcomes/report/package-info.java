/**
 * The results of a run on one page that a clinician reads.
 *
 * <p>{@link org.ketamineoutcomes.report.Report} puts the sections in order; each section takes
 * numbers out of the published tables, and nothing is computed that a table does not say. A {@link
 * org.ketamineoutcomes.report.Prose} holds words and numbers, each number with the cell that it is
 * from; {@link org.ketamineoutcomes.report.Page} writes sections as one file of HTML.
 */
@NullMarked
package org.ketamineoutcomes.report;

import org.jspecify.annotations.NullMarked;
