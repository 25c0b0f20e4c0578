/**
 * What months and years of treatment do: adverse events by how much of the drug a patient has had,
 * the time to the first of each, and deaths.
 *
 * <p>{@link org.ketamineoutcomes.longterm.Exposure} says in which band of exposure a patient is on
 * each day, {@link org.ketamineoutcomes.longterm.EventKinds} what events are counted as, and {@link
 * org.ketamineoutcomes.longterm.SafetyFollowUp} when a patient's time without an event ends, and in
 * what. Each measure counts with them for a table or two.
 */
@NullMarked
package org.ketamineoutcomes.longterm;

import org.jspecify.annotations.NullMarked;
