package org.ketamineoutcomes.ledger;

import java.io.Serializable;

/**
 * A file that a run reads.
 *
 * @param ordinal its place in the run's sorted list, from 0
 * @param path where it is
 * @param name what the ledger calls it: the last part of its path, or all of it where two files end
 *     alike
 * @param export which of the exports it is a part of
 * @param bytes its size
 */
public record InputFile(int ordinal, String path, String name, String export, long bytes)
    implements Serializable {}
