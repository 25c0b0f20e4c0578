package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketamineoutcomes.result.ResultRow;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;

/** The rank tests between groups of patients, under each protocol. */
final class ProtocolTests {

  private final Scope scope;

  ProtocolTests(Scope scope) {
    this.scope = scope;
  }

  /** Returns a row for each protocol; none where nobody was divided. */
  Optional<Block> grid() {
    Set<String> strata = new LinkedHashSet<>();
    List<UsedProtocol> protocols = scope.results().facts().protocols();
    for (UsedProtocol protocol : protocols) {
      tests(scope.under(protocol)).forEach(row -> strata.add(row.text("stratum")));
    }
    if (strata.isEmpty()) {
      return Optional.empty();
    }
    List<String> head = new ArrayList<>(List.of("Protocol", "Scale"));
    strata.forEach(stratum -> head.add("By " + Names.inside(scope.names().of("stratum", stratum))));
    List<List<Prose>> rows = new ArrayList<>();
    for (UsedProtocol protocol : protocols) {
      Scope under = scope.under(protocol);
      List<Prose> cells = new ArrayList<>();
      cells.add(Prose.of(Names.words(protocol.id())));
      cells.add(Prose.of(under.instrument()));
      strata.forEach(stratum -> cells.add(p(tests(under), stratum)));
      rows.add(cells);
    }
    return Optional.of(
        new Block.Grid(
            "Do groups differ in how long a response lasts? Log-rank tests, adjusted for the other groupings (Holm), under each protocol",
            head,
            rows));
  }

  private static Prose p(List<ResultRow> tests, String stratum) {
    return tests.stream()
        .filter(row -> row.is("stratum", stratum))
        .findFirst()
        .map(row -> Prose.of("p ").add(Shown.probability(row, "p_value_holm")))
        .orElse(new Prose().soft(Shown.NONE));
  }

  private static List<ResultRow> tests(Scope under) {
    return under.groups("group_comparisons").stream()
        .filter(row -> row.is("outcome", "durability") && row.is("test", "log-rank"))
        .filter(row -> row.is("instrument", under.instrument()))
        .toList();
  }
}
