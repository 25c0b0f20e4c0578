package org.ketamineoutcomes.companion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ketamineoutcomes.manifest.TableFile;
import org.ketamineoutcomes.result.Results;
import org.ketamineoutcomes.result.RunFacts;
import org.ketamineoutcomes.result.RunFacts.InputRead;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;

/** What whoever is given the folder reads first: what was run, what answers what, and the traps. */
public final class FolderReadme {

  private static final String TRAPS =
      """
      ## Before you count

      - **An empty cell is not 0.** It is hidden (`suppressed` is true, `suppression_reason` says why) or not defined.
      - **Rows overlap.** `stratum = 'all'` is everyone; the other strata are the same people again. Terms of adverse events lie in
        categories, and both in `any`. Rows with `is_total` are parts of no other; choose rows, and never sum over the others with them.
      - **Codes and names**: beside a code stands its name, beside `aesi` for instance `aesi_label`.
      - **`course`** is 1, 2, ... for what is measured once a course, and `all` for what is measured once a patient, over all courses.
      - **Not asked is not none.** `measurement_coverage` says at how many sessions anyone asked or measured.
      - **Curves**: a row counts what happened after `since_day`, up to `day`. Where the two are more than a day apart in protected
        results, where between them the curve fell is not published: do not draw a line through it.
      - **Every protocol has rows of its own**: choose one with `protocol_id`.
      """;

  private static final String READ =
      """
      ## Five lines

      Run them in this folder.

      DuckDB

          SELECT instrument, n_patients, median_days, median_lower_95, median_upper_95
          FROM 'tables/onset_summary.parquet'
          WHERE protocol_id = '{id}'
            AND course = '1'
            AND stratum = 'all';

      pandas

          import pandas as pd
          onset = pd.read_parquet("tables/onset_summary.parquet")
          onset = onset[(onset.protocol_id == "{id}") & (onset.course == "1")]
          onset = onset[onset.stratum == "all"]
          print(onset[["instrument", "n_patients", "median_days"]])

      polars

          import polars as pl
          onset = pl.read_parquet("tables/onset_summary.parquet")
          mine = (pl.col("protocol_id") == "{id}") & (pl.col("course") == "1")
          onset = onset.filter(mine & (pl.col("stratum") == "all"))
          print(onset.select("instrument", "n_patients", "median_days"))

      R

          library(arrow)
          onset <- read_parquet("tables/onset_summary.parquet")
          onset <- subset(onset, protocol_id == "{id}" & course == "1")
          onset <- subset(onset, stratum == "all")
          onset[c("instrument", "n_patients", "median_days")]

      R, for the packages cards and gtsummary

          ard <- as.data.frame(arrow::read_parquet("ard/ard.parquet"))
          lists <- c(grep("_level$", names(ard), value = TRUE), "stat", "fmt_fun", "warning", "error")
          ard[lists] <- lapply(ard[lists], function(x) replace(as.list(x), is.na(x), list(NULL)))
          patients <- subset(ard, source_table == "cohort_summary" & protocol_id == "{id}")
          patients <- cards::as_card(patients[match("variable", names(ard)):length(ard)])
          gtsummary::tbl_ard_summary(patients)

      Spark

          onset = spark.read.parquet("tables/onset_summary.parquet")
          onset = onset.where("protocol_id = '{id}'")
          onset = onset.where("course = '1' AND stratum = 'all'")
          onset = onset.select("instrument", "n_patients", "median_days")
          onset.show()
      """;

  private FolderReadme() {}

  /** Returns {@code README.md} of some results. */
  public static String of(Results results) {
    RunFacts facts = results.facts();
    StringBuilder text = new StringBuilder("# Results of Ketamine Outcomes\n\n");
    if (!facts.isReleasable()) {
      text.append("**Closed room: exact numbers. Nothing here may leave the room.**\n\n");
    }
    text.append(
        "Open [`report.html`](report.html) first: it answers how soon, how long, how often and how safe.\n\n");
    run(text, facts);
    files(text);
    questions(text, facts);
    String id = facts.protocols().isEmpty() ? "standard" : facts.protocols().get(0).id();
    return text.append(TRAPS).append('\n').append(READ.replace("{id}", id)).toString();
  }

  private static void run(StringBuilder text, RunFacts facts) {
    text.append("## What was run\n\nKetamine Outcomes ")
        .append(facts.version())
        .append(
            ", on:\n\n| file | rows read | used | not used | rejected |\n|---|---|---|---|---|\n");
    for (InputRead input : facts.inputs()) {
      text.append("| ")
          .append(input.file())
          .append(" | ")
          .append(input.read())
          .append(" | ")
          .append(input.accepted())
          .append(" | ")
          .append(input.notUsed())
          .append(" | ")
          .append(input.rejected())
          .append(" |\n");
    }
    facts.notGiven().forEach(missing -> text.append("\nNot given: ").append(missing).append('\n'));
    text.append("\n| protocol | SHA-256 |\n|---|---|\n");
    for (UsedProtocol protocol : facts.protocols()) {
      text.append("| ")
          .append(protocol.id())
          .append(" | `")
          .append(protocol.sha256())
          .append("` |\n");
    }
    text.append('\n').append(facts.protection()).append("\n\n");
  }

  private static void files(StringBuilder text) {
    text.append(
        """
        ## What is here

        | file | what it is |
        |---|---|
        | `report.html` | the answers on one page, for a screen or on paper |
        | `figures/` | its figures, as SVG and as PNG of 300 dots an inch; those of a later course or another protocol, which is in the name, as SVG |
        | `tables/` | the tables, in Parquet |
        | `datapackage.json` | every field of every table: type, unit, meaning, key |
        | `ard/ard.parquet` | the results as one long table of statistics (CDISC ARD, as the R package cards has it) |
        | `methods.md` | a methods paragraph for a paper, with its evidence |
        | `CITATION.cff` | what to cite |
        | `manifest.json` | what was read and by which definitions |

        """);
  }

  private static void questions(StringBuilder text, RunFacts facts) {
    Set<String> left = new TreeSet<>();
    for (TableFile file : facts.tables()) {
      left.add(file.name());
    }
    text.append("## Which table answers what\n\n| question | tables |\n|---|---|\n");
    byQuestion()
        .forEach(
            (question, names) -> {
              List<String> there = names.stream().filter(left::remove).toList();
              if (!there.isEmpty()) {
                text.append("| ").append(question).append(" | ").append(code(there)).append(" |\n");
              }
            });
    if (!left.isEmpty()) {
      text.append("| Others | ").append(code(List.copyOf(left))).append(" |\n");
    }
    text.append('\n');
  }

  private static String code(List<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }

  private static Map<String, List<String>> byQuestion() {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    tables.put("Which figures go into a paper?", List.of("headline"));
    tables.put(
        "How soon do patients respond?",
        List.of(
            "onset_summary",
            "onset_by_day",
            "onset_curve",
            "onset_incidence",
            "onset_by_definition",
            "onset_by_definition_and_day"));
    tables.put(
        "How many respond, by when?",
        List.of("response_by_landmark", "response_by_session", "meaningful_change"));
    tables.put(
        "How long does it last?",
        List.of(
            "durability_summary",
            "durability_by_week",
            "durability_curve",
            "durability_incidence",
            "durability_by_definition",
            "durability_by_definition_and_week"));
    tables.put(
        "How often do they come?",
        List.of(
            "maintenance_by_month",
            "session_intervals",
            "courses",
            "discontinuation",
            "discontinuation_by_week"));
    tables.put(
        "What harm is seen?",
        List.of(
            "adverse_events_by_patient",
            "adverse_events_by_session",
            "adverse_event_rates",
            "adverse_events_by_window",
            "adverse_events_by_severity",
            "adverse_events_by_session_number",
            "adverse_event_recurrence",
            "adverse_event_rates_by_period"));
    tables.put(
        "How safe is it over years?",
        List.of(
            "adverse_event_incidence",
            "long_term_exposure",
            "long_term_trend",
            "deaths_and_serious",
            "named_event_summary",
            "named_event_by_day",
            "named_event_curve",
            "named_event_incidence",
            "signals"));
    tables.put(
        "What was measured?",
        List.of("measurement_coverage", "vitals_by_session", "dose_by_session", "suicidality"));
    tables.put(
        "Do groups differ, and what hides between visits?",
        List.of("group_comparisons", "interval_censored"));
    tables.put(
        "Whose data are these, and are they enough?",
        List.of("cohort_summary", "attrition", "data_sufficiency", "baseline_sensitivity"));
    tables.put(
        "What was decided, assumed, and is any row lost?",
        List.of("definitions", "assumptions", "cells_not_read", "ledger"));
    return tables;
  }
}
