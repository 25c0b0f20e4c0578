package org.ketamineoutcomes.safety;

import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.event.EmergentEvents.Judged;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.SafetyFollowUp;
import org.ketamineoutcomes.event.TimeAtRisk;
import org.ketamineoutcomes.patient.SafetyView;
import org.ketamineoutcomes.protocol.NamedEvent;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.survival.TimeToEvent;

/**
 * A patient's time to the first treatment-emergent event that a protocol names: the days at risk up
 * to it, as the rates of adverse events count them. Where both ends count, the first session is on
 * day 1; where only elapsed days do, on day 0.
 *
 * <p>Whoever does not have the event is censored on the last day at risk, unless death came first.
 *
 * @param emergent the patient's treatment-emergent events
 * @param without the follow-up of this patient without any event
 */
public record NamedEventTime(
    TimeAtRisk time, List<EventRecord> emergent, CompetingFollowUp without) {

  public static NamedEventTime of(SafetyView patient) {
    TimeAtRisk time = patient.timeAtRisk();
    SafetyFollowUp followUp = patient.followUp();
    int day = day(time, time.firstDay() + followUp.endDay());
    return new NamedEventTime(
        time,
        patient.events(),
        followUp.endsInDeath()
            ? CompetingFollowUp.eventOn(day, TimeToEvent.COMPETING)
            : CompetingFollowUp.censoredOn(day));
  }

  /** Returns the first record of such an event, if there is one. */
  public Optional<Judged> first(NamedEvent named) {
    Optional<Judged> first = Optional.empty();
    for (EventRecord record : emergent) {
      Judged judged = record.judged();
      if (named.includes(record.event().term(), record.event().category())
          && (first.isEmpty() || judged.day() < first.get().day())) {
        first = Optional.of(judged);
      }
    }
    return first;
  }

  /**
   * Returns the time to the first such event. One known in spite of the end of follow-up is taken
   * to have come at that end; one on the day of death, before it.
   */
  public CompetingFollowUp to(NamedEvent named) {
    return first(named)
        .map(event -> Math.min(day(time, event.day()), without.day()))
        .map(day -> CompetingFollowUp.eventOn(day, TimeToEvent.EVENT))
        .orElse(without);
  }

  private static int day(TimeAtRisk time, int day) {
    return Math.toIntExact(time.daysUntil(day));
  }
}
