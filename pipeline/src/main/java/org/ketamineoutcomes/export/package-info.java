/**
 * Reads one clinic export, a CSV file of any usual shape, as a stream of {@link
 * org.ketamineoutcomes.history.Row} and of rejections by a closed list of rules.
 *
 * <p>Read {@link org.ketamineoutcomes.export.ExportReader} first; {@link
 * org.ketamineoutcomes.export.Layout} is what it makes of a header, {@link
 * org.ketamineoutcomes.export.Mapping} what the user says of a foreign export, and {@link
 * org.ketamineoutcomes.export.RowRule} the list. Names, types, ranges and spellings of columns come
 * from {@code schemas/input}. No value of a row leaves this package but in an accepted row, and the
 * patient id beside a row that is not used.
 */
@NullMarked
package org.ketamineoutcomes.export;

import org.jspecify.annotations.NullMarked;
