package org.ketamineoutcomes.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.export.RowWords.Rule;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * Looks at columns that nothing reads for words that say of a row that it does not count: a run
 * that read on would be wrong without a word.
 */
final class UnreadColumns {

  /** A column with more different texts is not one of states. */
  private static final int MOST_TEXTS = 200;

  /** A longer text is a note. */
  private static final int LONGEST = 40;

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
        List<Rule> rules =
            RowWords.standard().asked().rules().stream()
                .filter(rule -> rule.exports().contains(layout.export().label()))
                .filter(rule -> rule.settledBy().isEmpty() || !layout.has(rule.settledBy()))
                .filter(rule -> rule.isAbout(header))
                .toList();
        if (!rules.isEmpty()) {
          watched.add(new Watched(place, header, rules));
        }
      }
    }
  }

  /**
   * Looks at the current row.
   *
   * @throws Refusal naming a column that says of it that it does not count
   */
  void look(Records records) {
    Iterator<Watched> columns = watched.iterator();
    while (columns.hasNext()) {
      Watched column = columns.next();
      String text = records.cell(column.place);
      if (!text.isEmpty() && text.length() <= LONGEST && column.sound.add(text)) {
        column.rules.stream()
            .filter(rule -> says(rule, text))
            .findFirst()
            .ifPresent(
                rule -> {
                  throw refusal(column, rule);
                });
        if (column.sound.size() > MOST_TEXTS) {
          columns.remove();
        }
      }
    }
  }

  private static boolean says(Rule rule, String text) {
    String spelling = Spelling.of(text);
    return !spelling.isEmpty()
        && rule.texts().stream().anyMatch(each -> Spelling.of(each).equals(spelling));
  }

  private Refusal refusal(Watched column, Rule rule) {
    String header = Yaml.text(column.header);
    String export = layout.export().label();
    return Refusal.usage(
        ("%s: column %s is not read, and says of some rows that they are not what they are counted"
                + " as; write %s: {%s} in the mapping, or %s: {drop: [%s]} if it means something"
                + " else")
            .formatted(
                layout.fileName(),
                column.header,
                export,
                rule.line().replace("%s", header),
                export,
                header));
  }

  /** A column, and the texts of it that have been seen and say nothing. */
  private static final class Watched {

    private final int place;
    private final String header;
    private final List<Rule> rules;
    private final Set<String> sound = new HashSet<>();

    Watched(int place, String header, List<Rule> rules) {
      this.place = place;
      this.header = header;
      this.rules = rules;
    }
  }
}
