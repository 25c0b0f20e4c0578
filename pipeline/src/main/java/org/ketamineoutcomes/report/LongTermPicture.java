package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ketamineoutcomes.figure.DotPlot;
import org.ketamineoutcomes.figure.Limits;
import org.ketamineoutcomes.result.ResultRow;

/** Long-term safety on one sheet that a reviewer could print. */
final class LongTermPicture {

  private static final int YEAR = 364;

  /** An axis ends soon after the largest rate; an arrow says where a limit lies beyond. */
  private static final double ROOM = 1.4;

  private final Scope scope;
  private final Asking asking;

  LongTermPicture(Scope scope) {
    this.scope = scope;
    this.asking = new Asking(scope);
  }

  List<Block> blocks() {
    Map<String, Map<String, ResultRow>> byEvent =
        new TreeMap<>(
            Comparator.comparingInt(scope.names()::place).thenComparing(Comparator.naturalOrder()));
    for (ResultRow row : scope.everyone("adverse_event_incidence")) {
      if (row.is("competing_events", "ce_all")
          && !row.is("aesi", "any")
          && row.whole("day").orElse(0) == YEAR) {
        byEvent
            .computeIfAbsent(row.text("aesi"), id -> new LinkedHashMap<>())
            .put(row.text("ascertainment"), row);
      }
    }
    if (byEvent.isEmpty()) {
      return List.of(Block.paragraph("Nothing is on record over time."));
    }
    List<DotPlot.Row> dots = new ArrayList<>();
    List<List<Prose>> rows = new ArrayList<>();
    double[] most = {0, 0};
    dots.add(DotPlot.Row.heading("First event within a year"));
    byEvent.forEach(
        (event, ways) -> {
          String name = scope.names().event(event);
          dots.add(
              new DotPlot.Row(
                  name,
                  false,
                  List.of(dot(ways, "spontaneous", 0, most), dot(ways, "solicited", 1, most))));
          rows.add(
              List.of(
                  Prose.of(name),
                  cell(ways, "spontaneous"),
                  share(ways, "spontaneous"),
                  cell(ways, "solicited"),
                  share(ways, "solicited")));
        });
    addRates(dots, most);
    double end = Math.min(1, DotPlot.endOf(most[0]));
    return List.of(
        new Block.Figure(
            scope.named("long-term-safety"),
            "Long-term safety on one sheet",
            Prose.of(
                "Share of patients with a first event of special interest by day "
                    + YEAR
                    + ", where death or the end of treatment may come first; deaths, serious events and urinary symptoms per 100 patient-years; all with 95% limits. At none on record, the bar ends at what may still be true. The number beside each mark is of patients with the event, on whatever day."),
            new DotPlot(
                    "Long-term safety",
                    List.of(
                        new DotPlot.Panel("Reported unasked", end, DotPlot.Unit.PERCENT),
                        new DotPlot.Panel("Asked for", end, DotPlot.Unit.PERCENT),
                        new DotPlot.Panel(
                            "Per 100 years", DotPlot.endOf(ROOM * most[1]), DotPlot.Unit.PLAIN)),
                    dots,
                    notes())
                .draw(),
            new Block.Grid(
                "First events of special interest within a year",
                List.of(
                    "Event",
                    "Reported unasked: patients",
                    "Within a year (95% CI)",
                    "Asked for: patients",
                    "Within a year (95% CI)"),
                rows)));
  }

  /** Deaths and serious events, and urinary symptoms by how many sessions came before. */
  private void addRates(List<DotPlot.Row> dots, double[] most) {
    dots.add(DotPlot.Row.heading("Deaths and serious events"));
    for (ResultRow row : scope.everyone("deaths_and_serious")) {
      dots.add(
          rate(
              scope.names().of("happened", row.text("happened")),
              row,
              "rate_per_100_py",
              "n",
              most));
    }
    dots.add(DotPlot.Row.heading("Urinary symptoms, by sessions so far"));
    for (ResultRow row : scope.everyone("long_term_exposure")) {
      if (row.is("aesi", "cystitis_luts")
          && row.is("exposure", "cumulative_sessions")
          && row.is("ascertainment", "spontaneous")
          && row.has("n_patients")
          && !row.text("band").startsWith("onset unknown")) {
        dots.add(
            rate(
                row.text("band") + " sessions", row, LongTermSection.RATE, "n_first_events", most));
      }
    }
  }

  private static DotPlot.Row rate(
      String label, ResultRow row, String column, String events, double[] most) {
    OptionalDouble value = row.number(column);
    most[1] = Math.max(most[1], value.orElse(0));
    DotPlot.Dot none = new DotPlot.Dot(OptionalDouble.empty(), Limits.NONE, "", 0);
    return new DotPlot.Row(
        label,
        false,
        List.of(
            none,
            none,
            new DotPlot.Dot(
                value,
                Shown.drawn(row, column + "_"),
                value.isPresent()
                    ? Shown.drawnWord(row, events, n -> Numbers.whole(Math.round(n)))
                    : Shown.rate(row, column).plain(),
                2)));
  }

  /** What whoever has the sheet without the page must know. */
  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (ResultRow row : scope.everyone("deaths_and_serious")) {
      if (row.is("happened", "death")) {
        notes.add(
            Shown.people(row, "n_patients", " patient treated", " patients treated").plain()
                + "; "
                + Shown.rate(row, "person_years").plain()
                + " patient-years under observation. Bars: 95% limits; numbers: patients.");
      }
    }
    scope
        .headline("adverse_events_asked")
        .filter(row -> row.has("numerator"))
        .ifPresent(
            row ->
                notes.add(
                    "Someone is on record as asking for adverse events at "
                        + Shown.of(row, "numerator", "denominator").plain()
                        + " sessions. Who was not asked may have had it too."));
    notes.add(
        "Protocol "
            + scope.protocol().id()
            + ", Ketamine Outcomes "
            + scope.results().facts().version()
            + (scope.isExact()
                ? "; exact numbers of the closed room."
                : "; counts are protected."));
    return notes;
  }

  private DotPlot.Dot dot(Map<String, ResultRow> ways, String way, int series, double[] most) {
    ResultRow row = ways.get(way);
    if (row == null || asking.isUnasked(row)) {
      return new DotPlot.Dot(OptionalDouble.empty(), Limits.NONE, asking.without(way), series);
    }
    OptionalDouble value = row.number("incidence");
    most[0] = Math.max(most[0], row.number("upper_95").orElse(value.orElse(0)));
    return new DotPlot.Dot(
        value,
        Shown.drawn(row, ""),
        Shown.count(row, value.isEmpty() ? "incidence" : "n_events").plain(),
        series);
  }

  private Prose cell(Map<String, ResultRow> ways, String way) {
    ResultRow row = ways.get(way);
    return row == null || asking.isUnasked(row)
        ? new Prose().soft(asking.without(way))
        : Shown.of(row, "n_events", "n_patients");
  }

  private Prose share(Map<String, ResultRow> ways, String way) {
    ResultRow row = ways.get(way);
    return row == null || asking.isUnasked(row)
        ? new Prose().soft(asking.without(way))
        : Shown.estimate(row, "incidence", "", Numbers::percent);
  }
}
