package org.ketamineoutcomes.export;

import java.io.IOException;
import java.util.Optional;

/**
 * The rows of an open file behind its header, one at a time, as texts by place. Blank lines are not
 * rows. {@link CsvRecords} is the usual one.
 */
interface Records {

  /** Goes to the next row; false if there is none, or none that can be told apart. */
  boolean next() throws IOException;

  /** Returns how many cells the current row has. */
  int size();

  /** Returns the text of a cell of the current row, by its place from 0. */
  String cell(int place);

  /** Returns whether the current row cannot be told for sure. */
  boolean isDamaged();

  /** Returns by what rule a damaged row is rejected. */
  RowRule damage();

  /** Returns the first line of the current row, from 1; the header counts. */
  long firstLine();

  /** Returns the last line of the current row. */
  long lastLine();

  /** Returns why the rest of the file, from {@link #firstLine()} on, has no rows. */
  Optional<RowRule> broken();
}
