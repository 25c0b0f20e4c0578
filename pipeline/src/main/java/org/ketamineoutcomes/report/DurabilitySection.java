package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.ketamineoutcomes.figure.DotPlot;
import org.ketamineoutcomes.figure.Limits;
import org.ketamineoutcomes.result.ResultRow;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;

/** How long responses last: the curve, by stratum, under each protocol, and between visits. */
final class DurabilitySection {

  private final Scope scope;

  DurabilitySection(Scope scope) {
    this.scope = scope;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(Definitions.of(scope).retreatment()));
    blocks.addAll(curve());
    blocks.add(weeks());
    blocks.addAll(byStratum());
    blocks.addAll(variants());
    blocks.addAll(protocols());
    blocks.add(betweenVisits());
    return new Section(
        "durability", "2 · Durability: how long does it last?", "Durability", blocks);
  }

  private List<Block> curve() {
    CurveFigure figure = new CurveFigure(CurveSource.DURABILITY);
    figure.add("", CurveReading.of(CurveSource.DURABILITY, scope, "all", "all"));
    if (figure.isEmpty()) {
      return List.of(
          Block.paragraph(Untold.why(scope.scored("durability_curve"), "No curve is drawn")));
    }
    return List.of(
        new Block.Figure(
            "durability",
            "Share of responders who still respond",
            Prose.of(
                "Kaplan–Meier, by " + scope.instrument() + ", first course. " + figure.howToRead()),
            figure.plot().draw(),
            new Block.Grid(
                "Response kept to the end of set weeks",
                List.of(
                    "Week", "Followed past it with response", "Lost it by then", "Share (95% CI)"),
                weekRows())));
  }

  private List<List<Prose>> weekRows() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.scored("durability_by_week")) {
      rows.add(
          List.of(
              Shown.count(row, "week"),
              Shown.count(row, "at_risk_after"),
              Shown.count(row, "events"),
              Shown.estimate(row, "sustained", "", Numbers::percent)));
    }
    return rows;
  }

  private Block weeks() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.everyone("durability_summary")) {
      rows.add(
          List.of(
              Prose.of(row.text("instrument")),
              Shown.count(row, "n_patients"),
              Shown.count(row, "n_events"),
              Shown.estimate(row, "lower_quartile_days", "lower_quartile_", Numbers::plain),
              Shown.estimate(row, "median_days", "median_", Numbers::plain),
              Shown.estimate(row, "upper_quartile_days", "upper_quartile_", Numbers::plain),
              Shown.days(row, "median_follow_up_days"),
              Shown.days(row, "restricted_mean_days")));
    }
    return new Block.Grid(
        "Days from response to its loss by each rating scale",
        List.of(
            "Scale",
            "Responders",
            "Lost it",
            "A quarter by (95% CI)",
            "Half by (95% CI)",
            "Three quarters by (95% CI)",
            "Median follow-up",
            "Mean days kept, up to the horizon"),
        rows);
  }

  private List<Block> byStratum() {
    List<Block> blocks = new ArrayList<>();
    for (String stratum : strata()) {
      CurveFigure figure = new CurveFigure(CurveSource.DURABILITY);
      List<List<Prose>> rows = new ArrayList<>();
      for (ResultRow row : scope.groups("durability_summary")) {
        if (row.is("stratum", stratum) && row.is("instrument", scope.instrument())) {
          String value = row.text("stratum_value");
          figure.add(
              scope.names().value(value),
              CurveReading.of(CurveSource.DURABILITY, scope, stratum, value));
          rows.add(
              List.of(
                  Prose.of(scope.names().value(value)),
                  Shown.count(row, "n_patients"),
                  Shown.count(row, "n_events"),
                  Shown.estimate(row, "median_days", "median_", Numbers::plain)));
        }
      }
      if (!figure.isEmpty()) {
        String name = scope.names().of("stratum", stratum);
        blocks.add(
            new Block.Figure(
                "durability-by-" + fileName(stratum),
                "Share of responders who still respond, by " + Names.inside(name),
                Prose.of(
                        "Kaplan–Meier, by "
                            + scope.instrument()
                            + ". Values of which no curve is told are left out. ")
                    .add(test("durability", stratum)),
                figure.plot().draw(),
                new Block.Grid(
                    "Days from response to its loss, by " + Names.inside(name),
                    List.of(name, "Responders", "Lost it", "Half by day (95% CI)"),
                    rows)));
      }
    }
    return blocks.isEmpty()
        ? List.of()
        : List.of(new Block.More("By group of patients, with the rank test", blocks));
  }

  private Set<String> strata() {
    Set<String> strata = new LinkedHashSet<>();
    for (ResultRow row : scope.groups("durability_summary")) {
      if (!row.is("stratum", "all")) {
        strata.add(row.text("stratum"));
      }
    }
    return strata;
  }

  private Prose test(String outcome, String stratum) {
    for (ResultRow row : scope.groups("group_comparisons")) {
      if (row.is("outcome", outcome)
          && row.is("stratum", stratum)
          && row.is("test", "log-rank")
          && row.is("instrument", scope.instrument())) {
        return row.has("p_value")
            ? Prose.of("Log-rank test: p = ")
                .add(Shown.probability(row, "p_value"))
                .words(", adjusted for the other groupings (Holm) ")
                .add(Shown.probability(row, "p_value_holm"))
                .words(". Groups differ in much else.")
            : Prose.of("The rank test is hidden, because a group is small.");
      }
    }
    return new Prose();
  }

  private List<Block> variants() {
    List<DotPlot.Row> dots = new ArrayList<>();
    List<List<Prose>> rows = new ArrayList<>();
    double most = 0;
    for (ResultRow row : scope.scored("durability_by_definition")) {
      String name = scope.names().of("variant", row.text("variant"));
      OptionalDouble median = row.number("median_days");
      most = Math.max(most, row.number("median_upper_95").orElse(median.orElse(0)));
      dots.add(
          new DotPlot.Row(
              name,
              false,
              List.of(
                  new DotPlot.Dot(
                      median,
                      Shown.drawn(row, "median_"),
                      row.has("median_days")
                          ? "n = " + Shown.count(row, "n_patients").plain()
                          : row.isHidden("median_days") ? "hidden" : "not reached",
                      0),
                  new DotPlot.Dot(
                      row.number("sustained_at_week_12"),
                      Shown.drawn(row, "sustained_at_week_12_"),
                      Shown.percent(row, "sustained_at_week_12").plain(),
                      1))));
      rows.add(
          List.of(
              Prose.of(name),
              Shown.count(row, "n_patients"),
              Shown.count(row, "n_events"),
              Shown.estimate(row, "median_days", "median_", Numbers::plain),
              Shown.estimate(
                  row, "sustained_at_week_12", "sustained_at_week_12_", Numbers::percent)));
    }
    if (rows.isEmpty() || most == 0) {
      return List.of();
    }
    return List.of(
        new Block.Heading("How much the definition decides"),
        new Block.Figure(
            "durability-by-definition",
            "Durability by other definitions, one thing changed at a time",
            Prose.of(
                "Median days kept, and the share who keep it for 12 weeks, by "
                    + scope.instrument()
                    + ", with 95% limits. Where there is no mark, the words say why."),
            new DotPlot(
                    "Definition",
                    List.of(
                        new DotPlot.Panel("Median days", DotPlot.endOf(most), DotPlot.Unit.PLAIN),
                        new DotPlot.Panel("Kept at week 12", 1, DotPlot.Unit.PERCENT)),
                    dots)
                .draw(),
            new Block.Grid(
                "Durability by definition",
                List.of(
                    "Definition",
                    "Patients",
                    "Lost it",
                    "Half by day (95% CI)",
                    "Kept at week 12 (95% CI)"),
                rows)));
  }

  /** The same question under each protocol of the run. */
  private List<Block> protocols() {
    List<UsedProtocol> all = scope.results().facts().protocols();
    if (all.size() < 2) {
      return List.of();
    }
    List<DotPlot.Row> dots = new ArrayList<>();
    List<List<Prose>> rows = new ArrayList<>();
    double mostOnset = 0;
    double mostKept = 0;
    for (UsedProtocol protocol : all) {
      Scope under = scope.under(protocol);
      for (String instrument : under.instruments()) {
        Scope by = under.by(instrument);
        java.util.Optional<ResultRow> onset = by.one("onset_summary");
        java.util.Optional<ResultRow> kept = by.one("durability_summary");
        mostOnset = Math.max(mostOnset, onset.map(DurabilitySection::widest).orElse(0.0));
        mostKept = Math.max(mostKept, kept.map(DurabilitySection::widest).orElse(0.0));
        String name = Names.words(protocol.id()) + ", " + instrument;
        dots.add(new DotPlot.Row(name, false, List.of(dot(onset, 0), dot(kept, 1))));
        rows.add(
            List.of(
                Prose.of(Names.words(protocol.id())),
                Prose.of(instrument),
                onset.map(row -> Shown.count(row, "n_patients")).orElse(new Prose()),
                onset
                    .map(row -> Shown.estimate(row, "median_days", "median_", Numbers::plain))
                    .orElse(new Prose()),
                kept.map(row -> Shown.count(row, "n_patients")).orElse(new Prose()),
                kept.map(row -> Shown.estimate(row, "median_days", "median_", Numbers::plain))
                    .orElse(new Prose())));
      }
    }
    return List.of(
        new Block.Heading("Under each protocol of this run"),
        new Block.Figure(
            "protocols",
            "Onset and durability under each protocol, side by side",
            Prose.of("Median days with 95% limits, of the same patients by different definitions."),
            new DotPlot(
                    "Protocol and scale",
                    List.of(
                        new DotPlot.Panel(
                            "Days to response", DotPlot.endOf(mostOnset), DotPlot.Unit.PLAIN),
                        new DotPlot.Panel(
                            "Days kept", DotPlot.endOf(mostKept), DotPlot.Unit.PLAIN)),
                    dots)
                .draw(),
            new Block.Grid(
                "Median days under each protocol",
                List.of(
                    "Protocol",
                    "Scale",
                    "Patients",
                    "Half responded by (95% CI)",
                    "Responders",
                    "Half lost it by (95% CI)"),
                rows)));
  }

  private static double widest(ResultRow row) {
    return row.number("median_upper_95").orElse(row.number("median_days").orElse(0));
  }

  private static DotPlot.Dot dot(java.util.Optional<ResultRow> row, int series) {
    return row.map(
            found ->
                new DotPlot.Dot(
                    found.number("median_days"),
                    Shown.drawn(found, "median_"),
                    found.has("median_days")
                        ? "n = " + Shown.count(found, "n_patients").plain()
                        : Shown.days(found, "median_days").plain(),
                    series))
        .orElse(new DotPlot.Dot(OptionalDouble.empty(), Limits.NONE, "nobody", series));
  }

  private Block betweenVisits() {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.scored("interval_censored")) {
      if (row.whole("interval_number").orElse(-1) == 0) {
        rows.add(
            List.of(
                Prose.of(scope.names().of("outcome", row.text("outcome"))),
                Shown.count(row, "n_patients"),
                Shown.days(row, "detection_median_days"),
                Shown.days(row, "midpoint_median_days"),
                between(row),
                Shown.days(row, "median_gap_days")));
      }
    }
    return new Block.Grid(
        "What the days between visits hide: medians when the change is dated at the visit that found it, in the middle, or wherever it fits best (Turnbull), by "
            + scope.instrument(),
        List.of(
            "",
            "Patients",
            "At the visit that found it",
            "In the middle",
            "Turnbull: after day … by day …",
            "Median days between scores"),
        rows);
  }

  private static Prose between(ResultRow row) {
    return row.has("turnbull_median_by_day")
        ? Shown.count(row, "turnbull_median_after_day")
            .words(" … ")
            .add(Shown.count(row, "turnbull_median_by_day"))
        : Shown.count(row, "turnbull_median_by_day");
  }

  private static String fileName(String stratum) {
    return stratum.replaceAll("[^A-Za-z0-9]+", "-");
  }
}
