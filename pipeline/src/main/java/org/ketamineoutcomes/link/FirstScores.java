package org.ketamineoutcomes.link;

import java.util.List;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.ItemAnswer;
import org.ketamineoutcomes.history.Session;

/** Whether a person was scored before the first session, as nearly everyone is. */
enum FirstScores {
  /** Without a session, or without a score. */
  NOT_ASKED,
  BEFORE_FIRST_SESSION,
  NONE_BEFORE_FIRST_SESSION;

  private static final int DAYS_BEFORE = 90;

  /**
   * Looks at the rows of one person. A score of the day of the first session came before it, unless
   * the times of both say otherwise.
   */
  static FirstScores of(List<Entry> entries) {
    Session first = null;
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i) instanceof Session session
          && session.given()
          && (first == null || isBefore(session, first))) {
        first = session;
      }
    }
    if (first == null) {
      return NOT_ASKED;
    }
    boolean scored = false;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry instanceof Assessment score) {
        scored = true;
        if (isBefore(score.day(), score.minuteOfDay(), first)) {
          return BEFORE_FIRST_SESSION;
        }
      } else if (entry instanceof ItemAnswer answer) {
        scored = true;
        if (isBefore(answer.day(), answer.minuteOfDay(), first)) {
          return BEFORE_FIRST_SESSION;
        }
      }
    }
    return scored ? NONE_BEFORE_FIRST_SESSION : NOT_ASKED;
  }

  private static boolean isBefore(Session one, Session other) {
    return one.day() < other.day()
        || (one.day() == other.day()
            && one.minuteOfDay().orElse(0) < other.minuteOfDay().orElse(0));
  }

  private static boolean isBefore(int day, OptionalInt minute, Session first) {
    return day == first.day()
        ? minute.isEmpty()
            || first.minuteOfDay().isEmpty()
            || minute.getAsInt() <= first.minuteOfDay().getAsInt()
        : day < first.day() && day >= first.day() - DAYS_BEFORE;
  }
}
