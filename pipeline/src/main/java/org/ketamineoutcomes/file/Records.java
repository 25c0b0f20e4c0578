package org.ketamineoutcomes.file;

import java.io.IOException;
import java.util.Optional;
import org.ketamineoutcomes.format.Rows;

/**
 * The rows of an open file behind its header, one at a time, as texts by place. Blank lines are not
 * rows. {@link CsvRecords} is the usual one.
 */
public interface Records extends Rows {

  /** Goes to the next row; false if there is none, or none that can be told apart. */
  @Override
  boolean next() throws IOException;

  /** Returns by what rule a damaged row is rejected. */
  RowRule damage();

  /** Returns the first line of the current row, from 1; the header counts. */
  long firstLine();

  @Override
  default long number() {
    return firstLine();
  }

  /** Returns the last line of the current row. */
  long lastLine();

  /** Returns why no row can be told apart from {@link #firstLine()} on. */
  Optional<RowRule> broken();

  /**
   * Goes behind what is broken, so that {@link #next()} gives a row that is certain; {@link
   * #lastLine()} is then the last line that is lost.
   *
   * @return whether there is such a row; if not, all lines up to the end are lost
   */
  boolean goOn(SureRow sure) throws IOException;

  /** Returns whether a cell of the current row holds lines that for certain are rows themselves. */
  boolean hidesRow(SureRow sure);
}
