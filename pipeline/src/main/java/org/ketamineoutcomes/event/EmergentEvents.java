package org.ketamineoutcomes.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.AdverseEventRule.Duplicates;

/** The adverse events of a patient that arose under treatment. */
public final class EmergentEvents {

  private static final RowPosition ANYWHERE = new RowPosition(0, 0);

  private EmergentEvents() {}

  /** Whether an event counts, or the first reason why it does not. */
  public enum Verdict {
    EMERGENT,
    BEFORE_TREATMENT,
    AFTER_TIME_AT_RISK,
    DUPLICATE
  }

  /**
   * An event and the day it is counted on, if it is.
   *
   * @param day the day of onset; of a date that may stand for days before treatment too, and of a
   *     missing date, the day of the first session at the earliest
   */
  public record Judged(AdverseEvent event, int day, Verdict verdict) {

    public boolean isOnsetKnown() {
      return event.onsetDay().isPresent();
    }

    /** Returns whether the onset is known to the day, and not only to the month or the year. */
    public boolean isOnsetDayKnown() {
      return isOnsetKnown() && event.onsetDay().equals(event.onsetLatestDay());
    }

    /** Returns the last session on or before the day; nothing where that is not known. */
    public Optional<Session> session(TreatmentHistory history) {
      return isOnsetDayKnown()
          ? history.sessions().stream()
              .takeWhile(session -> session.day() <= day)
              .reduce((before, after) -> after)
          : Optional.empty();
    }
  }

  /**
   * Returns the events that began on or after the first session, or may have: an event without a
   * date of onset counts, unless it ended before the first session.
   */
  public static List<Judged> of(TreatmentHistory history, TimeAtRisk time) {
    return judged(history, time).stream()
        .filter(judged -> judged.verdict() == Verdict.EMERGENT)
        .toList();
  }

  /** Returns all events of the patient, each with whether it counts. */
  public static List<Judged> judged(TreatmentHistory history, TimeAtRisk time) {
    List<Judged> all = new ArrayList<>();
    Set<AdverseEvent> seen = new HashSet<>();
    for (AdverseEvent event : history.adverseEvents()) {
      int day = Math.max(event.onsetDay().orElse(time.firstDay()), time.firstDay());
      all.add(new Judged(event, day, verdict(event, day, seen, time)));
    }
    return all;
  }

  /**
   * Returns whether events at {@code session} would have been recorded: one at which it is on
   * record that nobody asked cannot count as free of events.
   */
  public static boolean wouldHaveBeenRecordedAt(Session session) {
    return session.adverseEventsAssessed() != Answer.NO;
  }

  private static Verdict verdict(
      AdverseEvent event, int day, Set<AdverseEvent> seen, TimeAtRisk time) {
    if (event.onsetLatestDay().orElse(day) < time.firstDay()
        || event.endDay().orElse(day) < time.firstDay()) {
      return Verdict.BEFORE_TREATMENT;
    }
    if (!time.isCountedOn(day)) {
      return Verdict.AFTER_TIME_AT_RISK;
    }
    boolean wanted = time.rule().duplicates() == Duplicates.KEEP || seen.add(event.at(ANYWHERE));
    return wanted ? Verdict.EMERGENT : Verdict.DUPLICATE;
  }
}
