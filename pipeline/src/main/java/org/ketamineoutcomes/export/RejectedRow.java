package org.ketamineoutcomes.export;

import org.ketamineoutcomes.file.RowRule;

/**
 * Where a row stood that was rejected, and by which rule; never what stood in it.
 *
 * @param firstLine the row's first line in the file, from 1; the header counts
 * @param lastLine its last line, which differs where a cell holds line ends
 * @param column our name of the column at fault; empty if it is the whole row
 * @param rows how many rows this stands for: 1, but every line to the end of the file where the
 *     quotes are broken
 */
public record RejectedRow(
    String file, long firstLine, long lastLine, RowRule rule, String column, long rows) {}
