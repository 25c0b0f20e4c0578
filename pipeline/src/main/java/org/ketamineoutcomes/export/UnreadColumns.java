package org.ketamineoutcomes.export;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.export.RowWords.Rule;

/**
 * Looks at columns that nothing reads for words that say of a row that it does not count: a run
 * that read on would be wrong without a word.
 *
 * <p>What they say of one row does not depend on the rows before it, so a file may be read in any
 * number of parts.
 */
final class UnreadColumns {

  /** A column with a longer header is called by its place. */
  private static final int LONGEST_HEADER = 200;

  private final Layout layout;
  private final List<WatchedColumn> watched = new ArrayList<>();
  private final FormStatuses forms;
  private final SeriesColumns series;

  UnreadColumns(Layout layout, ExportMapping mapping) {
    this.layout = layout;
    forms = FormStatuses.of(layout);
    series = new SeriesColumns(layout, mapping);
    for (int place : layout.placesNotRead()) {
      String header = layout.headers().get(place);
      if (forms.areAt(place)) {
        continue;
      }
      boolean named =
          mapping.rows().byHeader().keySet().stream()
              .anyMatch(each -> Spelling.of(each).equals(Spelling.of(header)));
      if (!named) {
        WatchedColumn column = watched(place, header);
        if (column.isAskedAbout()) {
          watched.add(column);
        }
      }
    }
  }

  /** Looks at the current row, and objects to it for a column that says that it does not count. */
  void look(Records records, RowRemarks remarks) {
    for (int i = 0; i < watched.size(); i++) {
      watched.get(i).against(records).ifPresent(remarks::object);
    }
    series.look(records, remarks);
    if (forms.sayIncomplete(records)) {
      remarks.isOfIncompleteForm();
    }
  }

  private WatchedColumn watched(int place, String header) {
    WatchedColumn column = new WatchedColumn(place);
    for (Rule rule : RowWords.standard().asked().rules()) {
      if (rule.exports().contains(layout.export().label())
          && (rule.settledBy().isEmpty() || !layout.has(rule.settledBy()))
          && rule.isAbout(header)) {
        column.add(rule, refusal(place, header, rule));
      }
    }
    return column;
  }

  private String refusal(int place, String header, Rule rule) {
    String name = header.length() > LONGEST_HEADER ? "#" + (place + 1) : header;
    String written = Yaml.text(name);
    String export = layout.export().label();
    return ("%s: column %s is not read, and says of some rows that they are not what they are counted"
            + " as; write %s: {%s} in the mapping, or %s: {drop: [%s]} if it means something"
            + " else")
        .formatted(
            layout.fileName(), name, export, rule.line().replace("%s", written), export, written);
  }
}
