package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.figure.DotPlot;
import org.ketamineoutcomes.result.ResultRow;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;

/** The same patients under each protocol of the run: side by side, and each in full. */
final class ProtocolsSection {

  /** The first protocol stands in each figure, with so many others. */
  private static final int OTHERS = 4;

  private final Scope scope;
  private final List<UsedProtocol> all;

  ProtocolsSection(Scope scope) {
    this.scope = scope;
    this.all = scope.results().facts().protocols();
  }

  /** Returns the section; none of a run with one protocol. */
  Optional<Section> section() {
    if (all.size() < 2) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(medians());
    blocks.addAll(curves(CurveSource.ONSET, "onset", "Share who have responded"));
    blocks.addAll(curves(CurveSource.DURABILITY, "durability", "Share who still respond"));
    for (UsedProtocol protocol : all.subList(1, all.size())) {
      blocks.add(new Block.Apart("In full: " + protocol.id(), inFull(scope.under(protocol))));
    }
    return Optional.of(
        new Section("protocols", "Under each protocol of this run", "Each protocol", blocks));
  }

  private Block medians() {
    List<DotPlot.Row> dots = new ArrayList<>();
    List<List<Prose>> rows = new ArrayList<>();
    List<ResultRow> durabilities = new ArrayList<>();
    double mostOnset = 0;
    double mostKept = 0;
    for (UsedProtocol protocol : all) {
      Scope under = scope.under(protocol);
      for (String instrument : under.instruments()) {
        Scope by = under.by(instrument);
        Optional<ResultRow> onset = by.one("onset_summary");
        Optional<ResultRow> kept = by.one("durability_summary");
        kept.filter(row -> row.is("instrument", scope.instrument())).ifPresent(durabilities::add);
        mostOnset = Math.max(mostOnset, onset.map(ProtocolsSection::widest).orElse(0.0));
        mostKept = Math.max(mostKept, kept.map(ProtocolsSection::widest).orElse(0.0));
        dots.add(
            new DotPlot.Row(
                Names.words(protocol.id()) + ", " + instrument,
                false,
                List.of(Shown.medianDot(onset, "n = ", 0), Shown.medianDot(kept, "n = ", 1))));
        rows.add(
            List.of(
                Prose.of(Names.words(protocol.id())),
                Prose.of(instrument),
                cell(onset, "n_patients"),
                median(onset),
                cell(kept, "n_patients"),
                median(kept)));
      }
    }
    return new Block.Figure(
        "protocols",
        "Onset and durability under each protocol, side by side",
        HalfBy.range(durabilities, "By " + scope.instrument() + ", the median time kept")
            .words("Median days with 95% limits, of the same patients by different definitions."),
        new DotPlot(
                "Protocol and scale",
                List.of(
                    new DotPlot.Panel(
                        "Days to response", DotPlot.endOf(mostOnset), DotPlot.Unit.PLAIN),
                    new DotPlot.Panel("Days kept", DotPlot.endOf(mostKept), DotPlot.Unit.PLAIN)),
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
            rows));
  }

  private static double widest(ResultRow row) {
    return row.number("median_upper_95").orElse(row.number("median_days").orElse(0));
  }

  private static Prose cell(Optional<ResultRow> row, String column) {
    return row.map(found -> Shown.count(found, column)).orElse(new Prose());
  }

  private static Prose median(Optional<ResultRow> row) {
    return row.map(found -> Shown.estimate(found, "median_days", "median_", Numbers::plain))
        .orElse(new Prose());
  }

  private List<Block> curves(CurveSource source, String name, String title) {
    List<Block> blocks = new ArrayList<>();
    for (int from = 1; from < all.size(); from += OTHERS) {
      List<UsedProtocol> some = new ArrayList<>(List.of(all.get(0)));
      some.addAll(all.subList(from, Math.min(all.size(), from + OTHERS)));
      String part = all.size() <= 1 + OTHERS ? "" : "-" + (1 + from / OTHERS);
      curves(source, "protocols-" + name + part, title, some).ifPresent(blocks::add);
    }
    return blocks;
  }

  private Optional<Block> curves(
      CurveSource source, String name, String title, List<UsedProtocol> protocols) {
    CurveFigure figure = new CurveFigure(source);
    List<List<Prose>> rows = new ArrayList<>();
    for (UsedProtocol protocol : protocols) {
      Scope under = scope.under(protocol);
      Optional<ResultRow> summary = under.scored(source.tables().summary()).stream().findFirst();
      figure.add(
          Names.words(protocol.id())
              + (under.instrument().equals(scope.instrument()) ? "" : ", " + under.instrument()),
          CurveReading.of(source, under, "all", "all"));
      rows.add(
          List.of(
              Prose.of(Names.words(protocol.id())),
              Prose.of(under.instrument()),
              cell(summary, "n_patients"),
              cell(summary, "n_events"),
              median(summary)));
    }
    if (figure.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Block.Figure(
            name,
            title + ", under each protocol",
            Prose.of(
                "By "
                    + scope.instrument()
                    + " unless another scale is named. What differs is the definitions, not the"
                    + " patients. "
                    + figure.howToRead()),
            figure.plot().draw(),
            new Block.Grid(
                title + ", under each protocol",
                List.of("Protocol", "Scale", "Patients", "Had the event", "Half by day (95% CI)"),
                rows)));
  }

  private static List<Block> inFull(Scope under) {
    List<Block> blocks = new ArrayList<>();
    List<Prose> answers = new ArrayList<>();
    for (Answers.Answer answer : new Answers(under).all()) {
      answers.add(new Prose().strong(answer.name() + ". ").add(answer.says()));
    }
    blocks.add(new Block.Points(answers));
    blocks.add(new Block.Heading("The definitions used"));
    blocks.addAll(new DefinitionsSection(under).inWords());
    new CohortSection(under).flow().ifPresent(blocks::add);
    for (Section section : PageSections.ofOutcomes(under)) {
      blocks.add(new Block.Heading(section.title()));
      blocks.addAll(section.blocks());
    }
    blocks.addAll(new CoursesSection(under).inShort());
    return blocks;
  }
}
