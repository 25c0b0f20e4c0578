package org.ketamineoutcomes.io;

import java.io.Serializable;
import org.ketamineoutcomes.header.DivisibleText;
import org.ketamineoutcomes.ledger.InputFile;

/** A file that is read in parts. */
record LargeFile(InputFile file, DivisibleText text) implements Serializable {}
