package org.ketamineoutcomes.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketamineoutcomes.ledger.LedgerCheck;

/** What a run says last to whoever sits before it: the answers, what they rest on, what to open. */
final class ClosingWords {

  private ClosingWords() {}

  /**
   * Returns the lines.
   *
   * @param headlines the patients, and each answer in a sentence
   */
  static List<String> of(List<String> headlines, LedgerCheck ledger, OutcomesOptions options) {
    List<String> lines = new ArrayList<>(headlines);
    int assumptions =
        ledger.files().keySet().stream().mapToInt(f -> ledger.assumptions(f).size()).sum();
    lines.add(
        String.format(
            Locale.ROOT,
            "Rows: %,d read, %,d not used, %,d rejected; %s",
            ledger.rowsRead(),
            ledger.notUsed(),
            ledger.rejected(),
            assumptions == 0
                ? "nothing was assumed of the exports"
                : assumptions == 1 ? "1 assumption" : assumptions + " assumptions"));
    lines.add(
        options.getClosedOutput() == null
            ? "Open " + options.getOutput() + "/report.html"
            : "Open %s/report.html, or %s/report.html, which is for release once checked"
                .formatted(options.getClosedOutput(), options.getOutput()));
    return lines;
  }
}
