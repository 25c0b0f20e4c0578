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

  /** Returns whether cells may stand for lists of which they give the first member. */
  default boolean hasLists() {
    return false;
  }

  /** Returns whether a cell gives the first member of a list that has others. */
  default boolean isFirstOfSeveral(int place) {
    return false;
  }

  /** Returns whether whoever opens the file does not see the current row. */
  default boolean isHidden() {
    return false;
  }

  /** Returns whether whoever opens the file does not see some columns. */
  default boolean hasHiddenColumns() {
    return false;
  }

  /** Returns whether whoever opens the file does not see a column, by its place from 0. */
  default boolean isHiddenColumn(int place) {
    return false;
  }

  /** Returns whether the current row cannot be told for sure. */
  boolean isDamaged();

  /** Returns by what rule a damaged row is rejected. */
  RowRule damage();

  /** Returns the first line of the current row, from 1; the header counts. */
  long firstLine();

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
