package org.ketamineoutcomes.protocol;

import java.io.Serializable;

/**
 * The horizons of restricted means: of days without response, of days in response, and of days
 * without a named event.
 */
public record HorizonRule(int onsetDays, int durabilityDays, int namedEventsDays)
    implements Serializable {}
