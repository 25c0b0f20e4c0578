package org.ketamineoutcomes.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ketamineoutcomes.finding.Findings;
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
                columns.add(new Watched(layout.headed(header, mapping), choice));
              }
            });
  }

  /** Returns the column that leaves the row out, if one does. */
  Optional<ReadColumn> against(Cells cells) {
    Optional<ReadColumn> first = Optional.empty();
    for (Watched watched : columns) {
      if (!watched.keeps(cells.text(watched.column))) {
        watched.leftOut++;
        first = first.isPresent() ? first : Optional.of(watched.column);
      }
    }
    return first;
  }

  /** Tells whether each rule that leaves out rows has met one. */
  void tellRules(Findings findings) {
    for (Watched watched : columns) {
      if (watched.choice.keepsWithout()) {
        findings.rule("rows." + watched.column.name(), watched.leftOut);
      }
    }
  }

  /** A column, and what is known of its texts. */
  private static final class Watched {

    private final ReadColumn column;
    private final RowFilter.Choice choice;
    private final Map<String, Boolean> known = new HashMap<>();
    private long leftOut;

    Watched(ReadColumn column, RowFilter.Choice choice) {
      this.column = column;
      this.choice = choice;
    }

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
