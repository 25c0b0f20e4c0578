package org.ketamineoutcomes.file;

/**
 * What was read of one file.
 *
 * @param rowsRead rows found by the parser, counted apart from what became of them; blank lines are
 *     not rows
 * @param bytes the size of the file as it is stored, before any decompression
 * @param sha256 of those bytes, in lower-case hexadecimal
 */
public record ReadTotals(long rowsRead, long bytes, String sha256) {}
