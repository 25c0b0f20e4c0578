/**
 * What the results of a run mean: every decision of its protocols, with its evidence, as a table
 * beside the others.
 *
 * <p>The analyst who was not there when the tables were made joins it by {@code protocol_id}.
 */
@NullMarked
package org.ketamineoutcomes.definition;

import org.jspecify.annotations.NullMarked;
