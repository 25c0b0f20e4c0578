package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.result.ResultRow;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;

/** Curves of everyone under several protocols in one drawing. */
final class ProtocolCurves {

  /** The first protocol stands in each figure, with so many others. */
  private static final int OTHERS = 4;

  private final Scope scope;
  private final List<UsedProtocol> all;

  ProtocolCurves(Scope scope) {
    this.scope = scope;
    this.all = scope.results().facts().protocols();
  }

  List<Block> of(CurveSource source, String name, String title) {
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
              ProtocolMedians.cell(summary, "n_patients"),
              ProtocolMedians.cell(summary, "n_events"),
              ProtocolMedians.median(summary)));
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
}
