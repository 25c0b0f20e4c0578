package org.ketamineoutcomes.safety;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.event.EmergentEvents;
import org.ketamineoutcomes.event.EmergentEvents.Judged;
import org.ketamineoutcomes.event.SafetyFollowUp;
import org.ketamineoutcomes.event.TimeAtRisk;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.AdverseEventRule;
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
public record NamedEventTime(TimeAtRisk time, List<Judged> emergent, CompetingFollowUp without) {

  public static NamedEventTime of(TreatmentHistory history, AdverseEventRule rule) {
    TimeAtRisk time = TimeAtRisk.of(history, rule);
    SafetyFollowUp followUp = SafetyFollowUp.of(history, time);
    int day = day(time, time.firstDay() + followUp.endDay());
    return new NamedEventTime(
        time,
        EmergentEvents.of(history, time),
        followUp.endsInDeath()
            ? CompetingFollowUp.eventOn(day, TimeToEvent.COMPETING)
            : CompetingFollowUp.censoredOn(day));
  }

  /** Returns the first record of such an event, if there is one. */
  public Optional<Judged> first(NamedEvent named) {
    return emergent.stream()
        .filter(judged -> named.includes(judged.event().term(), judged.event().category()))
        .min(Comparator.comparingInt(Judged::day));
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
