package org.ketamineoutcomes.mapping;

import java.io.Serializable;
import java.util.List;
import org.ketamineoutcomes.schema.Export;

/**
 * Files that give one of the exports, as a mapping describes them. One file may stand in several
 * sources.
 *
 * @param files paths or globs, from the folder of the mapping on
 */
public record Source(List<String> files, Export export, ExportMapping mapping)
    implements Serializable {

  public Source {
    files = List.copyOf(files);
  }
}
