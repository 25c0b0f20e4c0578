package org.ketamineoutcomes.patient;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Counts;

/**
 * In which groups anyone was asked for adverse events, as the column {@code asked} of every table
 * of them says it: where nobody was, that no event is on record does not mean that there was none.
 */
final class AskedGroups {

  /** How many patients a group has, and how many of them were asked. */
  static final int WIDTH = 2;

  private static final int ASKED = 1;

  private static final String COLUMN = "asked";

  private final Set<Group> asked;

  private AskedGroups(Set<Group> asked) {
    this.asked = asked;
  }

  /** Returns what one patient adds. */
  static long[] counts(TreatmentHistory history) {
    return new long[] {1, isAsked(history) ? 1 : 0};
  }

  /** Whether it is on record that someone asked, or that an event was reported when asked. */
  private static boolean isAsked(TreatmentHistory history) {
    for (Session session : history.sessions()) {
      if (session.adverseEventsAssessed() == Answer.YES) {
        return true;
      }
    }
    for (AdverseEvent event : history.adverseEvents()) {
      if (event.solicited() == Answer.YES) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the groups of whom anyone was asked.
   *
   * @param published as which group one is published
   */
  static AskedGroups of(SortedMap<Group, Counts> patients, UnaryOperator<Group> published) {
    Set<Group> asked = new HashSet<>();
    patients.forEach(
        (group, counts) -> {
          if (counts.get(0, ASKED) > 0) {
            asked.add(published.apply(group));
          }
        });
    return new AskedGroups(asked);
  }

  /** Fills the column of a table that has it. */
  void setIn(Table table) {
    if (table.columns().has(COLUMN)) {
      for (TableRow row : table.rows()) {
        row.set(COLUMN, word(row));
      }
    }
  }

  private String word(TableRow row) {
    if (row.text("ascertainment").equals("structured")) {
      return "measured";
    }
    Group group =
        new Group(
            row.text("protocol_id"),
            Group.EVERY_COURSE,
            "",
            row.text("stratum"),
            row.text("stratum_value"));
    return asked.contains(group) ? "asked" : "not_asked";
  }
}
