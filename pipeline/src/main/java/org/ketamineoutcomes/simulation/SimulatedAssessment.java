package org.ketamineoutcomes.simulation;

import java.util.List;

/**
 * One completion of a rating scale.
 *
 * @param day days since the first session
 * @param minuteOfDay minutes after midnight
 * @param total as in the export: blank if only items were kept
 * @param items one cell an item, blank where it was left out; none if the site keeps totals only
 */
record SimulatedAssessment(
    int day,
    int minuteOfDay,
    SimulatedScale instrument,
    String total,
    List<String> items,
    Relation relation) {

  /** Where the completion stood to a session. */
  enum Relation {
    PRE_DOSE("pre_dose"),
    POST_DOSE("post_dose"),
    BETWEEN_SESSIONS("");

    private final String word;

    Relation(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }
}
