package org.ketamineoutcomes.safety;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.AdverseEventRule.Duplicates;

/** The adverse events of a patient that arose under treatment. */
final class EmergentEvents {

  private static final RowPosition ANYWHERE = new RowPosition(0, 0);

  private EmergentEvents() {}

  /**
   * An event and the day it is counted on.
   *
   * @param day the day of onset; of a date that may stand for days before treatment too, and of a
   *     missing date, the day of the first session at the earliest
   */
  record Emergent(AdverseEvent event, int day) {

    boolean isOnsetKnown() {
      return event.onsetDay().isPresent();
    }
  }

  /**
   * Returns the events that began on or after the first session, or may have: an event without a
   * date of onset counts, unless it ended before the first session.
   */
  static List<Emergent> of(TreatmentHistory history, TimeAtRisk time) {
    List<Emergent> emergent = new ArrayList<>();
    Set<AdverseEvent> seen = new HashSet<>();
    for (AdverseEvent event : history.adverseEvents()) {
      int day = Math.max(event.onsetDay().orElse(time.firstDay()), time.firstDay());
      boolean beforeTreatment =
          event.onsetLatestDay().orElse(day) < time.firstDay()
              || event.endDay().orElse(day) < time.firstDay();
      if (!beforeTreatment && time.isCountedOn(day) && isWanted(event, seen, time)) {
        emergent.add(new Emergent(event, day));
      }
    }
    return emergent;
  }

  private static boolean isWanted(AdverseEvent event, Set<AdverseEvent> seen, TimeAtRisk time) {
    return time.rule().duplicates() == Duplicates.KEEP || seen.add(event.at(ANYWHERE));
  }
}
