package org.ketamineoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.companion.AnalysisResults;
import org.ketamineoutcomes.companion.DataPackage;
import org.ketamineoutcomes.companion.FolderReadme;
import org.ketamineoutcomes.companion.MethodsText;
import org.ketamineoutcomes.result.ResultTable;
import org.ketamineoutcomes.result.ResultTables;
import org.ketamineoutcomes.result.Results;
import org.ketamineoutcomes.result.RunFacts;
import org.ketamineoutcomes.result.RunFacts.Protection;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;
import org.ketamineoutcomes.table.Column;

/** What a page says where there is little or nothing to say. */
class ReportOfFewTest {

  @Test
  void nobodyIsToldOfAsNobodyAndNotAsNone() {
    Results nothing = results(Map.of(), List.of("adverse_events: the tables have no rows"));

    String page = Report.of(nothing).html();

    assertThat(page)
        .contains("No patients, or too few to publish how many")
        .contains("Not known: no patient has a rating scale with a baseline.")
        .contains("Not known: no response was seen.")
        .contains("Not known: no export of adverse events was given. That is not the same as none.")
        .doesNotContain("NaN")
        .doesNotContain("null");
    assertThat(AnalysisResults.of(nothing).size()).isZero();
    assertThat(DataPackage.of(nothing)).contains("\"resources\" : [ ]");
    assertThat(FolderReadme.of(nothing)).contains("Not given: adverse_events");
    assertThat(MethodsText.of(nothing)).contains("STROBE");
  }

  @Test
  void anEmptyCellOfAProtectedRowIsHiddenAndNeverZero() {
    ResultTable half = halfResponded(true, 40L, null, null, null, null);

    String answer = answers(Map.of("headline", half)).get(0).says().plain();

    assertThat(answer)
        .isEqualTo("By PHQ-9, of 40 patients; by when half had responded is not published.");
  }

  @Test
  void boundsStandBesideTheNumberThatStandsForThem() {
    ResultTable half = halfResponded(false, 40L, 21L, 13L, 11L, 16L);

    String answer = answers(Map.of("headline", half)).get(0).says().plain();

    assertThat(answer)
        .isEqualTo(
            "By PHQ-9, half of 40 patients had responded by day 13 [11–16]. 21 were seen to"
                + " respond.");
  }

  private static ResultTable halfResponded(
      boolean suppressed, Long n, Long numerator, Long estimate, Long least, Long greatest) {
    return table(
        "headline",
        List.of("protocol_id", "instrument", "stratum", "stratum_value", "measure", "suppressed"),
        List.of("n", "numerator", "estimate", "estimate_least", "estimate_greatest"),
        new Object[] {
          "p",
          "PHQ-9",
          "all",
          "all",
          "response_median_days",
          suppressed,
          n,
          numerator,
          estimate,
          least,
          greatest
        });
  }

  @Test
  void whatNobodyAskedAboutReadsNotAsked() {
    ResultTable events =
        table(
            "adverse_events_by_session_number",
            List.of(
                "protocol_id", "stratum", "stratum_value", "aesi", "ascertainment", "rule", "by"),
            List.of("n_patients_assessed", "n_patients_with", "n_assessed", "n_with"),
            new Object[] {
              "p", "all", "all", "cystitis_luts", "solicited", "", "all", 0L, 0L, 0L, 0L
            });

    String page = Report.of(results(Map.of(events.name(), events), List.of())).html();

    assertThat(page.replaceAll(" class=\"w\"", ""))
        .contains(
            "<th scope=\"row\">Cystitis or urinary symptoms</th><td><i>none on record</i></td>"
                + "<td></td><td><i>not asked</i></td><td><i>not asked</i></td>")
        .doesNotContain("0 of 0");
  }

  /** A table says by a column of its own that nobody was asked; its zeros are none. */
  @Test
  void zerosOfThoseWhomNobodyAskedReadNotAsked() {
    ResultTable events =
        table(
            "adverse_event_incidence",
            List.of(
                "protocol_id",
                "stratum",
                "stratum_value",
                "aesi",
                "ascertainment",
                "asked",
                "competing_events"),
            List.of("day", "n_patients", "n_events", "incidence"),
            new Object[] {
              "p",
              "all",
              "all",
              "cystitis_luts",
              "solicited",
              "not_asked",
              "ce_all",
              364L,
              40L,
              0L,
              0L
            });

    String page = Report.of(results(Map.of(events.name(), events), List.of())).html();

    assertThat(page.replaceAll(" class=\"w\"", ""))
        .contains(
            "<th scope=\"row\">Cystitis or urinary symptoms</th><td><i>none on record</i></td>"
                + "<td><i>none on record</i></td><td><i>not asked</i></td><td><i>not asked</i></td>");
  }

  /** Of one way only the last two periods were asked for; the other has numbers in all three. */
  @Test
  void rowsThatWereNotAskedForMoveNoOtherRow() {
    ResultTable rates =
        table(
            "adverse_event_rates_by_period",
            List.of(
                "protocol_id",
                "stratum",
                "stratum_value",
                "aesi",
                "ascertainment",
                "period",
                "asked"),
            List.of("n_at_risk", "n_first", "eair_per_100_py"),
            period("solicited", "1-7", "not_asked", 6L, 0L, 0L),
            period("solicited", "8-28", "asked", 5L, 1L, 30L),
            period("solicited", "29-84", "asked", 4L, 1L, 20L),
            period("spontaneous", "1-7", "asked", 6L, 2L, 90L),
            period("spontaneous", "8-28", "asked", 3L, 1L, 30L),
            period("spontaneous", "29-84", "asked", 2L, 1L, 20L));

    Report report = Report.of(results(Map.of(rates.name(), rates), List.of()));

    assertThat(report.html()).contains("<i>not asked</i>");
    assertThat(report.figures())
        .extracting(Report.FigureFile::name)
        .containsExactly("events-by-period");
  }

  private static Object[] period(
      String way, String period, String asked, long atRisk, long first, long rate) {
    return new Object[] {"p", "all", "all", "any", way, period, asked, atRisk, first, rate};
  }

  private static List<Answers.Answer> answers(Map<String, ResultTable> tables) {
    return new Answers(Scope.of(results(tables, List.of()), Names.standard()).by("PHQ-9")).all();
  }

  private static Results results(Map<String, ResultTable> tables, List<String> notGiven) {
    RunFacts facts =
        new RunFacts(
            "1.0",
            List.of(new UsedProtocol("p", "ab", 11, Protection.HIDING, "id: p")),
            List.of(),
            notGiven,
            List.of(),
            List.of(),
            0.05,
            0.05,
            true,
            "Counts of 1 to 10 are hidden.",
            "No calendar dates were read.",
            List.of());
    return new Results(
        facts,
        new ResultTables(
            name -> Optional.ofNullable(tables.get(name)).orElse(ResultTable.absent(name)),
            ResultTable::absent));
  }

  private static ResultTable table(
      String name, List<String> keys, List<String> numbers, Object[]... rows) {
    List<Column> columns = new ArrayList<>();
    keys.forEach(key -> columns.add(column(key, Column.Type.TEXT, Column.Role.KEY)));
    numbers.forEach(number -> columns.add(column(number, Column.Type.WHOLE, Column.Role.COUNT)));
    List<ResultTable.Values> values = new ArrayList<>();
    for (Object[] row : rows) {
      values.add(new ResultTable.Values(values.size(), row));
    }
    return new ResultTable(name, "", columns, values);
  }

  private static Column column(String name, Column.Type type, Column.Role role) {
    return new Column(name, type, false, "none", role, Optional.empty(), List.of(), name);
  }
}
