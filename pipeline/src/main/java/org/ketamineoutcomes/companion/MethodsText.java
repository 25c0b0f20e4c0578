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

  private static final String HEADING =
      """
      ## STROBE and RECORD

      What the results say under the protocol `%s`, and where the rest stands. What is not known to the program is to be written by hand.

      | item | what the results say | where |
      |---|---|---|
      """;

  private static final String BY_HAND = "not known to the program: write it by hand";

  /** An item, the name of what the results say to it, and where more stands. */
  private record Item(String item, String says, String where) {}

  private static final List<Item> ITEMS =
      List.of(
          new Item(
              "STROBE 4, 5 design, setting, dates",
              "",
              "calendar dates do not leave the exports; " + BY_HAND),
          new Item(
              "STROBE 6, RECORD 6.1 participants",
              "participants",
              "report.html, Patients; `tables/attrition.parquet`"),
          new Item(
              "STROBE 7, RECORD 7.1 variables and codes",
              "",
              "report.html, Definitions; `tables/definitions.parquet`"),
          new Item(
              "STROBE 8, RECORD 12.1 sources of data",
              "",
              "report.html, Versions; `manifest.json`, inputs"),
          new Item(
              "STROBE 9 bias",
              "bias",
              "report.html, Before you read on; `tables/measurement_coverage.parquet`"),
          new Item("STROBE 10 study size", "size", "`tables/data_sufficiency.parquet`"),
          new Item("STROBE 12 statistical methods", "", "the paragraphs above"),
          new Item(
              "STROBE 12c, RECORD 12.2 missing data, cleaning",
              "missing",
              "`tables/ledger.parquet`, `tables/cells_not_read.parquet`, `tables/assumptions.parquet`"),
          new Item(
              "RECORD 12.3 linkage",
              "",
              "by the patient ids of the exports; `manifest.json`, inputs"),
          new Item("STROBE 13, RECORD 13.1 flow", "flow", "figures/flow.svg"),
          new Item(
              "STROBE 14a descriptive data",
              "descriptive",
              "report.html, Patients; `tables/cohort_summary.parquet`"),
          new Item("STROBE 14c follow-up", "follow-up", "`tables/deaths_and_serious.parquet`"),
          new Item("STROBE 15, 16 onset", "Onset", "`tables/headline.parquet`"),
          new Item("STROBE 15, 16 durability", "Durability", "`tables/headline.parquet`"),
          new Item("STROBE 15, 16 maintenance", "Maintenance", "`tables/headline.parquet`"),
          new Item("STROBE 15, 16 safety", "Safety", "`tables/headline.parquet`"),
          new Item(
              "STROBE 17 other analyses",
              "other analyses",
              "`tables/durability_by_definition.parquet`, `tables/onset_by_definition.parquet`,"
                  + " `tables/baseline_sensitivity.parquet`"),
          new Item(
              "STROBE 19 limitations", "", "report.html, Before you read on and What is hidden"),
          new Item("STROBE 22 funding", "", BY_HAND),
          new Item("RECORD 22.1 protocol and code", "", "CITATION.cff"));

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
      evidence(text, results.of(protocol.id(), 1, "definitions"));
    }
    if (!results.facts().protocols().isEmpty()) {
      items(text, results, results.facts().protocols().get(0));
    }
    return text.toString();
  }

  private static void items(StringBuilder text, Results results, UsedProtocol protocol) {
    Map<String, String> says = Methods.items(results, protocol);
    text.append('\n').append(HEADING.formatted(protocol.id()));
    for (Item item : ITEMS) {
      text.append("| ")
          .append(item.item())
          .append(" | ")
          .append(says.getOrDefault(item.says(), ""))
          .append(" | ")
          .append(item.where())
          .append(" |\n");
    }
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
