package org.ketamineoutcomes.io;

import java.io.Serializable;
import org.ketamineoutcomes.division.Part;
import org.ketamineoutcomes.ledger.InputFile;

/** Something to read of a file; all that is read of a file adds up. */
record ReadTask(InputFile file, Kind kind, Part part) implements Serializable {

  static ReadTask whole(InputFile file) {
    return new ReadTask(file, Kind.WHOLE, Part.WHOLE);
  }

  static ReadTask digest(InputFile file) {
    return new ReadTask(file, Kind.DIGEST, Part.WHOLE);
  }

  static ReadTask rows(InputFile file, Part part) {
    return new ReadTask(file, Kind.ROWS, part);
  }

  /** Returns how many bytes of the file it is about. */
  long bytes() {
    return Math.min(part.bytes(), file.bytes() - part.from());
  }

  enum Kind {
    /** All rows, and the digest of all bytes. */
    WHOLE,
    /** The rows of a part. */
    ROWS,
    /** The digest of all bytes, of a file whose rows are read in parts. */
    DIGEST
  }
}
