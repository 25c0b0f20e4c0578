package org.ketamineoutcomes.protocol;

import java.io.Serializable;

/**
 * From where on what was measured about a session is a finding. Pressures are in mmHg, oxygen
 * saturation is in percent, scores are in points.
 *
 * @param systolicAtLeast a peak from here on is high; so is one from {@code diastolicAtLeast} on
 * @param systolicRiseAtLeast a rise from here on is large; so is one from {@code
 *     diastolicRiseAtLeast} on
 * @param oxygenSaturationBelow a lower saturation is low
 * @param cadssAbove a higher total is dissociation
 * @param moaasAtMost a score of this or less is sedation
 */
public record VitalSignRule(
    int systolicAtLeast,
    int diastolicAtLeast,
    int systolicRiseAtLeast,
    int diastolicRiseAtLeast,
    int oxygenSaturationBelow,
    int cadssAbove,
    int moaasAtMost)
    implements Serializable {}
