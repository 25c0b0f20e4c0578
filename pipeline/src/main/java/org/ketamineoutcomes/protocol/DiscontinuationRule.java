package org.ketamineoutcomes.protocol;

import java.io.Serializable;

/**
 * When treatment counts as given up: no session for more than {@code gapDays} and for more than
 * {@code gapMultiple} times the patient's own usual gap.
 *
 * @param gapDays days without a session, at least
 * @param gapMultiple how many times the median of the patient's own gaps
 */
public record DiscontinuationRule(int gapDays, int gapMultiple) implements Serializable {}
