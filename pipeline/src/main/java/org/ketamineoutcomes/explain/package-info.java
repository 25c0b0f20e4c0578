/**
 * What the program makes of one patient, in words: for the people of a closed room who ask why a
 * patient counts as they do.
 *
 * <p>{@link org.ketamineoutcomes.explain.RowsOfPatient} collects the patient's rows, {@link
 * org.ketamineoutcomes.explain.Explanation} tells them, and {@link
 * org.ketamineoutcomes.explain.TimelinePage} draws them. Nothing is derived here: every day,
 * verdict and row comes from the classes that the tables are counted with. Values of rows stand in
 * the lines that it returns and nowhere else.
 */
@NullMarked
package org.ketamineoutcomes.explain;

import org.jspecify.annotations.NullMarked;
