package org.ketamineoutcomes.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.event.EmergentEvents;
import org.ketamineoutcomes.event.EmergentEvents.Judged;
import org.ketamineoutcomes.event.EmergentEvents.Verdict;
import org.ketamineoutcomes.event.TimeAtRisk;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.SafetyView;
import org.ketamineoutcomes.protocol.AdverseEventRule;
import org.ketamineoutcomes.protocol.NamedEvent;
import org.ketamineoutcomes.safety.NamedEventTime;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.survival.TimeToEvent;

/** Time at risk and adverse events, in days from the patient's first session. */
final class EventLines {

  private final SafetyView patient;
  private final TreatmentHistory history;
  private final Places places;
  private final AdverseEventRule rule;
  private final TimeAtRisk time;

  EventLines(SafetyView patient, Places places) {
    this.patient = patient;
    this.history = patient.history();
    this.places = places;
    rule = patient.rules().adverseEvents();
    time = patient.timeAtRisk();
  }

  List<String> all() {
    List<String> lines = new ArrayList<>();
    lines.add("  Adverse events, in days from the patient's first session");
    lines.add(
        "    time at risk: day 0 to day %d, %d days"
            .formatted(elapsed(time.lastDay()), time.days()));
    for (Judged judged : EmergentEvents.judged(history, time)) {
      lines.add(
          "    day %s: %s, %s %s"
              .formatted(
                  judged.isOnsetKnown()
                      ? Integer.toString(elapsed(judged.event().onsetDay().orElseThrow()))
                      : "unknown",
                  judged.event().term(),
                  verdict(judged),
                  places.of(judged.event())));
      if (judged.verdict() == Verdict.EMERGENT) {
        lines.add("      session: " + session(judged.session(history)));
      }
    }
    NamedEventTime named = NamedEventTime.of(patient);
    rule.namedEvents().forEach(event -> lines.add(named(event, named)));
    return lines;
  }

  private String named(NamedEvent event, NamedEventTime named) {
    CompetingFollowUp followUp = named.to(event);
    String what =
        switch (followUp.cause()) {
          case TimeToEvent.EVENT -> "first";
          case TimeToEvent.COMPETING -> "death without one";
          default -> "none, censored";
        };
    return "    named event %s: %s on day at risk %d%s"
        .formatted(
            event.id(),
            what,
            followUp.day(),
            named.first(event).map(judged -> " " + places.of(judged.event())).orElse(""));
  }

  private String verdict(Judged judged) {
    return switch (judged.verdict()) {
      case EMERGENT ->
          "treatment-emergent, %s, counted on day %d, days at risk until then %d"
              .formatted(began(judged), elapsed(judged.day()), time.daysUntil(judged.day()));
      case BEFORE_TREATMENT -> "not treatment-emergent, it began or ended before the first session";
      case AFTER_TIME_AT_RISK -> "not counted, it began after the time at risk";
      case DUPLICATE -> "not counted, it is alike in every field to one before";
    };
  }

  private static String began(Judged judged) {
    if (!judged.isOnsetKnown()) {
      return "no date of onset and not known to have ended before the first session";
    }
    return judged.event().onsetDay().getAsInt() < judged.day()
        ? "its date may stand for days from the first session on"
        : "it began on or after the day of the first session";
  }

  private String session(Optional<Session> session) {
    return session
        .map(
            one ->
                "day %d%s %s"
                    .formatted(
                        elapsed(one.day()),
                        EmergentEvents.wouldHaveBeenRecordedAt(one)
                            ? ""
                            : ", where nobody asked, so not counted by session",
                        places.of(one)))
        .orElse("not known");
  }

  private int elapsed(int day) {
    return day - history.firstSessionDay();
  }
}
