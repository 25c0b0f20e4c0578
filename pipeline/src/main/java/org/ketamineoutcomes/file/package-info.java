/**
 * A file of an export as a header and records of cells, whatever its format.
 *
 * <p>{@link org.ketamineoutcomes.file.ExportFile} opens one; {@link
 * org.ketamineoutcomes.file.Records} are its rows, those of delimited text by {@link
 * org.ketamineoutcomes.file.CsvRecords}. A record that is damaged says by which {@link
 * org.ketamineoutcomes.file.RowRule} it is rejected.
 */
@NullMarked
package org.ketamineoutcomes.file;

import org.jspecify.annotations.NullMarked;
