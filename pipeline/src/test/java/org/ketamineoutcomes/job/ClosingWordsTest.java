package org.ketamineoutcomes.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.ledger.LedgerCheck;
import org.ketamineoutcomes.ledger.LedgerColumns;
import org.ketamineoutcomes.table.Table;

class ClosingWordsTest {

  private static final List<String> HEADLINES = List.of("400 patients treated", "Onset: day 13.");

  @Test
  void saysTheAnswersTheRowsAndWhatToOpen() {
    LedgerCheck ledger = new LedgerCheck();
    ledger.add(
        new Table(LedgerColumns.ALL)
            .add()
            .set("file", "sessions.csv")
            .set("rule", "all")
            .set("rows_read", 1200)
            .set("accepted", 1190)
            .set("not_used", 7)
            .set("rejected", 3));

    assertThat(ClosingWords.of(HEADLINES, ledger, SampleRuns.options(List.of("--output=results"))))
        .containsExactly(
            "400 patients treated",
            "Onset: day 13.",
            "Rows: 1,200 read, 7 not used, 3 rejected; nothing was assumed of the exports",
            "Open results/report.html");
  }

  @Test
  void namesTheExactPageFirst() {
    assertThat(
            ClosingWords.of(
                HEADLINES,
                new LedgerCheck(),
                SampleRuns.options(List.of("--output=results", "--closedOutput=closed"))))
        .endsWith(
            "Open closed/report.html, or results/report.html, which is for release once checked");
  }
}
