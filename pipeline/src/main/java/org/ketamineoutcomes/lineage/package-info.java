/**
 * What catalogues of data are told of a run, as OpenLineage writes it: what was read and written,
 * with columns and counts of rows, and no value of any row.
 */
@NullMarked
package org.ketamineoutcomes.lineage;

import org.jspecify.annotations.NullMarked;
