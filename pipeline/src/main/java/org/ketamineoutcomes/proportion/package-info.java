/**
 * Proportions of people or of sessions, from 0 to 1, with two-sided 95% confidence limits.
 *
 * <p>{@link org.ketamineoutcomes.proportion.ClopperPearson} and {@link
 * org.ketamineoutcomes.proportion.Wilson} are for independent cases, such as people; {@link
 * org.ketamineoutcomes.proportion.ClusteredProportion} is for sessions, of which one person has
 * many. All take whole numbers only.
 */
@NullMarked
package org.ketamineoutcomes.proportion;

import org.jspecify.annotations.NullMarked;
