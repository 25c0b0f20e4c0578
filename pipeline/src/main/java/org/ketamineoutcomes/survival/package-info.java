/**
 * Survival curves from right-censored follow-up, with no knowledge of ketamine.
 *
 * <p>{@link org.ketamineoutcomes.survival.FollowUp} is one patient, {@link
 * org.ketamineoutcomes.survival.EventTable} a group of patients, {@link
 * org.ketamineoutcomes.survival.KaplanMeier} the estimate and {@link
 * org.ketamineoutcomes.survival.SurvivalCurve} its result; {@link
 * org.ketamineoutcomes.survival.LogRank} compares groups. Read them in that order. Every number
 * agrees with the R package survival, as VALIDATION.md shows.
 */
@NullMarked
package org.ketamineoutcomes.survival;

import org.jspecify.annotations.NullMarked;
