/**
 * When events happen to patients who are not all followed to the event, with no knowledge of
 * ketamine.
 *
 * <p>{@link org.ketamineoutcomes.survival.FollowUp} is one patient, {@link
 * org.ketamineoutcomes.survival.EventTable} a group of patients, {@link
 * org.ketamineoutcomes.survival.KaplanMeier} the estimate and {@link
 * org.ketamineoutcomes.survival.SurvivalCurve} its result; {@link
 * org.ketamineoutcomes.survival.LogRank} compares groups. Read them in that order. {@link
 * org.ketamineoutcomes.survival.DelayedEntryTable}, {@link
 * org.ketamineoutcomes.survival.CauseTable} and {@link org.ketamineoutcomes.survival.IntervalTable}
 * are groups whose members enter late, have competing events, or are only seen at visits; the
 * latter two have estimators of their own, {@link org.ketamineoutcomes.survival.AalenJohansen} and
 * {@link org.ketamineoutcomes.survival.Turnbull}. VALIDATION.md shows every number next to that of
 * R.
 */
@NullMarked
package org.ketamineoutcomes.survival;

import org.jspecify.annotations.NullMarked;
