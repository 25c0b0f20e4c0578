package org.ketamineoutcomes.signal;

import java.util.Locale;

/** What is looked for, and what it must not be taken for. */
public enum Signal {
  /** The dose rose, and scores were never as good again as before, or no better. */
  TOLERANCE_DOSE(
      Scores.NEEDED,
      "A signal, not a finding: a dose may have been raised because the illness grew worse, or as planned."),
  /** The response to the last course with one was lost sooner than that to the first. */
  TOLERANCE_DURABILITY(
      Scores.NEEDED,
      "A signal, not a finding: courses may differ in dose, sessions and visits, and illness may recur sooner by itself."),
  /** Intervals between maintenance sessions became shorter while scores were no worse. */
  INTERVAL_SHORTENING(
      Scores.NEEDED,
      "A signal, not a finding: it cannot tell relapse, or what was done to prevent it, from misuse."),
  /** A maintenance session came much sooner than usual. */
  UNSCHEDULED_SESSIONS(
      Scores.NOT_NEEDED,
      "A signal, not a finding: exports have no schedule, so a session is called unscheduled by its interval alone."),
  /** Symptoms of withdrawal began soon after a session. */
  WITHDRAWAL(
      Scores.NOT_NEEDED,
      "A signal, not a finding: other illness and other drugs give the same symptoms, and what is not asked about is seldom told."),
  /** Symptoms of the lower urinary tract, without infection, arose under treatment. */
  URINARY(
      Scores.NOT_NEEDED,
      "A signal, not a finding: such symptoms are common without the drug, and what is not asked about is seldom told.");

  /** Whether a signal is about scores too, and so is published by instrument. */
  enum Scores {
    NEEDED,
    NOT_NEEDED
  }

  private final Scores scores;
  private final String note;

  Signal(Scores scores, String note) {
    this.scores = scores;
    this.note = note;
  }

  /** Returns the name by which tables call it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT) + "_signal";
  }

  public boolean needsScores() {
    return scores == Scores.NEEDED;
  }

  /** Returns what the signal is not. */
  public String note() {
    return note;
  }
}
