/**
 * Adverse events: whom they happened to, at which sessions, and how often in time.
 *
 * <p>{@link org.ketamineoutcomes.safety.TimeAtRisk} says when a patient's events count; {@link
 * org.ketamineoutcomes.safety.EmergentEvents} which do; {@link
 * org.ketamineoutcomes.safety.AdverseEventMeasure} counts them for three tables. {@link
 * org.ketamineoutcomes.safety.EventRecord} adds to each event the session and the window it
 * followed in, its kinds of special interest and how it came to be known; {@link
 * org.ketamineoutcomes.safety.SessionFindings} says what measurements showed, and {@link
 * org.ketamineoutcomes.safety.CoverageMeasure} what was measured at all.
 */
@NullMarked
package org.ketamineoutcomes.safety;

import org.jspecify.annotations.NullMarked;
