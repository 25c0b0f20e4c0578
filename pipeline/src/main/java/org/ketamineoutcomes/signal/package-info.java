/**
 * Signals of tolerance and dependence: patterns in one patient's doses, sessions, scores and
 * adverse events that call for a look at the record. None of them is a finding.
 *
 * <p>{@link org.ketamineoutcomes.signal.Signal} says what there is, {@link
 * org.ketamineoutcomes.signal.Verdict} what can be said of a patient, and each signal has a class
 * that says it. {@link org.ketamineoutcomes.signal.SignalMeasure} counts them.
 */
@NullMarked
package org.ketamineoutcomes.signal;

import org.jspecify.annotations.NullMarked;
