package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ketamineoutcomes.aesi.Aesi;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.aesi.StructuredRule;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.Session.Vitals;
import org.ketamineoutcomes.protocol.BaselineRule.SameDay;
import org.ketamineoutcomes.protocol.Protocol;

/** Events of special interest, one kind of one group at a time, patient by patient. */
final class NaiveEventTables {

  private static final AesiVocabulary WORDS = AesiVocabulary.standard();

  /** A kind of event; of a rule on a measurement, {@code rule} is there. */
  private record Kind(String aesi, String ascertainment, Optional<StructuredRule> rule) {

    boolean is(Placed event) {
      return event.names.contains(aesi) && event.way.equals(ascertainment);
    }
  }

  /** An event with the place of its session, −1 without one, and its window. */
  private record Placed(
      AdverseEvent event,
      int day,
      int session,
      String window,
      boolean isAssumed,
      List<String> names,
      String way) {

    static Placed of(AdverseEvent event, int day, int session, String window, boolean isAssumed) {
      List<String> names = new ArrayList<>(WORDS.of(event.term()).stream().map(Aesi::id).toList());
      names.add("any");
      String way =
          switch (event.solicited()) {
            case YES -> "solicited";
            case NO -> "spontaneous";
            case NOT_RECORDED -> "not_recorded";
          };
      return new Placed(event, day, session, window, isAssumed, names, way);
    }
  }

  private record Person(
      int number,
      NaivePatient patient,
      Map<String, String> strata,
      List<Placed> events,
      long daysAtRisk,
      List<Integer> daysOfEvents) {}

  private final Protocol protocol;
  private final Map<NaivePatient, Map<Integer, OptionalInt>> rises = new IdentityHashMap<>();
  private final Map<String, List<NaiveRow>> tables = new LinkedHashMap<>();

  private NaiveEventTables(Protocol protocol) {
    this.protocol = protocol;
  }

  static Map<String, List<NaiveRow>> tables(
      List<NaivePatient> patients, Protocol protocol, List<String> columns) {
    NaiveEventTables naive = new NaiveEventTables(protocol);
    List<Person> people = new ArrayList<>();
    for (NaivePatient patient : patients) {
      people.add(naive.person(people.size(), patient, patient.strata(columns)));
    }
    TreeSet<String> scales = new TreeSet<>();
    people.forEach(p -> p.events.forEach(e -> scales.add(grade(e.event).get(0))));
    List.of(
            "adverse_events_by_window",
            "adverse_events_by_severity",
            "adverse_events_by_session_number",
            "adverse_event_recurrence",
            "adverse_event_rates_by_period")
        .forEach(name -> naive.tables.put(name, new ArrayList<>()));
    people.stream()
        .flatMap(p -> p.strata.entrySet().stream())
        .map(s -> List.of(s.getKey(), s.getValue()))
        .distinct()
        .forEach(
            group -> {
              List<Person> members =
                  people.stream()
                      .filter(p -> group.get(1).equals(p.strata.get(group.get(0))))
                      .toList();
              naive.events(group, members, scales);
              naive.sessions(group, members);
            });
    return naive.tables;
  }

  private Person person(int number, NaivePatient patient, Map<String, String> strata) {
    List<Placed> events =
        NaiveSafety.emergent(patient, protocol.adverseEvents()).stream()
            .map(event -> placed(event, patient))
            .toList();
    int lastDay = NaiveSafety.lastDayAtRisk(patient, protocol.adverseEvents());
    int both = NaiveSafety.endsCounted(protocol.adverseEvents());
    return new Person(
        number,
        patient,
        strata,
        events,
        lastDay - patient.firstDay() + both,
        events.stream().map(e -> Math.min(e.day, lastDay) - patient.firstDay() + both).toList());
  }

  /** Goes from session to session until one is after the event. */
  private Placed placed(AdverseEvent event, NaivePatient patient) {
    int counted = NaiveSafety.countedDay(event, patient);
    int session = -1;
    if (event.onsetDay().isPresent() && event.onsetDay().equals(event.onsetLatestDay())) {
      for (int i = 0; i < patient.sessions().size(); i++) {
        Session one = patient.sessions().get(i);
        boolean isEarlierInDay =
            one.day() == event.onsetDay().getAsInt()
                && one.minuteOfDay().isPresent()
                && event.onsetMinuteOfDay().isPresent()
                && event.onsetMinuteOfDay().getAsInt() < one.minuteOfDay().getAsInt();
        if (one.day() <= event.onsetDay().getAsInt() && !isEarlierInDay) {
          session = i;
        }
      }
    }
    if (session < 0) {
      return Placed.of(event, counted, -1, "not_attributed", false);
    }
    Session of = patient.sessions().get(session);
    int gap = event.onsetDay().getAsInt() - of.day();
    boolean timed = of.minuteOfDay().isPresent() && event.onsetMinuteOfDay().isPresent();
    int minutes =
        timed ? gap * 1440 + event.onsetMinuteOfDay().getAsInt() - of.minuteOfDay().getAsInt() : 0;
    boolean isLast =
        patient.courses(protocol).stream()
            .anyMatch(c -> c.sessions().get(c.sessions().size() - 1).day() == of.day());
    return Placed.of(
        event,
        counted,
        session,
        window(gap, timed, minutes, of.durationMinutes(), isLast, protocol),
        gap == 0 && !timed);
  }

  private static String window(
      int gap,
      boolean timed,
      int minutes,
      OptionalInt duration,
      boolean isLast,
      Protocol protocol) {
    if (timed && duration.isPresent() && minutes <= duration.getAsInt()) {
      return "intra_session";
    } else if (timed && duration.isPresent() && minutes <= duration.getAsInt() + 120) {
      return "post_0_2h";
    } else if (timed && duration.isPresent() && minutes <= duration.getAsInt() + 240) {
      return "post_2_4h";
    } else if (gap == 0) {
      return "same_day";
    } else if (timed ? minutes <= 1440 : gap == 1) {
      return "day_1";
    } else if (!isLast) {
      return "inter_session";
    }
    return gap <= protocol.adverseEvents().longTermAfterDays() ? "follow_up" : "long_term";
  }

  private void events(List<String> group, List<Person> members, TreeSet<String> scales) {
    for (Kind kind : eventKinds()) {
      for (String window :
          List.of(
              "intra_session",
              "post_0_2h",
              "post_2_4h",
              "same_day",
              "day_1",
              "inter_session",
              "follow_up",
              "long_term",
              "not_attributed")) {
        window(members, kind, window, row(group, kind).with("window", window));
      }
      for (List<String> grade : grades()) {
        if (scales.contains(grade.get(0))) {
          severity(members, kind, grade, row(group, kind));
        }
      }
      int[] ends = {0, 7, 28, 91, 365, Integer.MAX_VALUE};
      for (int period = 0; period < 5; period++) {
        period(members, kind, period, ends[period], ends[period + 1], row(group, kind));
      }
    }
  }

  private void window(List<Person> members, Kind kind, String window, NaiveRow row) {
    long patients = 0;
    List<Placed> events = new ArrayList<>();
    for (Person person : members) {
      List<Placed> own =
          person.events.stream().filter(e -> kind.is(e) && e.window.equals(window)).toList();
      patients += own.isEmpty() ? 0 : 1;
      events.addAll(own);
    }
    row.with("n_events", events.size())
        .with("n_time_assumed", events.stream().filter(Placed::isAssumed).count())
        .with("n_onset_missing", events.stream().filter(e -> e.event.onsetDay().isEmpty()).count());
    tables.get("adverse_events_by_window").add(share(patients, members.size(), row));
  }

  private static NaiveRow share(long with, long n, NaiveRow row) {
    return row.with("n_exposed", n)
        .with("n_patients", with)
        .with("proportion", (double) with / n)
        .with("clopper_pearson_lower_95", NaiveLimits.clopperPearsonLower(with, n - with))
        .with("clopper_pearson_upper_95", NaiveLimits.clopperPearsonUpper(with, n - with))
        .with("wilson_lower_95", NaiveLimits.wilson(with, n, -1))
        .with("wilson_upper_95", NaiveLimits.wilson(with, n, 1));
  }

  private static List<List<String>> grades() {
    List<List<String>> grades = new ArrayList<>();
    for (String word : List.of("mild", "moderate", "severe")) {
      grades.add(List.of("mild_moderate_severe", word));
    }
    for (int number = 1; number <= 5; number++) {
      grades.add(List.of("ctcae", "" + number));
      grades.add(List.of("grades_1_5", "" + number));
    }
    grades.add(List.of("other", "other"));
    grades.add(List.of("not_recorded", "not_recorded"));
    return grades;
  }

  private static List<String> grade(AdverseEvent event) {
    String severity = event.severity();
    String numbers = event.severityScale().contains("ctcae") ? "ctcae" : "grades_1_5";
    return switch (severity) {
      case "" -> List.of("not_recorded", "not_recorded");
      case "mild", "moderate", "severe" -> List.of("mild_moderate_severe", severity);
      case "2" -> List.of(numbers, "2");
      case "grade 3", "3 - severe" -> List.of(numbers, "3");
      case "4", "grade iv", "life-threatening" -> List.of(numbers, "4");
      default -> List.of("other", "other");
    };
  }

  private void severity(List<Person> members, Kind kind, List<String> grade, NaiveRow row) {
    long patients = 0;
    long serious = 0;
    long stopped = 0;
    long unresolved = 0;
    for (Person person : members) {
      List<AdverseEvent> own =
          person.events.stream()
              .filter(e -> kind.is(e) && grade(e.event).get(0).equals(grade.get(0)))
              .map(Placed::event)
              .toList();
      // mild, moderate and severe are in the order of the alphabet, as are the numbers
      String worst = own.stream().map(e -> grade(e).get(1)).max(String::compareTo).orElse("");
      if (worst.equals(grade.get(1))) {
        patients++;
        serious += any(own, e -> e.serious() == Answer.YES);
        stopped += any(own, e -> e.action().equals("drug withdrawn"));
        unresolved += any(own, e -> List.of("not recovered", "recovering").contains(e.outcome()));
      }
    }
    row.with("severity_scale", grade.get(0))
        .with("grade", grade.get(1))
        .with("n_serious", serious)
        .with("n_led_to_stop", stopped)
        .with("n_unresolved", unresolved);
    tables.get("adverse_events_by_severity").add(share(patients, members.size(), row));
  }

  private static long any(List<AdverseEvent> events, Predicate<AdverseEvent> is) {
    return events.stream().anyMatch(is) ? 1 : 0;
  }

  /** Each day at risk is one of a patient with or without the event before it. */
  private void period(
      List<Person> members, Kind kind, int order, int after, int upTo, NaiveRow row) {
    long atRisk = 0;
    long free = 0;
    long first = 0;
    long patients = 0;
    long events = 0;
    long unknown = 0;
    long days = 0;
    long daysToFirst = 0;
    for (Person person : members) {
      int firstTime = Integer.MAX_VALUE;
      long own = 0;
      for (int i = 0; i < person.events.size(); i++) {
        if (kind.is(person.events.get(i))) {
          int time = person.daysOfEvents.get(i);
          firstTime = Math.min(firstTime, time);
          if (isIn(time, after, upTo)) {
            own++;
            unknown += person.events.get(i).event.onsetDay().isEmpty() ? 1 : 0;
          }
        }
      }
      events += own;
      patients += own > 0 ? 1 : 0;
      first += isIn(firstTime, after, upTo) ? 1 : 0;
      if (order == 0 || person.daysAtRisk > after) {
        atRisk++;
        free += order == 0 || firstTime > after ? 1 : 0;
      }
      for (int day = after + 1; day <= upTo && day <= person.daysAtRisk; day++) {
        days++;
        daysToFirst += day <= firstTime ? 1 : 0;
      }
    }
    if (atRisk == 0) {
      return;
    }
    double years = days / 365.25;
    double yearsToFirst = daysToFirst / 365.25;
    row.with("period_order", order)
        .with(
            "period",
            List.of("0-1 weeks", "1-4 weeks", "1-3 months", "3-12 months", "over 12 months")
                .get(order))
        .with("n_at_risk", atRisk)
        .with("n_free", free)
        .with("n_first", first)
        .with("n_patients", patients)
        .with("n_events", events)
        .with("n_onset_unknown", unknown)
        .with("person_years_to_first", yearsToFirst)
        .with("person_years", years)
        .with("interval_method", "exact poisson (garwood)");
    rate("eair_per_100_py", first, yearsToFirst, row);
    rate("event_rate_per_100_py", events, years, row);
    tables.get("adverse_event_rates_by_period").add(row);
  }

  private static boolean isIn(int time, int after, int upTo) {
    return time <= upTo && (time > after || after == 0) && time < Integer.MAX_VALUE;
  }

  private static void rate(String column, long events, double years, NaiveRow row) {
    if (years > 0) {
      row.with(column, 100 * events / years)
          .with(column + "_lower_95", 100 * NaiveLimits.poissonLower(events) / years)
          .with(column + "_upper_95", 100 * NaiveLimits.poissonUpper(events) / years);
    }
  }

  private void sessions(List<String> group, List<Person> members) {
    List<Kind> kinds = new ArrayList<>(eventKinds());
    for (Aesi aesi : WORDS.all()) {
      aesi.rules().forEach(rule -> kinds.add(new Kind(aesi.id(), "structured", Optional.of(rule))));
    }
    int[] starts = {1, 1, 2, 4, 7, 13, 25, 53};
    int[] ends = {1000, 1, 3, 6, 12, 24, 52, 1000};
    List<String> names =
        List.of("all", "1", "2 to 3", "4 to 6", "7 to 12", "13 to 24", "25 to 52", "53 and more");
    for (Kind kind : kinds) {
      String rule = kind.rule.map(StructuredRule::id).orElse("");
      List<List<Optional<Boolean>>> found = new ArrayList<>();
      members.forEach(person -> found.add(found(person, kind)));
      for (int band = 0; band < 8; band++) {
        List<NaiveShare.One> assessed = new ArrayList<>();
        long patients = 0;
        long sessions = 0;
        for (int person = 0; person < members.size(); person++) {
          int own = 0;
          for (int i = 0; i < found.get(person).size(); i++) {
            if (i + 1 >= starts[band] && i + 1 <= ends[band]) {
              own++;
              int of = person;
              found.get(person).get(i).ifPresent(is -> assessed.add(new NaiveShare.One(of, is)));
            }
          }
          sessions += own;
          patients += own > 0 ? 1 : 0;
        }
        if (sessions > 0) {
          NaiveShare share = new NaiveShare(assessed);
          NaiveRow row =
              row(group, kind)
                  .with("rule", rule)
                  .with("by", band == 0 ? "all" : "session_number")
                  .with("band_order", Math.max(0, band - 1))
                  .with("band", names.get(band))
                  .with("n_patients", patients)
                  .with("n_sessions", sessions)
                  .with("n_patients_assessed", share.persons())
                  .with("n_patients_with", share.personsWith())
                  .with("n_assessed", share.count())
                  .with("n_with", share.countWith())
                  .with("proportion", share.proportion());
          share.setLimits(row, "lower_95", "upper_95", "design_effect", "interval_method");
          tables.get("adverse_events_by_session_number").add(row);
        }
      }
      for (int earlier = 0; earlier < 4; earlier++) {
        NaiveShare share = new NaiveShare(next(found, earlier));
        NaiveRow row =
            row(group, kind)
                .with("rule", rule)
                .with("earlier_order", earlier)
                .with("earlier_sessions_with", List.of("0", "1", "2", "3 and more").get(earlier))
                .with("n_patients", share.persons())
                .with("n_patients_recur", share.personsWith())
                .with("n_next", share.count())
                .with("n_recur", share.countWith())
                .with("proportion", share.proportion());
        share.setLimits(row, "lower_95", "upper_95", "design_effect", "interval_method");
        tables.get("adverse_event_recurrence").add(row);
      }
    }
  }

  /** The assessed sessions that come after another one, with so many before them that had it. */
  private static List<NaiveShare.One> next(List<List<Optional<Boolean>>> found, int earlier) {
    List<NaiveShare.One> next = new ArrayList<>();
    for (int person = 0; person < found.size(); person++) {
      List<Boolean> assessed = found.get(person).stream().flatMap(Optional::stream).toList();
      for (int i = 1; i < assessed.size(); i++) {
        long before = assessed.subList(0, i).stream().filter(is -> is).count();
        if (before == earlier || (earlier == 3 && before > 3)) {
          next.add(new NaiveShare.One(person, assessed.get(i)));
        }
      }
    }
    return next;
  }

  /** Of each session, whether the event was found; empty where it could not be. */
  private List<Optional<Boolean>> found(Person person, Kind kind) {
    List<Optional<Boolean>> found = new ArrayList<>();
    List<Session> sessions = person.patient.sessions();
    for (int i = 0; i < sessions.size(); i++) {
      int place = i;
      if (kind.rule.isPresent()) {
        found.add(meets(kind.rule.get().id(), sessions.get(i).vitals(), person.patient, i));
        continue;
      }
      Answer asked = sessions.get(i).adverseEventsAssessed();
      boolean isExpected =
          asked == Answer.YES
              || (asked == Answer.NOT_RECORDED && !kind.ascertainment.equals("solicited"));
      found.add(
          isExpected
              ? Optional.of(person.events.stream().anyMatch(e -> e.session == place && kind.is(e)))
              : Optional.empty());
    }
    return found;
  }

  private Optional<Boolean> meets(String rule, Vitals v, NaivePatient patient, int session) {
    OptionalInt systolicRise = less(v.systolicPeak(), v.systolicBefore());
    OptionalInt diastolicRise = less(v.diastolicPeak(), v.diastolicBefore());
    return switch (rule) {
      case "cadss_above_4" -> all(List.of(v.cadssTotal()), n -> n.get(0) > 4);
      case "moaas_at_most_4" -> all(List.of(v.moaasLowest()), n -> n.get(0) <= 4);
      case "moaas_at_most_2" -> all(List.of(v.moaasLowest()), n -> n.get(0) <= 2);
      case "moaas_0" -> all(List.of(v.moaasLowest()), n -> n.get(0) == 0);
      case "bp_180_110" ->
          all(
              List.of(v.systolicPeak(), v.diastolicPeak()),
              n -> n.get(0) >= 180 || n.get(1) >= 110);
      case "bp_rise_40_25" ->
          all(List.of(systolicRise, diastolicRise), n -> n.get(0) >= 40 || n.get(1) >= 25);
      case "bp_180_and_rise_20" ->
          all(
              List.of(v.systolicPeak(), systolicRise, v.diastolicPeak(), diastolicRise),
              n -> (n.get(0) >= 180 && n.get(1) >= 20) || (n.get(2) >= 105 && n.get(3) >= 15));
      case "heart_rate_120" -> all(List.of(v.heartRatePeak()), n -> n.get(0) >= 120);
      case "heart_rate_120_and_rise_15" ->
          all(
              List.of(v.heartRatePeak(), less(v.heartRatePeak(), v.heartRateBefore())),
              n -> n.get(0) >= 120 && n.get(1) >= 15);
      case "oxygen_saturation_below_93" ->
          all(List.of(v.oxygenSaturationLowest()), n -> n.get(0) < 93);
      case "suicidality_item_rise_1" ->
          all(List.of(largestRise(patient, session)), n -> n.get(0) >= 1);
      default -> throw new AssertionError("There is no plain reading of " + rule);
    };
  }

  /** Of all instruments, the largest rise of the highest answer after a session over baseline. */
  private OptionalInt largestRise(NaivePatient patient, int session) {
    return rises
        .computeIfAbsent(patient, any -> new LinkedHashMap<>())
        .computeIfAbsent(session, any -> riseAfter(patient, session));
  }

  private OptionalInt riseAfter(NaivePatient patient, int session) {
    OptionalInt largest = OptionalInt.empty();
    for (String instrument :
        new TreeSet<>(patient.assessments().stream().map(Assessment::instrument).toList())) {
      OptionalInt before = OptionalInt.empty();
      OptionalInt highest = OptionalInt.empty();
      for (Assessment score : patient.untied(instrument, protocol.baseline().tie())) {
        if (score.suicidalityItem().isEmpty()) {
          continue;
        }
        int last = -1;
        for (int i = 0; i < patient.sessions().size(); i++) {
          last = isAfter(score, patient.sessions().get(i)) ? i : last;
        }
        int item = score.suicidalityItem().getAsInt();
        if (last == -1 && patient.firstDay() - score.day() <= protocol.baseline().lookbackDays()) {
          before = OptionalInt.of(item);
        } else if (last >= 0 && last == session) {
          highest = OptionalInt.of(Math.max(highest.orElse(0), item));
        }
      }
      OptionalInt rise = less(highest, before);
      if (rise.isPresent()) {
        largest = OptionalInt.of(Math.max(largest.orElse(-100), rise.getAsInt()));
      }
    }
    return largest;
  }

  private boolean isAfter(Assessment score, Session session) {
    if (score.day() != session.day()) {
      return score.day() > session.day();
    } else if (score.relation() != RelationToSession.NOT_RECORDED) {
      return score.relation() != RelationToSession.PRE_DOSE;
    } else if (score.minuteOfDay().isPresent() && session.minuteOfDay().isPresent()) {
      return score.minuteOfDay().getAsInt() > session.minuteOfDay().getAsInt();
    }
    return protocol.baseline().sameDay() == SameDay.POST_DOSE;
  }

  private static OptionalInt less(OptionalInt peak, OptionalInt before) {
    return peak.isPresent() && before.isPresent()
        ? OptionalInt.of(peak.getAsInt() - before.getAsInt())
        : OptionalInt.empty();
  }

  private static Optional<Boolean> all(List<OptionalInt> values, Predicate<List<Integer>> isMet) {
    return values.stream().allMatch(OptionalInt::isPresent)
        ? Optional.of(isMet.test(values.stream().map(OptionalInt::getAsInt).toList()))
        : Optional.empty();
  }

  private static List<Kind> eventKinds() {
    List<Kind> kinds = new ArrayList<>();
    for (String way : List.of("solicited", "spontaneous", "not_recorded")) {
      kinds.add(new Kind("any", way, Optional.empty()));
      WORDS.all().forEach(aesi -> kinds.add(new Kind(aesi.id(), way, Optional.empty())));
    }
    return kinds;
  }

  private NaiveRow row(List<String> group, Kind kind) {
    return NaiveRow.of(protocol.id(), "all", group.get(0), group.get(1))
        .with("aesi", kind.aesi)
        .with("ascertainment", kind.ascertainment);
  }
}
