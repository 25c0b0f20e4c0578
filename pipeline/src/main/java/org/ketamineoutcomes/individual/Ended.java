package org.ketamineoutcomes.individual;

import org.ketamineoutcomes.table.TableRow;

/**
 * How a time to an event ended.
 *
 * @param cnsr 0 for the event; any other number is a kind of censoring
 * @param description what the event was, or why there is none
 * @param onDay what day a censoring is on; empty for an event
 */
record Ended(int cnsr, String description, String onDay) {

  private static final int EVENT = 0;
  private static final int END_OF_KNOWLEDGE = 1;
  private static final int COMPETING = 2;
  private static final int RETREATMENT = 3;
  private static final int LAST_SCORE_WITHOUT_LOSS = 4;
  private static final int HORIZON = 5;
  private static final int NOT_KNOWN = 6;

  static Ended event(String description) {
    return new Ended(EVENT, description, "");
  }

  static Ended unknownAfter(String description, String onDay) {
    return new Ended(END_OF_KNOWLEDGE, description, onDay);
  }

  static Ended competing(String description, String onDay) {
    return new Ended(COMPETING, description, onDay);
  }

  static Ended retreated() {
    return new Ended(RETREATMENT, "retreated before a loss", "first session after the response");
  }

  static Ended unconfirmed() {
    return new Ended(
        LAST_SCORE_WITHOUT_LOSS, "a loss that nothing confirmed", "last score without loss");
  }

  static Ended atHorizon() {
    return new Ended(HORIZON, "no loss by the horizon", "horizon of the protocol");
  }

  static Ended treatmentNotKnown() {
    return new Ended(
        NOT_KNOWN, "not known whether treatment went on", "day on which a session was due");
  }

  void setIn(TableRow row) {
    row.set("CNSR", (long) cnsr).set("EVNTDESC", description);
    Subject.setWord(row, "CNSDTDSC", onDay);
  }
}
