/**
 * The adverse events of one patient: which of them count, which session each followed, and what
 * kinds they are of.
 *
 * <p>{@link org.ketamineoutcomes.event.TimeAtRisk} says when events count, {@link
 * org.ketamineoutcomes.event.EmergentEvents} which do, and {@link
 * org.ketamineoutcomes.event.EventRecord} is an event with all that is asked of it. Nothing here
 * counts patients.
 */
@NullMarked
package org.ketamineoutcomes.event;

import org.jspecify.annotations.NullMarked;
