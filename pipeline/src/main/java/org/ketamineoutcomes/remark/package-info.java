/**
 * What stands out in rows and columns that nobody mapped, and is asked about or counted: a status,
 * a drug, an end of a row, a series that goes on.
 */
@NullMarked
package org.ketamineoutcomes.remark;

import org.jspecify.annotations.NullMarked;
