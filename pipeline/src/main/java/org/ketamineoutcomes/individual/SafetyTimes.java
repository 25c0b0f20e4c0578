package org.ketamineoutcomes.individual;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.course.Discontinuation;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.SafetyFollowUp;
import org.ketamineoutcomes.event.TimeAtRisk;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.SafetyView;
import org.ketamineoutcomes.protocol.AdverseEventRule.DayCount;
import org.ketamineoutcomes.protocol.NamedEvent;
import org.ketamineoutcomes.safety.FirstEventTime;
import org.ketamineoutcomes.safety.NamedEventTime;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.survival.TimeToEvent;
import org.ketamineoutcomes.table.TableRow;

/** Writes down when a patient first had each kind of adverse event, stopped coming, or died. */
record SafetyTimes(EventKinds kinds) {

  private static final String END_OF_RISK = "end of time at risk";
  private static final String DAY_OF_DEATH = "day of death";

  /** Adds the times that the measures of safety count, each once a patient. */
  void add(PatientView patient, TimeToEventRows rows) {
    addFirstEvents(patient, rows);
    addNamedEvents(patient, rows);
    addDiscontinuation(patient, rows);
    addDeath(patient, rows);
  }

  private void addFirstEvents(PatientView patient, TimeToEventRows rows) {
    SafetyView safety = patient.safety();
    FirstEventTime time = FirstEventTime.of(safety);
    @Nullable EventRecord[] first = firstByKind(safety.events(), rows.sources());
    for (int kind = 0; kind < first.length; kind++) {
      TableRow row = rows.add("TTAESI", "", patient);
      kinds.setKind(row, kind);
      row.set(
          "PARAM",
          "Days to first adverse event, %s, %s"
              .formatted(row.text("aesi"), row.text("ascertainment")));
      EventRecord event = first[kind];
      if (event == null || time.atRisk(event.judged().day()) > time.without().day()) {
        setWithout(row, time.without(), time.without().day(), rows);
      } else {
        int day = time.atRisk(event.judged().day());
        rows.setDays(row, 0, day, day);
        rows.setSource(row, Optional.of(event.event()));
        Ended.event("first adverse event").setIn(row);
      }
    }
  }

  /** The first of a kind is the one of the earliest day; of several, the first in our file. */
  private @Nullable EventRecord[] firstByKind(List<EventRecord> events, SourceRows sources) {
    @Nullable EventRecord[] first = new EventRecord[kinds.count()];
    for (EventRecord event : events) {
      for (int kind : event.kinds()) {
        EventRecord known = first[kind];
        if (known == null || isBefore(event, known, sources)) {
          first[kind] = event;
        }
      }
    }
    return first;
  }

  private static boolean isBefore(EventRecord one, EventRecord other, SourceRows sources) {
    int byDay = Integer.compare(one.judged().day(), other.judged().day());
    return byDay != 0 ? byDay < 0 : sources.number(one.event()) < sources.number(other.event());
  }

  private static Optional<AdverseEvent> first(
      NamedEvent named, List<EventRecord> events, SourceRows sources) {
    Optional<EventRecord> first = Optional.empty();
    for (EventRecord event : events) {
      if (named.includes(event.event().term(), event.event().category())
          && (first.isEmpty() || isBefore(event, first.get(), sources))) {
        first = Optional.of(event);
      }
    }
    return first.map(EventRecord::event);
  }

  private static void addNamedEvents(PatientView patient, TimeToEventRows rows) {
    SafetyView safety = patient.safety();
    NamedEventTime time = NamedEventTime.of(safety);
    int before = safety.timeAtRisk().rule().dayCount() == DayCount.INCLUSIVE ? 1 : 0;
    for (NamedEvent named : patient.protocol().adverseEvents().namedEvents()) {
      TableRow row =
          rows.add("TTNAMED", "Days at risk to first event, " + named.id(), patient)
              .set("event", named.id());
      CompetingFollowUp followUp = time.to(named);
      if (followUp.cause() == TimeToEvent.EVENT) {
        rows.setDays(row, 0, followUp.day() - before, followUp.day());
        rows.setSource(row, first(named, safety.events(), rows.sources()));
        Ended.event("first such event").setIn(row);
      } else {
        setWithout(row, followUp, followUp.day() - before, rows);
      }
    }
  }

  private static void setWithout(
      TableRow row, CompetingFollowUp without, int endDay, TimeToEventRows rows) {
    rows.setDays(row, 0, endDay, without.day());
    if (without.cause() == 0) {
      Ended.unknownAfter("no such event while at risk", END_OF_RISK).setIn(row);
    } else {
      rows.setSource(row, rows.subject().history().patient());
      Ended.competing("death", DAY_OF_DEATH).setIn(row);
    }
  }

  private static void addDiscontinuation(PatientView patient, TimeToEventRows rows) {
    Discontinuation treatment = patient.safety().treatment();
    TreatmentHistory history = rows.subject().history();
    TableRow row = rows.add("TTDISC", "Days to discontinuation of treatment", patient);
    rows.setDays(row, 0, treatment.day(), treatment.day());
    switch (treatment.status()) {
      case DIED -> rows.setSource(row, history.patient());
      case DISCONTINUED, ACTIVE, UNDETERMINED ->
          rows.setSource(row, Optional.of(history.sessions().get(history.sessions().size() - 1)));
    }
    Ended ended =
        switch (treatment.status()) {
          case DISCONTINUED -> Ended.event("treatment given up");
          case DIED -> Ended.competing("death", DAY_OF_DEATH);
          case ACTIVE -> Ended.unknownAfter("treatment had not ended", "end of observation");
          case UNDETERMINED -> Ended.treatmentNotKnown();
        };
    ended.setIn(row);
  }

  private static void addDeath(PatientView patient, TimeToEventRows rows) {
    SafetyFollowUp followUp = patient.safety().followUp();
    TimeAtRisk time = patient.safety().timeAtRisk();
    TableRow row = rows.add("TTDEATH", "Days at risk to death", patient);
    int end = followUp.endDay();
    rows.setDays(row, 0, end, time.daysUntil(time.firstDay() + end));
    if (followUp.endsInDeath()) {
      rows.setSource(row, rows.subject().history().patient());
      Ended.event("death").setIn(row);
    } else {
      Ended.unknownAfter("alive while at risk", END_OF_RISK).setIn(row);
    }
  }
}
