/**
 * How often treatment is repeated once the induction is over, and when it ends.
 *
 * <p>{@link org.ketamineoutcomes.maintenance.Induction} says where maintenance begins; {@link
 * org.ketamineoutcomes.maintenance.MonthlyMeasure} counts sessions by month, {@link
 * org.ketamineoutcomes.maintenance.IntervalMeasure} days between sessions, {@link
 * org.ketamineoutcomes.maintenance.CoursesMeasure} courses and their phases, {@link
 * org.ketamineoutcomes.maintenance.DiscontinuationMeasure} those who stopped coming.
 */
@NullMarked
package org.ketamineoutcomes.maintenance;

import org.jspecify.annotations.NullMarked;
