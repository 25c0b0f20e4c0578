/**
 * Tables before they are written: named rows, and the schema that says what each column is.
 *
 * <p>{@link org.ketamineoutcomes.table.TableSchema} is read from {@code schemas/output}, where
 * every column states its meaning, unit and disclosure role.
 */
@NullMarked
package org.ketamineoutcomes.table;

import org.jspecify.annotations.NullMarked;
