package org.ketamineoutcomes.protocol;

import java.io.Serializable;

/**
 * When treatment has ended: no session for more than {@code gapDays} days, and for more than {@code
 * gapMultiple} times the patient's own median days between sessions.
 */
public record DiscontinuationRule(int gapDays, int gapMultiple) implements Serializable {}
