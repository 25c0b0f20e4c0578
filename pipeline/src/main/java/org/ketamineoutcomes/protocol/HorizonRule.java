package org.ketamineoutcomes.protocol;

import java.io.Serializable;

/** The horizons of restricted means: of days without response, and of days in response. */
public record HorizonRule(int onsetDays, int durabilityDays) implements Serializable {}
