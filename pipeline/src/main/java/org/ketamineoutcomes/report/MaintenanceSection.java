package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.figure.DotPlot;
import org.ketamineoutcomes.figure.PointPlot;
import org.ketamineoutcomes.figure.UprightAxis;
import org.ketamineoutcomes.result.ResultRow;

/** How often patients come once the induction is over. */
final class MaintenanceSection {

  private static final String RATE = "sessions_per_patient_month";
  private static final int MONTHS = 24;

  private final Scope scope;

  MaintenanceSection(Scope scope) {
    this.scope = scope;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(months());
    blocks.add(intervals());
    blocks.add(courses());
    blocks.add(new Block.More("Doses by body weight", List.of(doses())));
    return new Section(
        "maintenance", "3 · Maintenance: how often do they come?", "Maintenance", blocks);
  }

  Block months() {
    List<String> places = new ArrayList<>();
    Map<String, PointPlot.Point> points = new LinkedHashMap<>();
    Map<String, String> patients = new LinkedHashMap<>();
    List<List<Prose>> rows = new ArrayList<>();
    double most = 0;
    for (ResultRow row : scope.everyone("maintenance_by_month")) {
      if (row.whole("month").orElse(0) > MONTHS
          || (row.number(RATE).isEmpty() && row.whole("n_patients").isEmpty())) {
        continue;
      }
      String month = Long.toString(row.whole("month").orElse(0));
      places.add(month);
      points.put(month, new PointPlot.Point(row.number(RATE), Shown.drawn(row, RATE + "_")));
      patients.put(month, Shown.count(row, "n_patients").plain());
      most = Math.max(most, row.number(RATE + "_upper_95").orElse(row.number(RATE).orElse(0)));
      rows.add(
          List.of(
              Shown.count(row, "month"),
              Shown.count(row, "n_patients"),
              Shown.count(row, "n_sessions"),
              Shown.estimate(row, RATE, RATE + "_", Numbers::rate),
              Shown.percent(row, "proportion_without_session")));
    }
    if (most == 0) {
      return Block.paragraph(
          NothingPublished.why(
              scope.everyone("maintenance_by_month"), "Sessions by month are not drawn"));
    }
    return new Block.Figure(
        scope.named("maintenance"),
        "Sessions per patient-month, by month after the induction",
        shows()
            .words(
                "Bars: exact 95% limits. Among patients observed in the month, "
                    + scope.ofCourse()
                    + ", whether they came or not; those who stay differ from those who leave. Up to month "
                    + MONTHS
                    + "."),
        new PointPlot(
                "Months since the last induction session",
                "Sessions per patient-month",
                UprightAxis.even(DotPlot.endOf(most), DotPlot.Unit.PLAIN),
                places,
                List.of(new PointPlot.Series("", points)),
                List.of(new PointPlot.Under("Patients", patients)))
            .draw(),
        new Block.Grid(
            "Sessions by month after the induction",
            List.of(
                "Month",
                "Patients",
                "Sessions",
                "Per patient-month (95% CI)",
                "Observed all month, without a session"),
            rows));
  }

  private Prose shows() {
    return FromTo.sentence(
        scope.everyone("maintenance_by_month").stream()
            .filter(row -> row.whole("month").orElse(0) <= MONTHS)
            .toList(),
        "Sessions per patient-month go ",
        RATE,
        Numbers::rate,
        row -> "in month " + row.text("month"));
  }

  private Block intervals() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : byBand(scope.everyone("session_intervals"))) {
      if (row.is("by", "all") || row.is("by", "session_number")) {
        rows.add(
            List.of(
                Prose.of(row.is("by", "all") ? "All" : "Session " + row.text("band")),
                Shown.count(row, "n_patients"),
                Shown.count(row, "n_intervals"),
                Shown.count(row, "n_open"),
                Shown.days(row, "lower_quartile_days"),
                Shown.days(row, "median_days"),
                Shown.days(row, "upper_quartile_days")));
      }
    }
    return new Block.Grid(
        "Days from one session to the next; the interval after a last session is still open, and counted so",
        List.of(
            "After",
            "Patients",
            "Intervals",
            "Still open",
            "A quarter within",
            "Half within",
            "Three quarters within"),
        rows);
  }

  private static List<ResultRow> byBand(List<ResultRow> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing((ResultRow row) -> !row.is("by", "all"))
                .thenComparingLong(row -> row.whole("band_order").orElse(0)))
        .toList();
  }

  private Block courses() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.ofEveryCourse("courses")) {
      rows.add(
          List.of(
              Prose.of("Course " + row.text("course")),
              Shown.count(row, "n_courses"),
              Shown.count(row, "n_complete_induction"),
              Shown.count(row, "n_with_maintenance"),
              Shown.count(row, "n_with_booster"),
              Shown.count(row, "n_with_taper"),
              Shown.days(row, "median_sessions"),
              Shown.days(row, "median_days")));
    }
    return new Block.Grid(
        "What courses of treatment are made of",
        List.of(
            "",
            "Courses",
            "Induction complete",
            "With maintenance",
            "With a booster",
            "With a taper",
            "Median sessions",
            "Median days"),
        rows);
  }

  private Block doses() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.everyone("dose_by_session")) {
      if (row.is("by", "all")) {
        rows.add(
            List.of(
                Prose.of(scope.names().value(row.text("route"))),
                Shown.count(row, "n_patients"),
                Shown.count(row, "n_sessions"),
                Shown.count(row, "n_sessions_without_dose"),
                Shown.rate(row, "median_mg_per_kg"),
                Shown.estimate(row, "proportion_raised", "proportion_raised_", Numbers::percent)));
      }
    }
    return new Block.Grid(
        "Doses by route",
        List.of(
            "Route",
            "Patients",
            "Sessions",
            "Without a dose on record",
            "Median mg/kg",
            "Sessions with a raised dose (95% CI)"),
        rows);
  }
}
