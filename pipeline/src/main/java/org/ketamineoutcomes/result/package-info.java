/**
 * The results of a run as whoever opens its folder has them: {@link
 * org.ketamineoutcomes.result.Results} are the published tables, by name, and {@link
 * org.ketamineoutcomes.result.RunFacts} what the manifest says of the run.
 *
 * <p>Tables are read by the names of their columns. A column that a table has not is a column
 * without values, so that results of an earlier or a later version are read as far as they go.
 */
@NullMarked
package org.ketamineoutcomes.result;

import org.jspecify.annotations.NullMarked;
