/**
 * Reads the rows of an export as {@link org.ketamineoutcomes.history.Row}, and rejections by a
 * closed list of rules.
 *
 * <p>Read {@link org.ketamineoutcomes.export.ExportReader} first; {@link
 * org.ketamineoutcomes.header.FileLayout} is what it makes of a header, and {@link
 * org.ketamineoutcomes.file.RowRule} the list. There is one reader for each kind of row, such as
 * {@link org.ketamineoutcomes.export.SessionReader}. No value of a row leaves this package but in
 * an accepted row, and the patient id beside a row that is not used.
 */
@NullMarked
package org.ketamineoutcomes.export;

import org.jspecify.annotations.NullMarked;
