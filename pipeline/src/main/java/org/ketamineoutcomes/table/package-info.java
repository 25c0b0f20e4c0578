/**
 * Tables before they are written: {@link org.ketamineoutcomes.table.Columns} say once what each
 * column is, {@link org.ketamineoutcomes.table.Table} holds the values column by column.
 */
@NullMarked
package org.ketamineoutcomes.table;

import org.jspecify.annotations.NullMarked;
