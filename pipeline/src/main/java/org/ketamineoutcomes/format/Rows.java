package org.ketamineoutcomes.format;

import java.io.IOException;

/** Rows of a file that is not delimited text, one at a time, as texts by place. */
public interface Rows {

  /** Goes to the next row that is not blank; false if there is none. */
  boolean next() throws IOException;

  /** Returns how many cells the current row has. */
  int size();

  /** Returns the text of a cell by its place from 0; empty if it is blank. */
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

  /** Returns the current row's number in the file, from 1, as the file counts its rows. */
  long number();
}
