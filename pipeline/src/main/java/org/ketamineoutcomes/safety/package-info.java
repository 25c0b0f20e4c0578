/**
 * Adverse events: whom they happened to, at which sessions, and how often in time. And what is
 * measured for safety's sake: vital signs and doses at sessions, and the item on suicidal thoughts.
 *
 * <p>{@link org.ketamineoutcomes.safety.TimeAtRisk} says when a patient's events count; {@link
 * org.ketamineoutcomes.safety.EmergentEvents} which do; {@link
 * org.ketamineoutcomes.safety.AdverseEventMeasure} counts them for three tables. {@link
 * org.ketamineoutcomes.safety.EventRecord} adds to each event the session and the window it
 * followed in, its kinds of special interest and how it came to be known; {@link
 * org.ketamineoutcomes.safety.SessionFindings} says what measurements showed, and {@link
 * org.ketamineoutcomes.safety.CoverageMeasure} what was measured at all. {@link
 * org.ketamineoutcomes.safety.VitalsMeasure}, {@link org.ketamineoutcomes.safety.DoseMeasure} and
 * {@link org.ketamineoutcomes.safety.SuicidalityMeasure} each count for one table, and only what
 * was measured.
 */
@NullMarked
package org.ketamineoutcomes.safety;

import org.jspecify.annotations.NullMarked;
