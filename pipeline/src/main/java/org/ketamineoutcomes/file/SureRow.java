package org.ketamineoutcomes.file;

import java.util.List;

/** Tells for certain that cells are a row of their file, and not part of a cell of another row. */
public interface SureRow {

  /** Knows no row for certain. */
  SureRow NONE = cells -> false;

  boolean is(List<String> cells);
}
