package org.ketamineoutcomes.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.SampleResults;
import org.ketamineoutcomes.io.ReadResults;
import org.ketamineoutcomes.result.ResultRow;
import org.ketamineoutcomes.result.ResultTable;
import org.ketamineoutcomes.result.ResultTables;
import org.ketamineoutcomes.result.Results;
import org.ketamineoutcomes.result.RunFacts;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;
import org.ketamineoutcomes.table.Column;

/** The page of a run with twelve protocols, each of which tells as much as the first. */
class PageOfManyProtocolsTest {

  private static final int PROTOCOLS = 12;

  @Test
  void everyProtocolIsOnItAndItIsNoBurden() throws IOException {
    Results one = ReadResults.in(SampleResults.ofARun().closed().toString());
    List<UsedProtocol> protocols = twelve(one.facts().protocols().get(0));

    Report report =
        Report.of(
            new Results(
                facts(one.facts(), protocols),
                new ResultTables(
                    name -> twelvefold(one.table(name), protocols), ResultTable::absent)));

    assertThat(report.html().getBytes(UTF_8).length).isLessThan(5_000_000);
    for (UsedProtocol other : protocols.subList(1, PROTOCOLS)) {
      assertThat(report.html()).contains("<summary>In full: " + other.id() + "</summary>");
    }
    assertThat(report.figures())
        .extracting(Report.FigureFile::name)
        .doesNotHaveDuplicates()
        .contains("protocols", "protocols-onset-1", "protocols-durability-3");
  }

  private static List<UsedProtocol> twelve(UsedProtocol first) {
    return IntStream.range(0, PROTOCOLS)
        .mapToObj(
            place ->
                new UsedProtocol(
                    place == 0 ? first.id() : "protocol_" + place,
                    first.sha256(),
                    first.minCell(),
                    first.protection(),
                    first.text()))
        .toList();
  }

  private static RunFacts facts(RunFacts one, List<UsedProtocol> protocols) {
    return new RunFacts(
        one.version(),
        protocols,
        one.strata(),
        one.notGiven(),
        one.assumptions(),
        one.inputs(),
        one.maxRejectedFraction(),
        one.maxUnreadFraction(),
        one.isReleasable(),
        one.protection(),
        one.dates(),
        one.tables());
  }

  private static ResultTable twelvefold(ResultTable table, List<UsedProtocol> protocols) {
    List<ResultTable.Values> rows = new ArrayList<>();
    for (UsedProtocol protocol : table.has("protocol_id") ? protocols : protocols.subList(0, 1)) {
      for (ResultRow row : table.rows()) {
        Object[] cells =
            table.columns().stream().map(column -> cell(row, column, protocol.id())).toArray();
        rows.add(new ResultTable.Values(rows.size(), cells));
      }
    }
    return new ResultTable(table.name(), table.meaning(), table.columns(), rows);
  }

  private static Object cell(ResultRow row, Column column, String protocol) {
    String name = column.name();
    if (!row.has(name)) {
      return null;
    }
    return switch (column.type()) {
      case TEXT -> name.equals("protocol_id") ? protocol : row.text(name);
      case WHOLE -> row.whole(name).orElseThrow();
      case DECIMAL -> row.number(name).orElseThrow();
      case TRUTH -> row.isTrue(name);
    };
  }
}
