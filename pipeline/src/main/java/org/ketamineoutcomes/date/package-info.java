/**
 * The day and the time of day that a cell says, as people, programs and spreadsheets write them.
 *
 * <p>{@link org.ketamineoutcomes.date.DateReader} reads a cell; {@link
 * org.ketamineoutcomes.date.TimeRules} is what a mapping says of all of them.
 */
@NullMarked
package org.ketamineoutcomes.date;

import org.jspecify.annotations.NullMarked;
