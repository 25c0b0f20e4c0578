package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.result.ResultRow;

/** Adverse events of special interest, those asked for and those reported unasked apart. */
final class SpecialInterest {

  private final Scope scope;
  private final Asking asking;

  SpecialInterest(Scope scope) {
    this.scope = scope;
    this.asking = new Asking(scope);
  }

  /** Each event over all sessions at which it could be found. */
  Block grid() {
    Map<String, Map<String, ResultRow>> byEvent =
        new TreeMap<>(
            Comparator.comparingInt(scope.names()::place).thenComparing(Comparator.naturalOrder()));
    for (ResultRow row : scope.everyone("adverse_events_by_session_number")) {
      if (row.is("by", "all") && row.text("rule").isEmpty()) {
        byEvent
            .computeIfAbsent(row.text("aesi"), id -> new LinkedHashMap<>())
            .put(row.text("ascertainment"), row);
      }
    }
    List<List<Prose>> rows = new ArrayList<>();
    byEvent.forEach(
        (event, ways) -> {
          List<Prose> cells = new ArrayList<>();
          cells.add(Prose.of(scope.names().event(event)));
          for (String way : Ascertainment.WAYS) {
            ResultRow row = ways.get(way);
            cells.add(row == null ? new Prose().soft(asking.without(way)) : patients(row));
            cells.add(row == null ? new Prose() : sessions(row));
          }
          rows.add(cells);
        });
    return new Block.Grid(
        "Adverse events of special interest at sessions. None on record is not none: see how many were asked",
        List.of(
            "Event",
            "Patients who reported it, of those seen",
            "Sessions (95% CI)",
            "Patients with it when asked, of those asked",
            "Sessions (95% CI)"),
        rows);
  }

  /** Whoever nobody asked is not one without it. */
  private Prose patients(ResultRow row) {
    return unlessUnasked(row, Shown.of(row, "n_patients_with", "n_patients_assessed"));
  }

  private Prose sessions(ResultRow row) {
    return unlessUnasked(row, Shown.estimate(row, "proportion", "", Numbers::percent));
  }

  private Prose unlessUnasked(ResultRow row, Prose says) {
    return isUnasked(row) ? new Prose().soft(Asking.NOT_ASKED) : asking.unlessUnasked(row, says);
  }

  /** Returns whether it is on record that nobody was asked. */
  static boolean isUnasked(ResultRow row) {
    return row.whole("n_assessed").orElse(-1) == 0;
  }
}
