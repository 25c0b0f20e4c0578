/**
 * What a run took upon itself: what it assumed of the exports, and which cells it could not read.
 *
 * <p>{@link org.ketamineoutcomes.finding.Assumption} is the closed list of assumptions, each with
 * what declares otherwise; {@link org.ketamineoutcomes.finding.Findings} counts them for one file.
 */
@NullMarked
package org.ketamineoutcomes.finding;

import org.jspecify.annotations.NullMarked;
