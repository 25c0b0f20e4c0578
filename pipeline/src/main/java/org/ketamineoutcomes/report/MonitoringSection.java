package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketamineoutcomes.figure.DotPlot;
import org.ketamineoutcomes.figure.PointPlot;
import org.ketamineoutcomes.figure.UprightAxis;
import org.ketamineoutcomes.result.ResultRow;

/** What was measured about sessions: blood pressure, dissociation and others. */
final class MonitoringSection {

  private static final List<String> DRAWN = List.of("blood_pressure_rise", "cadss_total");

  private final Scope scope;

  MonitoringSection(Scope scope) {
    this.scope = scope;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.paragraph(
            "Every number is about the sessions at which the thing was measured. Not measured is not normal."));
    blocks.addAll(figure());
    blocks.add(grid());
    return new Section(
        "monitoring", "Blood pressure and dissociation at sessions", "At sessions", blocks);
  }

  private List<Block> figure() {
    Map<String, Map<String, PointPlot.Point>> points = new LinkedHashMap<>();
    Set<String> bands = new LinkedHashSet<>();
    List<List<Prose>> rows = new ArrayList<>();
    double most = 0;
    for (ResultRow row : scope.everyone("vitals_by_session")) {
      String measurement = row.text("measurement");
      if (!row.is("by", "session_number") || !DRAWN.contains(measurement)) {
        continue;
      }
      String band = row.text("band");
      bands.add(band);
      points
          .computeIfAbsent(measurement, id -> new LinkedHashMap<>())
          .put(
              band,
              new PointPlot.Point(row.number("proportion_of_sessions"), Shown.drawn(row, "")));
      most =
          Math.max(
              most, row.number("upper_95").orElse(row.number("proportion_of_sessions").orElse(0)));
      rows.add(
          List.of(
              Prose.of(scope.names().of("measurement", measurement)),
              Prose.of(band),
              Shown.count(row, "n_sessions_measured"),
              Shown.count(row, "n_sessions_with_finding"),
              Shown.estimate(row, "proportion_of_sessions", "", Numbers::percent)));
    }
    if (most == 0) {
      return List.of();
    }
    List<PointPlot.Series> series = new ArrayList<>();
    points.forEach(
        (id, of) -> series.add(new PointPlot.Series(scope.names().of("measurement", id), of)));
    return List.of(
        new Block.Figure(
            scope.named("monitoring"),
            "Sessions with a large rise of blood pressure, and with dissociation, by number of the session",
            shows("blood_pressure_rise")
                .add(shows("cadss_total"))
                .words(
                    "Of the sessions at which it was measured. Bars: 95% limits that allow for sessions of one patient. What counts is in the table below."),
            new PointPlot(
                    "Number of the session",
                    "Sessions with the finding",
                    UprightAxis.even(Math.min(1, DotPlot.endOf(most)), DotPlot.Unit.PERCENT),
                    List.copyOf(bands),
                    series,
                    List.of())
                .draw(),
            new Block.Grid(
                "By number of the session",
                List.of("What", "Sessions", "Measured", "With the finding", "Share (95% CI)"),
                rows)));
  }

  private Prose shows(String measurement) {
    return FromTo.sentence(
        scope.everyone("vitals_by_session").stream()
            .filter(row -> row.is("by", "session_number") && row.is("measurement", measurement))
            .toList(),
        scope.names().of("measurement", measurement) + ": ",
        "proportion_of_sessions",
        Numbers::percent,
        row -> "at session " + row.text("band"));
  }

  private Block grid() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.everyone("vitals_by_session")) {
      if (row.is("by", "all")) {
        boolean isMeasured = row.whole("n_sessions_measured").orElse(-1) != 0;
        boolean isFinding = !row.is("threshold", "above 0");
        rows.add(
            List.of(
                Prose.of(scope.names().of("measurement", row.text("measurement"))),
                Prose.of(isFinding ? row.text("threshold") + unit(row) : "none set;" + unit(row)),
                Shown.of(row, "n_sessions_measured", "n_sessions"),
                isMeasured ? mean(row) : notMeasured(),
                isMeasured
                    ? isFinding
                        ? Shown.estimate(row, "proportion_of_sessions", "", Numbers::percent)
                        : new Prose()
                    : notMeasured(),
                isMeasured ? isFinding ? patients(row) : new Prose() : notMeasured()));
      }
    }
    return new Block.Grid(
        "Findings at sessions, all sessions together",
        List.of(
            "What",
            "A finding is",
            "Sessions measured",
            "Mean (SD)",
            "Sessions with a finding (95% CI)",
            "Patients with a finding (95% CI)"),
        rows);
  }

  private static Prose notMeasured() {
    return new Prose().soft("not measured");
  }

  private static Prose patients(ResultRow row) {
    return Shown.share(
        row,
        "n_patients_with_finding",
        "n_patients_measured",
        "proportion_of_patients",
        "clopper_pearson_");
  }

  private static String unit(ResultRow row) {
    return row.text("measurement_unit").isEmpty() ? "" : " " + row.text("measurement_unit");
  }

  private static Prose mean(ResultRow row) {
    Prose prose = Shown.rate(row, "mean");
    return row.has("standard_deviation")
        ? prose.words(" (").add(Shown.rate(row, "standard_deviation")).words(")")
        : prose;
  }
}
