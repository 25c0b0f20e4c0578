/**
 * Adverse events: whom they happened to, at which sessions, and how often in time.
 *
 * <p>{@link org.ketamineoutcomes.safety.TimeAtRisk} says when a patient's events count; {@link
 * org.ketamineoutcomes.safety.EmergentEvents} which do; {@link
 * org.ketamineoutcomes.safety.AdverseEventMeasure} counts them for three tables.
 */
@NullMarked
package org.ketamineoutcomes.safety;

import org.jspecify.annotations.NullMarked;
