package org.ketamineoutcomes.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ketamineoutcomes.file.RowRule;

/** For which rules the rows of one file were rejected. A mutable count with one owner. */
final class RejectedRules {

  /** So many rules are named; the others are in the ledger. */
  private static final int MOST = 3;

  private static final String OTHER_FORMS =
      "; where these are lines of another form, rows or unpivot in the mapping leaves them out";

  /** Stands for one of our columns, which the ledger does not name. */
  private static final String COLUMN = "COLUMN";

  private final Map<String, Long> rows = new TreeMap<>();

  void add(String rule, long count) {
    if (count > 0) {
      rows.merge(rule, count, Long::sum);
    }
  }

  /**
   * Returns the usual rules with their counts, and what to do about them; empty if no row.
   *
   * @param export the name of the export in mappings
   */
  String words(String export) {
    List<Map.Entry<String, Long>> most =
        rows.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(MOST)
            .toList();
    if (most.isEmpty()) {
      return "";
    }
    String named =
        most.stream()
            .map(rule -> rule.getValue() + " for " + rule.getKey())
            .collect(Collectors.joining(", ", ": ", ""));
    String first = most.get(0).getKey();
    Optional<String> remedy = RowRule.named(first).flatMap(rule -> rule.remedy(export, COLUMN));
    return named
        + (first.startsWith("missing_") ? OTHER_FORMS : "")
        + remedy.map(line -> "; " + line).orElse("");
  }
}
