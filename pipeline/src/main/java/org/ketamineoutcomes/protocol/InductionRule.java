package org.ketamineoutcomes.protocol;

import java.io.Serializable;

/**
 * Which of a course's sessions are its induction: those from the first on, until one would come
 * more than {@code gapDays} after the last, more than {@code maxDays} after the first, or after
 * {@code maxSessions} of them.
 *
 * @param minSessions an induction of fewer sessions is incomplete
 * @param minDays an induction of fewer days from its first session to its last is incomplete
 */
public record InductionRule(int minSessions, int maxSessions, int minDays, int maxDays, int gapDays)
    implements Serializable {}
