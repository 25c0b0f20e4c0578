package org.ketamineoutcomes.companion;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.report.Methods;
import org.ketamineoutcomes.result.ResultRow;
import org.ketamineoutcomes.result.Results;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;

/** A methods paragraph ready for a paper, with the evidence of its choices. */
public final class MethodsText {

  private static final String STROBE =
      """
      ## STROBE and RECORD items that the results can fill

      | item | where |
      |---|---|
      | STROBE 4, 5 setting and dates | not published: calendar dates do not leave the exports; write them by hand |
      | STROBE 6, RECORD 6.1 participants | report.html, Patients; `tables/attrition.parquet` |
      | STROBE 7, RECORD 7.1 variables and their codes | report.html, Definitions; `tables/definitions.parquet` |
      | STROBE 8, RECORD 12.1 sources of data and access to them | report.html, Versions; `manifest.json`, inputs |
      | STROBE 9 bias | report.html, Before you read on; `tables/measurement_coverage.parquet` |
      | STROBE 10 study size | `tables/data_sufficiency.parquet` |
      | STROBE 12 statistical methods | the paragraph above |
      | STROBE 12c missing data | `tables/data_sufficiency.parquet`, `tables/cells_not_read.parquet` |
      | RECORD 12.2 cleaning of data | `tables/ledger.parquet`, `tables/assumptions.parquet` |
      | RECORD 12.3 linkage | by the patient ids of the exports; `manifest.json`, inputs |
      | STROBE 13, RECORD 13.1 flow of patients | figures/flow.svg |
      | STROBE 14 descriptive data | report.html, Patients; `tables/cohort_summary.parquet` |
      | STROBE 15 outcome data, 16 main results | report.html; `tables/` |
      | STROBE 17 other analyses | `tables/durability_by_definition.parquet`, `tables/onset_by_definition.parquet`, `tables/baseline_sensitivity.parquet` |
      | STROBE 19 limitations | report.html, Before you read on and What is hidden |
      | STROBE 22 funding | not known to the program; write it by hand |
      | RECORD 22.1 protocol and code | CITATION.cff |
      """;

  private MethodsText() {}

  /** Returns {@code methods.md} of some results. */
  public static String of(Results results) {
    StringBuilder text = new StringBuilder("# Methods\n");
    for (UsedProtocol protocol : results.facts().protocols()) {
      text.append("\n## Under the protocol `").append(protocol.id()).append("`\n\n");
      text.append("Outcomes were computed with Ketamine Outcomes ")
          .append(results.facts().version())
          .append(" under the protocol ")
          .append(protocol.id())
          .append(" (SHA-256 ")
          .append(protocol.sha256(), 0, Math.min(12, protocol.sha256().length()))
          .append("). ")
          .append(String.join(" ", Methods.sentences(results, protocol)))
          .append(' ')
          .append(results.facts().protection())
          .append('\n');
      evidence(text, results.of(protocol.id(), "definitions"));
    }
    return text.append('\n').append(STROBE).toString();
  }

  private static void evidence(StringBuilder text, List<ResultRow> definitions) {
    Map<String, String> sources = new TreeMap<>();
    for (ResultRow row : definitions) {
      if (row.has("source") && row.has("value")) {
        sources.put(
            row.text("rule"),
            row.text("value") + " | " + row.text("evidence") + " | " + row.text("source"));
      }
    }
    if (sources.isEmpty()) {
      text.append(
          "\nThe protocol names no source for single choices; they stand in `tables/definitions.parquet`.\n");
      return;
    }
    text.append(
            "\nEvidence: V, read in the source; K, as generally known; D, a choice of whoever wrote the protocol.\n\n")
        .append("| choice | value | evidence | source |\n|---|---|---|---|\n");
    sources.forEach(
        (rule, rest) -> text.append("| `").append(rule).append("` | ").append(rest).append(" |\n"));
  }
}
