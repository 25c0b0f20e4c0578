package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.figure.DotPlot;
import org.ketamineoutcomes.figure.Limits;
import org.ketamineoutcomes.result.ResultRow;

/** How safe: adverse events by term, in time, at sessions, and again. */
final class AdverseEventSection {

  private static final int TERMS = 25;
  private static final String RATE = "eair_per_100_py";

  private final Scope scope;

  AdverseEventSection(Scope scope) {
    this.scope = scope;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    boolean isGiven =
        scope.results().facts().notGiven().stream().noneMatch(m -> m.startsWith("adverse_events"));
    if (!isGiven) {
      blocks.add(
          Block.caution(
              "No export of adverse events was given: whether there were any is not known. Not given is not none."));
      return new Section("safety", "4 · Safety: adverse events", "Safety", blocks);
    }
    blocks.add(levels());
    blocks.addAll(terms());
    blocks.add(new SpecialInterest(scope).grid());
    blocks.addAll(new EventsByPeriod(scope).blocks());
    blocks.addAll(new EventsBySessionNumber(scope).blocks());
    EventCourse course = new EventCourse(scope);
    blocks.addAll(course.again());
    blocks.add(
        new Block.More(
            "How soon after a session, and how severe",
            List.of(course.windows(), course.severity())));
    return new Section("safety", "4 · Safety: adverse events", "Safety", blocks);
  }

  private Block levels() {
    Map<String, ResultRow> rates = rates();
    Map<String, ResultRow> sessions = new HashMap<>();
    for (ResultRow row : scope.everyone("adverse_events_by_session")) {
      sessions.put(key(row), row);
    }
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.everyone("adverse_events_by_patient")) {
      if (row.text("category").isEmpty() && row.text("term").isEmpty()) {
        ResultRow rate = rates.get(key(row));
        ResultRow session = sessions.get(key(row));
        rows.add(
            List.of(
                Prose.of(scope.names().of("level", row.text("level"))),
                Shown.share(row, "n_patients", "n_exposed", "proportion", "clopper_pearson_"),
                session == null
                    ? new Prose()
                    : Shown.estimate(session, "proportion", "", Numbers::percent),
                rate == null
                    ? new Prose()
                    : Shown.estimate(rate, RATE, RATE + "_", Numbers::rate)));
      }
    }
    return new Block.Grid(
        "Treatment-emergent adverse events",
        List.of(
            "",
            "Patients with it (95% CI)",
            "Sessions with it (95% CI)",
            "First events per 100 patient-years (95% CI)"),
        rows);
  }

  private Map<String, ResultRow> rates() {
    Map<String, ResultRow> rates = new HashMap<>();
    for (ResultRow row : scope.everyone("adverse_event_rates")) {
      rates.put(key(row), row);
    }
    return rates;
  }

  private static String key(ResultRow row) {
    return row.text("level") + "\t" + row.text("category") + "\t" + row.text("term");
  }

  private List<Block> terms() {
    List<ResultRow> found = new ArrayList<>();
    for (ResultRow row : scope.everyone("adverse_events_by_patient")) {
      if (row.is("level", "term") && row.has("n_patients")) {
        found.add(row);
      }
    }
    if (found.isEmpty()) {
      return List.of(
          Block.paragraph(
              "No single term is published: none was recorded, or all are of few patients."));
    }
    found.sort(
        Comparator.comparingLong((ResultRow row) -> -row.whole("n_patients").orElse(0))
            .thenComparing(row -> row.text("term")));
    Map<String, ResultRow> rates = rates();
    List<DotPlot.Row> dots = new ArrayList<>();
    List<List<Prose>> rows = new ArrayList<>();
    double mostShare = 0;
    double mostRate = 0;
    for (ResultRow row : found) {
      ResultRow rate = rates.getOrDefault(key(row), row);
      rows.add(
          List.of(
              Prose.of(scope.names().value(row.text("term"))),
              Prose.of(scope.names().value(row.text("category"))),
              Shown.share(row, "n_patients", "n_exposed", "proportion", "clopper_pearson_"),
              Shown.estimate(rate, RATE, RATE + "_", Numbers::rate)));
      if (dots.size() < TERMS) {
        mostShare =
            Math.max(
                mostShare,
                row.number("clopper_pearson_upper_95").orElse(row.number("proportion").orElse(0)));
        mostRate =
            Math.max(mostRate, rate.number(RATE + "_upper_95").orElse(rate.number(RATE).orElse(0)));
        dots.add(
            new DotPlot.Row(
                scope.names().value(row.text("term")),
                false,
                List.of(
                    new DotPlot.Dot(
                        row.number("proportion"),
                        Shown.drawn(row, "clopper_pearson_"),
                        Shown.count(row, "n_patients").plain(),
                        0),
                    new DotPlot.Dot(
                        rate.number(RATE),
                        rate.has(RATE) ? Shown.drawn(rate, RATE + "_") : Limits.NONE,
                        Shown.drawnWord(rate, RATE, Numbers::rate),
                        1))));
      }
    }
    ResultRow first = found.get(0);
    Prose says =
        Prose.of("Most frequent: ")
            .words(Names.inside(scope.names().value(first.text("term"))))
            .words(", in ")
            .add(Shown.share(first, "n_patients", "n_exposed", "proportion", "clopper_pearson_"))
            .words(" patients. Bars: exact 95% limits. Who was not asked may have had it too.");
    return List.of(
        new Block.Figure(
            scope.named("adverse-events"),
            (found.size() > TERMS
                ? "The " + TERMS + " most frequent adverse events"
                : "Adverse events by term"),
            says,
            new DotPlot(
                    "Term",
                    List.of(
                        new DotPlot.Panel(
                            "Patients with it",
                            Math.min(1, DotPlot.endOf(mostShare)),
                            DotPlot.Unit.PERCENT),
                        new DotPlot.Panel(
                            "First events per 100 years",
                            DotPlot.endOf(mostRate),
                            DotPlot.Unit.PLAIN)),
                    dots)
                .draw(),
            new Block.Grid(
                "Adverse events by term",
                List.of(
                    "Term",
                    "Category",
                    "Patients with it (95% CI)",
                    "First events per 100 patient-years (95% CI)"),
                rows)));
  }
}
