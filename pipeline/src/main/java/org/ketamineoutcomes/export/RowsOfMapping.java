package org.ketamineoutcomes.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.mapping.RowFilter;
import org.ketamineoutcomes.mapping.RowShape.Presence;

/** Looks at the cells by which a mapping keeps or leaves out rows. */
final class RowsOfMapping {

  /** How many texts of a column are remembered. */
  private static final int MOST_REMEMBERED = 1_000;

  private final List<Watched> columns = new ArrayList<>();

  RowsOfMapping(FileLayout layout, ExportMapping mapping) {
    new TreeMap<>(mapping.rows().byHeader())
        .forEach(
            (header, choice) -> {
              boolean mayBeMissing =
                  mapping.shape().presence() == Presence.OPTIONAL && choice.keepsWithout();
              if (!mayBeMissing || layout.hasHeader(header)) {
                columns.add(new Watched(layout.headed(header, mapping), choice, new HashMap<>()));
              }
            });
  }

  /** Returns the column that leaves the row out, if one does. */
  Optional<ReadColumn> against(Cells cells) {
    for (Watched watched : columns) {
      if (!watched.keeps(cells.text(watched.column))) {
        return Optional.of(watched.column);
      }
    }
    return Optional.empty();
  }

  private record Watched(ReadColumn column, RowFilter.Choice choice, Map<String, Boolean> known) {

    boolean keeps(String text) {
      Boolean answer = known.get(text);
      if (answer != null) {
        return answer;
      }
      boolean kept = choice.keeps(text);
      if (known.size() < MOST_REMEMBERED) {
        known.put(text, kept);
      }
      return kept;
    }
  }
}
