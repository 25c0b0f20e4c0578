/**
 * What the exports say of one patient: sessions, assessments and adverse events, in whole days.
 *
 * <p>{@link org.ketamineoutcomes.history.Row} is one accepted row of an export; {@link
 * org.ketamineoutcomes.history.TreatmentHistory} is all rows of one patient, in an order that no
 * arrival order can change. Read {@link org.ketamineoutcomes.history.Session} and {@link
 * org.ketamineoutcomes.history.Assessment} first.
 */
@NullMarked
package org.ketamineoutcomes.history;

import org.jspecify.annotations.NullMarked;
