package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.ketamineoutcomes.figure.DotPlot;
import org.ketamineoutcomes.figure.PointPlot;
import org.ketamineoutcomes.figure.UprightAxis;
import org.ketamineoutcomes.result.ResultRow;

/** Adverse events of special interest, those asked for and those reported unasked apart. */
final class SpecialInterest {

  private static final String RATE = "eair_per_100_py";
  private static final List<String> WAYS = List.of("spontaneous", "solicited");

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
          for (String way : WAYS) {
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

  private boolean isAsked(ResultRow row) {
    return WAYS.contains(row.text("ascertainment"));
  }

  List<Block> byPeriod() {
    List<ResultRow> any = new ArrayList<>();
    Set<String> periods = new LinkedHashSet<>();
    List<List<Prose>> rows = new ArrayList<>();
    double most = 0;
    double least = 100;
    for (ResultRow row : scope.everyone("adverse_event_rates_by_period")) {
      if (row.is("aesi", "any") && isAsked(row)) {
        periods.add(row.text("period"));
        if (!asking.isUnasked(row)) {
          any.add(row);
          double low = row.number(RATE + "_lower_95").orElse(0);
          least = low > 0 ? Math.min(least, low) : least;
          most = Math.max(most, row.number(RATE + "_upper_95").orElse(row.number(RATE).orElse(0)));
        }
        rows.add(
            List.of(
                Prose.of(scope.names().of("ascertainment", row.text("ascertainment"))),
                Prose.of(row.text("period")),
                Shown.count(row, "n_at_risk"),
                asking.unlessUnasked(row, Shown.count(row, "n_first")),
                asking.unlessUnasked(row, Shown.estimate(row, RATE, RATE + "_", Numbers::rate))));
      }
    }
    if (most == 0) {
      return List.of();
    }
    Map<String, String> risk = new LinkedHashMap<>();
    for (ResultRow row : any) {
      if (row.is("ascertainment", any.get(0).text("ascertainment"))) {
        risk.put(row.text("period"), Shown.count(row, "n_at_risk").plain());
      }
    }
    return List.of(
        new Block.Figure(
            scope.named("events-by-period"),
            "First adverse events of any kind per 100 patient-years, by time since the first session",
            shows(any, RATE, Numbers::rate, row -> "(" + row.text("period") + ")")
                .words(
                    "On a scale of powers of ten; an open mark at its foot is none. Bars: exact 95% limits. Acute events come in the first week, so that one rate over all time would only show how long patients were followed; who stays is selected, so that a falling rate is no proof of safety."),
            new PointPlot(
                    "Time since the first session",
                    "First events per 100 years",
                    UprightAxis.byPowers(least, most),
                    List.copyOf(periods),
                    series(any, "period", RATE, RATE + "_"),
                    List.of(new PointPlot.Under("At risk", risk)))
                .draw(),
            new Block.Grid(
                "First adverse events of any kind, by time since the first session",
                List.of(
                    "How it came to be known",
                    "Time",
                    "Patients at risk",
                    "First events",
                    "Per 100 patient-years (95% CI)"),
                rows)));
  }

  private List<PointPlot.Series> series(
      List<ResultRow> rows, String place, String column, String limits) {
    List<PointPlot.Series> series = new ArrayList<>();
    for (String way : WAYS) {
      Map<String, PointPlot.Point> points = new LinkedHashMap<>();
      for (ResultRow row : rows) {
        if (row.is("ascertainment", way)) {
          points.put(
              row.text(place), new PointPlot.Point(row.number(column), Shown.drawn(row, limits)));
        }
      }
      if (!points.isEmpty()) {
        series.add(new PointPlot.Series(scope.names().of("ascertainment", way), points));
      }
    }
    return series;
  }

  List<Block> bySessionNumber() {
    List<ResultRow> any = new ArrayList<>();
    Set<String> bands = new LinkedHashSet<>();
    List<List<Prose>> rows = new ArrayList<>();
    double most = 0;
    for (ResultRow row : scope.everyone("adverse_events_by_session_number")) {
      if (!row.is("aesi", "any") || !row.is("by", "session_number") || !isAsked(row)) {
        continue;
      }
      bands.add(row.text("band"));
      if (!isUnasked(row)) {
        any.add(row);
        most = Math.max(most, row.number("upper_95").orElse(row.number("proportion").orElse(0)));
        rows.add(
            List.of(
                Prose.of(scope.names().of("ascertainment", row.text("ascertainment"))),
                Prose.of(row.text("band")),
                Shown.count(row, "n_assessed"),
                Shown.count(row, "n_with"),
                Shown.estimate(row, "proportion", "", Numbers::percent)));
      }
    }
    if (most == 0) {
      return List.of();
    }
    return List.of(
        new Block.Figure(
            scope.named("events-by-session"),
            "Sessions with an adverse event, by number of the session",
            shows(any, "proportion", Numbers::percent, row -> "at session " + row.text("band"))
                .words(
                    "Of the sessions at which one could have been found. Bars: 95% limits that allow for events of one patient. Patients who had bad events may have stopped coming."),
            new PointPlot(
                    "Number of the session",
                    "Sessions with an event",
                    UprightAxis.even(Math.min(1, DotPlot.endOf(most)), DotPlot.Unit.PERCENT),
                    new ArrayList<>(bands),
                    series(any, "band", "proportion", ""),
                    List.of())
                .draw(),
            new Block.Grid(
                "Sessions with an adverse event of any kind, by number of the session",
                List.of(
                    "How it came to be known",
                    "Sessions",
                    "At which it could be found",
                    "With it",
                    "Share (95% CI)"),
                rows)));
  }

  private static boolean isUnasked(ResultRow row) {
    return row.whole("n_assessed").orElse(-1) == 0;
  }

  /** Each way of coming to be known, from the first point to the last. */
  private Prose shows(
      List<ResultRow> rows,
      String column,
      DoubleFunction<String> written,
      Function<ResultRow, String> place) {
    Prose shows = new Prose();
    for (String way : WAYS) {
      shows.add(
          FromTo.sentence(
              rows.stream().filter(row -> row.is("ascertainment", way)).toList(),
              scope.names().of("ascertainment", way) + ": ",
              column,
              written,
              place));
    }
    return shows;
  }

  List<Block> again() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.everyone("adverse_event_recurrence")) {
      if (row.is("aesi", "any") && isAsked(row)) {
        rows.add(
            List.of(
                Prose.of(scope.names().of("ascertainment", row.text("ascertainment"))),
                Prose.of(row.text("earlier_sessions_with")),
                Shown.count(row, "n_patients"),
                Shown.count(row, "n_next"),
                asking.unlessUnasked(row, Shown.count(row, "n_recur")),
                asking.unlessUnasked(
                    row, Shown.estimate(row, "proportion", "", Numbers::percent))));
      }
    }
    return List.of(
        new Block.Grid(
            "Whether it comes again: an adverse event of any kind at the next session, by how many sessions had one before",
            List.of(
                "How it came to be known",
                "Sessions with one before",
                "Patients",
                "Next sessions",
                "With one again",
                "Share (95% CI)"),
            rows));
  }

  Block windows() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.everyone("adverse_events_by_window")) {
      if (row.is("aesi", "any") && isAsked(row)) {
        rows.add(
            List.of(
                Prose.of(scope.names().of("ascertainment", row.text("ascertainment"))),
                Prose.of(scope.names().of("window", row.text("window"))),
                asking.unlessUnasked(row, Shown.count(row, "n_events")),
                asking.unlessUnasked(
                    row,
                    Shown.share(
                        row, "n_patients", "n_exposed", "proportion", "clopper_pearson_"))));
      }
    }
    return new Block.Grid(
        "When adverse events began",
        List.of("How it came to be known", "When", "Events", "Patients (95% CI)"),
        rows);
  }

  Block severity() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.everyone("adverse_events_by_severity")) {
      if (row.is("aesi", "any")
          && isAsked(row)
          && !asking.isUnasked(row)
          && row.whole("n_patients").orElse(1) > 0) {
        rows.add(
            List.of(
                Prose.of(scope.names().of("ascertainment", row.text("ascertainment"))),
                Prose.of(
                    row.is("severity_scale", "grades_1_5")
                        ? "Grade " + row.text("grade")
                        : Names.words(row.text("grade"))),
                Shown.share(row, "n_patients", "n_exposed", "proportion", "clopper_pearson_"),
                Shown.count(row, "n_serious"),
                Shown.count(row, "n_led_to_stop"),
                Shown.count(row, "n_unresolved")));
      }
    }
    return new Block.Grid(
        "How severe adverse events were",
        List.of(
            "How it came to be known",
            "Severity",
            "Patients (95% CI)",
            "Serious",
            "Led to stopping",
            "Not resolved"),
        rows);
  }
}
