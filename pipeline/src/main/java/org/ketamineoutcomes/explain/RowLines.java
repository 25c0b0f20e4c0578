package org.ketamineoutcomes.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.RowUse;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;

/** What became of each row of the patient. */
final class RowLines {

  private RowLines() {}

  static List<String> of(RowsOfPatient rows, Optional<TreatmentHistory> history, Places places) {
    EntryText text =
        new EntryText(
            history
                .map(treated -> OptionalInt.of(treated.firstSessionDay()))
                .orElse(OptionalInt.empty()));
    List<String> lines = new ArrayList<>();
    lines.add("Rows of the patient, in days from the first session");
    for (Entry entry : rows.entries()) {
      lines.add(
          "  %s %s: %s".formatted(text.of(entry), places.of(entry), use(entry, history, places)));
    }
    rows.unused()
        .forEach(
            row ->
                lines.add(
                    "  a row %s: not used, %s in %s"
                        .formatted(Places.of(row), row.reason().id(), row.column())));
    lines.add("Rejected rows of anyone: a rejected row has no patient, so some may be this one's");
    rows.rejected()
        .forEach(
            (file, rules) ->
                lines.add(
                    "  %s: %s"
                        .formatted(
                            file,
                            rules.entrySet().stream()
                                .map(rule -> rule.getValue() + " " + rule.getKey())
                                .collect(Collectors.joining(", ")))));
    if (rows.rejected().isEmpty()) {
      lines.add("  none");
    }
    return lines;
  }

  private static String use(Entry entry, Optional<TreatmentHistory> history, Places places) {
    return RowUse.reasonAgainst(entry, history)
        .map(reason -> "not used, " + reason.id())
        .or(
            () ->
                history
                    .flatMap(treated -> standIn(entry, treated))
                    .map(one -> "used as " + places.of(one)))
        .orElse("used");
  }

  /** Returns the session that stands for another row of its day. */
  private static Optional<Session> standIn(Entry entry, TreatmentHistory history) {
    return entry instanceof Session session
        ? history.sessions().stream()
            .filter(one -> one.day() == session.day())
            .filter(one -> !one.position().equals(session.position()))
            .findFirst()
        : Optional.empty();
  }
}
