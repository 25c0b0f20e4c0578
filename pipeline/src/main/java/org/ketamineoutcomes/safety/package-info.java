/**
 * Adverse events: whom they happened to, at which sessions, how soon, and how often in time.
 *
 * <p>{@link org.ketamineoutcomes.safety.AdverseEventMeasure} counts them by level, category and
 * term, the other measures by {@link org.ketamineoutcomes.event.EventKinds kind}. What all of these
 * kinds have in common, such as the session that an event followed, stands in {@link
 * org.ketamineoutcomes.event.EventRecord}; {@link org.ketamineoutcomes.safety.SessionFindings} says
 * what measurements showed. One patient adds to few of very many rows of counts: these are the
 * {@link org.ketamineoutcomes.safety.CountedRows}.
 */
@NullMarked
package org.ketamineoutcomes.safety;

import org.jspecify.annotations.NullMarked;
