package org.ketamineoutcomes.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketamineoutcomes.export.RowWords.Rule;

/**
 * Looks at columns that nothing reads for words that say of a row that it does not count: a run
 * that read on would be wrong without a word.
 *
 * <p>What they say of one row does not depend on the rows before it, so a file may be read in any
 * number of parts.
 */
final class UnreadColumns {

  /** How many texts of a column are remembered that say nothing. */
  private static final int MOST_REMEMBERED = 1_000;

  /** A longer text is a note. */
  private static final int LONGEST = 40;

  /** A column with a longer header is called by its place. */
  private static final int LONGEST_HEADER = 200;

  private final Layout layout;
  private final List<Watched> watched = new ArrayList<>();

  UnreadColumns(Layout layout, ExportMapping mapping) {
    this.layout = layout;
    for (int place : layout.placesNotRead()) {
      String header = layout.headers().get(place);
      boolean named =
          mapping.rows().byHeader().keySet().stream()
              .anyMatch(each -> Spelling.of(each).equals(Spelling.of(header)));
      if (!named) {
        Map<String, String> refusals = refusals(place, header);
        if (!refusals.isEmpty()) {
          watched.add(new Watched(place, refusals, new HashSet<>()));
        }
      }
    }
  }

  /** Looks at the current row, and objects to it for a column that says that it does not count. */
  void look(Records records, RowRemarks remarks) {
    for (int i = 0; i < watched.size(); i++) {
      Watched column = watched.get(i);
      String text = records.cell(column.place);
      if (!text.isEmpty() && text.length() <= LONGEST && !column.sound.contains(text)) {
        String refusal = column.refusals.get(Spelling.of(text));
        if (refusal != null) {
          remarks.object(refusal);
        } else if (column.sound.size() < MOST_REMEMBERED) {
          column.sound.add(text);
        }
      }
    }
  }

  /** Returns what is said to the user of each text, by its spelling; of two rules the first. */
  private Map<String, String> refusals(int place, String header) {
    Map<String, String> refusals = new HashMap<>();
    for (Rule rule : RowWords.standard().asked().rules()) {
      if (rule.exports().contains(layout.export().label())
          && (rule.settledBy().isEmpty() || !layout.has(rule.settledBy()))
          && rule.isAbout(header)) {
        String refusal = refusal(place, header, rule);
        rule.texts().forEach(text -> refusals.putIfAbsent(Spelling.of(text), refusal));
      }
    }
    return refusals;
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

  /**
   * A column.
   *
   * @param sound texts of it that have been seen and say nothing
   */
  private record Watched(int place, Map<String, String> refusals, Set<String> sound) {}
}
