package org.ketamineoutcomes.simulation;

/**
 * How a site learns of adverse events. The same event is reported two to three times as often where
 * it is asked for by name.
 */
enum Asking {
  CHECKLIST(0.95, 0.90, "yes"),
  OPEN_QUESTION(0.85, 0.35, "no"),
  SELDOM(0.40, 0.35, "no"),
  NEVER(0, 0, "no");

  /** The share of events that come to be known though nobody asked. */
  private static final double UNASKED = 0.12;

  private final double shareOfSessions;
  private final double shareOfEvents;
  private final String solicited;

  Asking(double shareOfSessions, double shareOfEvents, String solicited) {
    this.shareOfSessions = shareOfSessions;
    this.shareOfEvents = shareOfEvents;
    this.solicited = solicited;
  }

  /** Returns the cell of {@code ae_assessed}: a site that never asks has no such cell. */
  String assessedAtSession(Dice dice) {
    if (this == NEVER) {
      return "";
    }
    if (dice.chance(shareOfSessions)) {
      return "yes";
    }
    return dice.chance(0.5) ? "no" : "";
  }

  /** Returns the share of what happened at a session that is written down. */
  double shareReported(String assessed) {
    return assessed.equals("yes") ? shareOfEvents : UNASKED;
  }

  /** Returns the cell of {@code solicited} for an event of a session. */
  String solicited(String assessed) {
    return assessed.equals("yes") ? solicited : "no";
  }
}
