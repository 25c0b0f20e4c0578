package org.ketamineoutcomes.export;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.finding.Findings;

/** What is remarked of the cells of one row after another; kept of rows that are used only. */
final class RowRemarks {

  private final Findings findings = new Findings();
  private final List<Unread> unread = new ArrayList<>();
  private final List<Assumed> assumed = new ArrayList<>();

  private record Unread(RowRule rule, String column) {}

  private record Assumed(Assumption assumption, String column) {}

  void startRow() {
    unread.clear();
    assumed.clear();
  }

  void unread(RowRule rule, String column) {
    unread.add(new Unread(rule, column));
  }

  void assumed(Assumption assumption, String column) {
    assumed.add(new Assumed(assumption, column));
  }

  /** Keeps what was remarked of the row. */
  void keepRow() {
    for (Unread cell : unread) {
      findings.leaveUnread(cell.rule().id(), cell.column(), 1);
    }
    for (Assumed cell : assumed) {
      findings.assume(cell.assumption(), cell.column(), 1);
    }
  }

  /** Returns what was kept. */
  Findings findings() {
    return findings;
  }
}
