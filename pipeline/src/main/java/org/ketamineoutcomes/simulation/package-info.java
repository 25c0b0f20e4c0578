/**
 * An invented clinic of any size, written as the four exports; no person in it exists.
 *
 * <p>{@link org.ketamineoutcomes.simulation.SimulatedPatient} is everything of one patient: who
 * they are ({@link org.ketamineoutcomes.simulation.Person}), how the illness answers to treatment
 * ({@link org.ketamineoutcomes.simulation.Illness}) and when they come ({@link
 * org.ketamineoutcomes.simulation.Trajectory}). A patient depends on the seed and on their own
 * number alone. Read {@link org.ketamineoutcomes.simulation.Simulation} last: it only writes.
 */
@NullMarked
package org.ketamineoutcomes.simulation;

import org.jspecify.annotations.NullMarked;
