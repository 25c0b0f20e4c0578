package org.ketamineoutcomes.simulation;

import java.util.OptionalInt;

/**
 * One record of an adverse event.
 *
 * @param onsetDay days since the first session, if known
 * @param onsetMinuteOfDay minutes after midnight, if known
 * @param endDay days since the first session, if known
 * @param sessionId the session it is laid to, or blank
 */
record SimulatedAdverseEvent(
    OptionalInt onsetDay,
    OptionalInt onsetMinuteOfDay,
    OptionalInt endDay,
    String term,
    String category,
    Severity severity,
    boolean serious,
    String related,
    String action,
    String outcome,
    String solicited,
    String sessionId) {

  /** How bad it was; not whether it was serious. */
  enum Severity {
    MILD("mild", "1"),
    MODERATE("moderate", "2"),
    SEVERE("severe", "3");

    private final String word;
    private final String grade;

    Severity(String word, String grade) {
      this.word = word;
      this.grade = grade;
    }

    static Severity draw(Dice dice) {
      return switch (dice.pick(68, 27, 5)) {
        case 0 -> MILD;
        case 1 -> MODERATE;
        default -> SEVERE;
      };
    }

    String word() {
      return word;
    }

    /** Returns the grade of a five-step scale. */
    String grade() {
      return grade;
    }
  }
}
