package org.ketamineoutcomes.naive;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.protocol.AdverseEventRule;
import org.ketamineoutcomes.protocol.AdverseEventRule.DayCount;
import org.ketamineoutcomes.protocol.AdverseEventRule.Duplicates;
import org.ketamineoutcomes.protocol.AdverseEventRule.FollowUpEnd;
import org.ketamineoutcomes.protocol.Protocol;

/** Adverse events, one kind in one group at a time, patient by patient. */
final class NaiveSafety {

  /** What events are counted as, and which of them are. */
  private record Kind(String level, String category, String term, Predicate<AdverseEvent> is) {}

  /** One patient's emergent events under a protocol. */
  private record Person(
      NaivePatient patient, Map<String, String> strata, List<AdverseEvent> events, int lastDay) {}

  private static final Set<String> WORDS_FOR_RELATED =
      Set.of("possible", "yes", "possibly related", "probably related", "definitely related");
  private static final Set<String> WORDS_FOR_SEVERE =
      Set.of("severe", "grade 3", "4", "grade iv", "life-threatening", "3 - severe");

  private NaiveSafety() {}

  static Map<String, List<NaiveRow>> tables(
      List<NaivePatient> patients, Protocol protocol, List<String> columns) {
    AdverseEventRule rule = protocol.adverseEvents();
    List<Person> people = new ArrayList<>();
    for (NaivePatient patient : patients) {
      people.add(
          new Person(
              patient,
              patient.strata(columns),
              emergent(patient, rule),
              lastDayAtRisk(patient, rule)));
    }
    List<List<String>> groups =
        people.stream()
            .flatMap(p -> p.strata.entrySet().stream())
            .map(s -> List.of(s.getKey(), s.getValue()))
            .distinct()
            .toList();
    List<NaiveRow> byPatient = new ArrayList<>();
    List<NaiveRow> bySession = new ArrayList<>();
    List<NaiveRow> rates = new ArrayList<>();
    for (List<String> group : groups) {
      List<Person> members =
          people.stream().filter(p -> group.get(1).equals(p.strata.get(group.get(0)))).toList();
      for (Kind kind : kinds(people)) {
        byPatient.add(patients(members, kind, row(protocol, group, kind)));
        bySession.add(sessions(members, kind, row(protocol, group, kind)));
        rates.add(rates(members, kind, rule, row(protocol, group, kind)));
      }
    }
    return Map.of(
        "adverse_events_by_patient", byPatient,
        "adverse_events_by_session", bySession,
        "adverse_event_rates", rates);
  }

  /** All that happened to anyone. */
  private static List<Kind> kinds(List<Person> people) {
    List<Kind> kinds = new ArrayList<>();
    List<AdverseEvent> events = people.stream().flatMap(p -> p.events.stream()).toList();
    kinds.add(new Kind("any", "", "", event -> true));
    kinds.add(new Kind("serious", "", "", event -> event.serious() == Answer.YES));
    kinds.add(new Kind("severe", "", "", event -> WORDS_FOR_SEVERE.contains(event.severity())));
    kinds.add(new Kind("related", "", "", event -> WORDS_FOR_RELATED.contains(event.related())));
    for (String category : new TreeSet<>(events.stream().map(AdverseEvent::category).toList())) {
      if (!category.isBlank()) {
        kinds.add(new Kind("category", category, "", event -> event.category().equals(category)));
      }
      for (String term : new TreeSet<>(events.stream().map(AdverseEvent::term).toList())) {
        kinds.add(
            new Kind(
                "term",
                category,
                term,
                event -> event.category().equals(category) && event.term().equals(term)));
      }
    }
    return kinds.stream().filter(kind -> events.stream().anyMatch(kind.is)).toList();
  }

  static int lastDayAtRisk(NaivePatient patient, AdverseEventRule rule) {
    int end =
        rule.followUpEnd() == FollowUpEnd.LAST_SESSION
            ? patient.lastSessionDay()
            : patient.observationEnd();
    return Math.min(end + rule.plusDays(), patient.deathDay());
  }

  static List<AdverseEvent> emergent(NaivePatient patient, AdverseEventRule rule) {
    List<AdverseEvent> emergent = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (AdverseEvent event : patient.events()) {
      boolean begunBefore =
          event.onsetLatestDay().isPresent()
              && event.onsetLatestDay().getAsInt() < patient.firstDay();
      boolean overBefore =
          event.endDay().isPresent() && event.endDay().getAsInt() < patient.firstDay();
      boolean tooLate =
          rule.followUpEnd() == FollowUpEnd.LAST_SESSION
              && countedDay(event, patient) > lastDayAtRisk(patient, rule);
      boolean repeated = !seen.add(allFields(event)) && rule.duplicates() == Duplicates.DROP;
      if (!begunBefore && !overBefore && !tooLate && !repeated) {
        emergent.add(event);
      }
    }
    return emergent;
  }

  private static List<Object> allFields(AdverseEvent event) {
    return List.of(
        event.onsetDay(),
        event.onsetLatestDay(),
        event.onsetMinuteOfDay(),
        event.endDay(),
        event.term(),
        event.category(),
        event.severity(),
        event.severityScale(),
        event.serious(),
        event.related(),
        event.action(),
        event.outcome(),
        event.solicited(),
        event.sessionId());
  }

  /** The day of onset, or the first session's if that is not known or may have been earlier. */
  static int countedDay(AdverseEvent event, NaivePatient patient) {
    return event.onsetDay().isPresent() && event.onsetDay().getAsInt() > patient.firstDay()
        ? event.onsetDay().getAsInt()
        : patient.firstDay();
  }

  private static NaiveRow patients(List<Person> members, Kind kind, NaiveRow row) {
    long n = members.size();
    long with = members.stream().filter(p -> p.events.stream().anyMatch(kind.is)).count();
    return row.with("n_exposed", n)
        .with("n_patients", with)
        .with("proportion", (double) with / n)
        .with("clopper_pearson_lower_95", NaiveLimits.clopperPearsonLower(with, n - with))
        .with("clopper_pearson_upper_95", NaiveLimits.clopperPearsonUpper(with, n - with))
        .with("wilson_lower_95", NaiveLimits.wilson(with, n, -1))
        .with("wilson_upper_95", NaiveLimits.wilson(with, n, 1));
  }

  private static NaiveRow sessions(List<Person> members, Kind kind, NaiveRow row) {
    List<long[]> persons = new ArrayList<>();
    for (Person person : members) {
      long sessions = 0;
      long with = 0;
      List<Session> own = person.patient.sessions();
      for (int i = 0; i < own.size(); i++) {
        if (own.get(i).adverseEventsAssessed() == Answer.NO) {
          continue;
        }
        sessions++;
        int from = own.get(i).day();
        int before = i + 1 < own.size() ? own.get(i + 1).day() : Integer.MAX_VALUE;
        boolean happened = false;
        for (AdverseEvent event : person.events) {
          int day = countedDay(event, person.patient);
          happened |=
              kind.is.test(event)
                  && event.onsetDay().isPresent()
                  && event.onsetDay().equals(event.onsetLatestDay())
                  && day >= from
                  && day < before;
        }
        with += happened ? 1 : 0;
      }
      if (sessions > 0) {
        persons.add(new long[] {with, sessions});
      }
    }
    long m = persons.size();
    long sessions = persons.stream().mapToLong(p -> p[1]).sum();
    long with = persons.stream().mapToLong(p -> p[0]).sum();
    double p = (double) with / sessions;
    row.with("n_exposed", m)
        .with("n_patients", persons.stream().filter(person -> person[0] > 0).count())
        .with("n_sessions", sessions)
        .with("n_sessions_with_event", with)
        .with("proportion", p);
    if (m < 2) {
      return row;
    }
    double residuals = 0;
    boolean allAlike = true;
    double squares = 0;
    for (long[] person : persons) {
      residuals += Math.pow(person[0] - p * person[1], 2);
      squares += (double) person[1] * person[1];
      allAlike &=
          BigInteger.valueOf(person[0] * sessions).equals(BigInteger.valueOf(with * person[1]));
    }
    double variance = allAlike ? 0 : (double) m / (m - 1) * residuals / sessions / sessions;
    if (with > 0 && with < sessions) {
      row.with("design_effect", variance / (p * (1 - p) / (sessions - 1)));
    }
    if (allAlike) {
      double effective = sessions * (sessions / squares);
      double events = p * effective;
      double others = (1 - p) * effective;
      return row.with("interval_method", "clopper pearson effective persons")
          .with("lower_95", NaiveLimits.clopperPearsonLower(events, others))
          .with("upper_95", NaiveLimits.clopperPearsonUpper(events, others));
    }
    double logit = Math.log(p / (1 - p));
    double width = NaiveLimits.studentQuantile((int) m - 1) * Math.sqrt(variance) / (p * (1 - p));
    return row.with("interval_method", "logit by person")
        .with("lower_95", 1 / (1 + Math.exp(-(logit - width))))
        .with("upper_95", 1 / (1 + Math.exp(-(logit + width))));
  }

  static int endsCounted(AdverseEventRule rule) {
    return rule.dayCount() == DayCount.INCLUSIVE ? 1 : 0;
  }

  private static NaiveRow rates(
      List<Person> members, Kind kind, AdverseEventRule rule, NaiveRow row) {
    long patients = 0;
    long records = 0;
    long unknown = 0;
    long days = 0;
    long daysToFirst = 0;
    int endsCounted = endsCounted(rule);
    for (Person person : members) {
      List<AdverseEvent> events = person.events.stream().filter(kind.is).toList();
      int end = person.lastDay;
      for (AdverseEvent event : events) {
        end = Math.min(end, countedDay(event, person.patient));
        unknown += event.onsetDay().isEmpty() ? 1 : 0;
      }
      patients += events.isEmpty() ? 0 : 1;
      records += events.size();
      days += person.lastDay - person.patient.firstDay() + endsCounted;
      daysToFirst += end - person.patient.firstDay() + endsCounted;
    }
    double years = days / 365.25;
    double yearsToFirst = daysToFirst / 365.25;
    return row.with("n_exposed", members.size())
        .with("n_patients", patients)
        .with("n_events", records)
        .with("n_onset_unknown", unknown)
        .with("person_years_to_first", yearsToFirst)
        .with("person_years", years)
        .with("eair_per_100_py", 100 * patients / yearsToFirst)
        .with("eair_per_100_py_lower_95", lower(patients, yearsToFirst))
        .with("eair_per_100_py_upper_95", 100 * NaiveLimits.poissonUpper(patients) / yearsToFirst)
        .with("event_rate_per_100_py", 100 * records / years)
        .with("event_rate_per_100_py_lower_95", lower(records, years))
        .with("event_rate_per_100_py_upper_95", 100 * NaiveLimits.poissonUpper(records) / years)
        .with("interval_method", "exact poisson (garwood)");
  }

  /** Without any exposure there is no rate, and no limit of one. */
  private static double lower(long events, double years) {
    return years == 0 ? Double.NaN : 100 * NaiveLimits.poissonLower(events) / years;
  }

  private static NaiveRow row(Protocol protocol, List<String> group, Kind kind) {
    return NaiveRow.of(protocol.id(), "all", group.get(0), group.get(1))
        .with("level", kind.level)
        .with("category", kind.category)
        .with("term", kind.term);
  }
}
