package org.ketamineoutcomes.lineage;

import java.util.List;

/**
 * A file that a run reads.
 *
 * @param columns our names of the columns that are read
 */
public record LineageInput(String path, List<String> columns) {

  public LineageInput {
    columns = List.copyOf(columns);
  }
}
