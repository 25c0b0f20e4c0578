package org.ketamineoutcomes.longterm;

import java.util.List;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.AdverseEventRule;
import org.ketamineoutcomes.protocol.NamedEvent;
import org.ketamineoutcomes.safety.EmergentEvents;
import org.ketamineoutcomes.safety.EmergentEvents.Judged;
import org.ketamineoutcomes.safety.TimeAtRisk;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.survival.TimeToEvent;

/**
 * A patient's time to the first treatment-emergent event that a protocol names: the days at risk up
 * to it, as the rates of adverse events count them. Where both ends count, the first session is on
 * day 1; where only elapsed days do, on day 0.
 *
 * <p>Whoever does not have the event is censored on the last day at risk, unless death came first.
 *
 * @param without the follow-up of this patient without any event
 */
record NamedEventTime(TimeAtRisk time, List<Judged> emergent, CompetingFollowUp without) {

  static NamedEventTime of(TreatmentHistory history, AdverseEventRule rule) {
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

  /**
   * Returns the time to the first event of a kind. One known in spite of the end of follow-up is
   * taken to have come at that end; one on the day of death, before it.
   */
  CompetingFollowUp to(NamedEvent named) {
    return emergent.stream()
        .filter(judged -> named.includes(judged.event().term(), judged.event().category()))
        .mapToInt(Judged::day)
        .min()
        .stream()
        .mapToObj(
            first ->
                CompetingFollowUp.eventOn(
                    Math.min(day(time, first), without.day()), TimeToEvent.EVENT))
        .findAny()
        .orElse(without);
  }

  private static int day(TimeAtRisk time, int day) {
    return Math.toIntExact(time.daysUntil(day));
  }
}
