package org.ketamineoutcomes.ledger;

import java.io.Serializable;

/**
 * A file that a run reads as one of the exports; one file may be read as several.
 *
 * @param ordinal its place in the run's sorted list, from 0
 * @param path where it is
 * @param name what the ledger calls it: the last part of its path, or all of it where two files end
 *     alike
 * @param export which of the exports it is a part of
 * @param bytes its size
 * @param source the place of what the mapping says of it among the mapping's sources; -1 if the
 *     command line names it
 */
public record InputFile(
    int ordinal, String path, String name, String export, long bytes, int source)
    implements Serializable {}
