package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.Erfc;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.naive.NaiveSurvival.Time;
import org.ketamineoutcomes.protocol.AdverseEventRule.DayCount;
import org.ketamineoutcomes.protocol.ConfidenceRule;
import org.ketamineoutcomes.protocol.ExposureRule;
import org.ketamineoutcomes.protocol.Protocol;

/** Long-term safety, one patient and one day at a time. */
final class NaiveLongTerm {

  /** What the terms of the random clinics stand for. */
  private static final Map<String, List<String>> TERMS =
      Map.of(
          "nausea", List.of("nausea_vomiting"),
          "headache", List.of("headache"),
          "dizziness", List.of("dizziness"),
          "dizzy and nauseous", List.of("nausea_vomiting", "dizziness"),
          "drug withdrawal", List.of("withdrawal"),
          "bladder pain", List.of("cystitis_luts"));

  private static final List<String> AESI =
      List.of(
          "any",
          "serious",
          "dissociation",
          "sedation",
          "blood_pressure",
          "heart_rate",
          "hypoxia",
          "nausea_vomiting",
          "headache",
          "dizziness",
          "anxiety",
          "psychosis_mania",
          "suicidality",
          "cystitis_luts",
          "urinary_infection",
          "hepatic",
          "cognition_memory",
          "abuse_misuse",
          "dependence",
          "withdrawal",
          "falls");

  private static final Map<Answer, String> WAYS =
      Map.of(
          Answer.YES, "solicited", Answer.NO, "spontaneous", Answer.NOT_RECORDED, "not_recorded");

  /** What events are counted as. */
  private record Kind(String aesi, String way) {

    boolean is(AdverseEvent event) {
      return WAYS.get(event.solicited()).equals(way)
          && (aesi.equals("any")
              || (aesi.equals("serious") && event.serious() == Answer.YES)
              || TERMS.getOrDefault(event.term(), List.of()).contains(aesi));
    }

    NaiveRow row(Protocol protocol, String stratum, String value) {
      return NaiveRow.of(protocol.id(), "all", stratum, value)
          .with("aesi", aesi)
          .with("ascertainment", way);
    }
  }

  /** One patient: events, days from first to last at risk, death, and when treatment ended. */
  private record Person(
      NaivePatient patient,
      Map<String, String> strata,
      List<AdverseEvent> events,
      int lastDay,
      OptionalInt death,
      OptionalInt stopped,
      Map<NaiveExposure, int[]> bands) {

    int firstDay() {
      return patient.firstDay();
    }

    int end() {
      return lastDay;
    }

    int day(AdverseEvent event, int last) {
      return Math.min(last, NaiveSafety.countedDay(event, patient));
    }
  }

  /** How follow-up to a first event ended: 1 with it, 2 with something else, 0 with neither. */
  private record Ended(int day, int cause) {}

  private NaiveLongTerm() {}

  static Map<String, List<NaiveRow>> tables(
      List<NaivePatient> patients, Protocol protocol, List<String> columns) {
    List<Person> people = new ArrayList<>();
    for (NaivePatient patient : patients) {
      people.add(
          new Person(
              patient,
              patient.strata(columns),
              NaiveSafety.emergent(patient, protocol.adverseEvents()),
              NaiveSafety.lastDayAtRisk(patient, protocol.adverseEvents()),
              death(patient),
              NaiveDiscontinuation.stopped(patient, protocol.discontinuation()),
              bands(
                  patient,
                  NaiveSafety.lastDayAtRisk(patient, protocol.adverseEvents()),
                  protocol.exposureBands())));
    }
    Map<String, List<NaiveRow>> tables = new LinkedHashMap<>();
    for (String name :
        List.of(
            "long_term_exposure",
            "long_term_trend",
            "adverse_event_incidence",
            "deaths_and_serious")) {
      tables.put(name, new ArrayList<>());
    }
    if (people.isEmpty()) {
      return tables;
    }
    List<Kind> kinds = kinds(people);
    for (Kind kind : kinds) {
      for (NaiveExposure exposure : NaiveExposure.values()) {
        exposure(people, kind, exposure, protocol, tables);
      }
    }
    Set<List<String>> groups = new HashSet<>();
    people.forEach(p -> p.strata.forEach((column, value) -> groups.add(List.of(column, value))));
    for (List<String> group : groups) {
      List<Person> members =
          people.stream().filter(p -> group.get(1).equals(p.strata.get(group.get(0)))).toList();
      for (Kind kind : kinds) {
        for (boolean all : new boolean[] {false, true}) {
          NaiveRow row =
              kind.row(protocol, group.get(0), group.get(1))
                  .with("competing_events", all ? "ce_all" : "ce_death_only");
          List<Ended> ends = members.stream().map(person -> end(person, kind, all)).toList();
          tables.get("adverse_event_incidence").addAll(incidence(row, ends, protocol));
        }
      }
      deaths(members, group, protocol, tables.get("deaths_and_serious"));
    }
    return tables;
  }

  /** The band of each exposure on each day from the first session on. */
  private static Map<NaiveExposure, int[]> bands(
      NaivePatient patient, int lastDay, ExposureRule rule) {
    Map<NaiveExposure, int[]> bands = new EnumMap<>(NaiveExposure.class);
    for (NaiveExposure exposure : NaiveExposure.values()) {
      bands.put(
          exposure,
          IntStream.rangeClosed(patient.firstDay(), lastDay)
              .map(day -> exposure.band(patient, day, rule))
              .toArray());
    }
    return bands;
  }

  private static List<Kind> kinds(List<Person> people) {
    List<Kind> kinds = new ArrayList<>();
    for (String way : List.of("solicited", "spontaneous", "not_recorded")) {
      Kind any = new Kind("any", way);
      boolean none = people.stream().allMatch(person -> person.events.isEmpty());
      if (people.stream().anyMatch(person -> person.events.stream().anyMatch(any::is))
          || (none && way.equals("not_recorded"))) {
        AESI.forEach(aesi -> kinds.add(new Kind(aesi, way)));
      }
    }
    return kinds;
  }

  private static OptionalInt death(NaivePatient patient) {
    int day = patient.deathDay();
    return day == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(day);
  }

  private static void exposure(
      List<Person> people,
      Kind kind,
      NaiveExposure exposure,
      Protocol protocol,
      Map<String, List<NaiveRow>> tables) {
    boolean isInclusive = protocol.adverseEvents().dayCount() == DayCount.INCLUSIVE;
    int lowest = exposure == NaiveExposure.CUMULATIVE_MG_PER_KG ? 0 : 1;
    List<String> names = exposure.names(protocol.exposureBands());
    long smallest = Long.MAX_VALUE;
    double[] first = new double[names.size()];
    double[] toFirst = new double[names.size()];
    long withUnknown = 0;
    long unknown = 0;
    for (int band = lowest; band < names.size(); band++) {
      int number = band;
      long in = 0;
      long with = 0;
      long events = 0;
      long firsts = 0;
      long days = 0;
      long daysToFirst = 0;
      for (Person person : people) {
        int[] bands = person.bands.get(exposure);
        IntPredicate isIn = day -> bands[day - person.firstDay()] == number;
        List<AdverseEvent> known =
            person.events.stream().filter(e -> kind.is(e) && e.onsetDay().isPresent()).toList();
        int earliest =
            known.stream().mapToInt(e -> person.day(e, person.lastDay)).min().orElse(1_000_000);
        boolean wasIn = false;
        long mine = 0;
        for (int day = person.firstDay(); day <= person.lastDay; day++) {
          if (isIn.test(day)) {
            wasIn = true;
            boolean counts = isInclusive || day < person.lastDay;
            boolean beforeFirst = isInclusive ? day <= earliest : day < earliest;
            days += counts ? 1 : 0;
            daysToFirst += counts && beforeFirst ? 1 : 0;
          }
        }
        for (AdverseEvent event : known) {
          mine += isIn.test(person.day(event, person.lastDay)) ? 1 : 0;
        }
        in += wasIn ? 1 : 0;
        with += mine > 0 ? 1 : 0;
        events += mine;
        firsts += !known.isEmpty() && isIn.test(earliest) ? 1 : 0;
      }
      if (band > 0) {
        for (long part : new long[] {in, with, in - with, firsts, with - firsts}) {
          smallest = part > 0 ? Math.min(part, smallest) : smallest;
        }
        first[band] = firsts;
        toFirst[band] = daysToFirst / 365.25;
      }
      NaiveRow row =
          kind.row(protocol, "all", "all")
              .with("exposure", exposure.id())
              .with("band_number", band)
              .with("band", names.get(band))
              .with("n_patients", in)
              .with("n_patients_with_event", with)
              .with("n_events", events)
              .with("n_first_events", firsts)
              .with("person_days", days)
              .with("person_years", days / 365.25)
              .with("person_years_to_first", daysToFirst / 365.25)
              .with("interval_method", "exact poisson (garwood)");
      rate(row, "eair_per_100_py", firsts, daysToFirst);
      rate(row, "event_rate_per_100_py", events, days);
      tables.get("long_term_exposure").add(row);
    }
    for (Person person : people) {
      long mine = person.events.stream().filter(e -> kind.is(e) && e.onsetDay().isEmpty()).count();
      unknown += mine;
      withUnknown += mine > 0 ? 1 : 0;
    }
    tables
        .get("long_term_exposure")
        .add(
            kind.row(protocol, "all", "all")
                .with("exposure", exposure.id())
                .with("band_number", 0)
                .with("band", "onset unknown")
                .with("n_patients", people.size())
                .with("n_patients_with_event", withUnknown)
                .with("n_events", unknown)
                .with("n_first_events", 0));
    NaiveRow trend =
        kind.row(protocol, "all", "all")
            .with("exposure", exposure.id())
            .with("n_bands", names.size() - 1)
            .with("n_smallest", smallest == Long.MAX_VALUE ? 0 : smallest);
    tables.get("long_term_trend").add(trend(trend, first, toFirst));
  }

  /** Scores less their mean over time, so that what is expected drops out. */
  private static NaiveRow trend(NaiveRow row, double[] events, double[] years) {
    double time = 0;
    double mean = 0;
    double all = 0;
    int withTime = 0;
    for (int band = 1; band < years.length; band++) {
      time += years[band];
      mean += band * years[band];
      all += events[band];
      withTime += years[band] > 0 ? 1 : 0;
    }
    mean /= time;
    double slope = 0;
    double variance = 0;
    for (int band = 1; band < years.length; band++) {
      slope += (band - mean) * events[band];
      variance += all * (band - mean) * (band - mean) * years[band] / time;
    }
    if (all == 0 || withTime < 2) {
      return row;
    }
    boolean isFlat = Math.abs(slope) < 1e-9 * Math.sqrt(variance);
    return row.with("direction", isFlat ? "none" : slope < 0 ? "down" : "up")
        .with("chi_square", slope * slope / variance)
        .with("p_value", isFlat ? 1.0 : Erfc.value(Math.abs(slope) / Math.sqrt(2 * variance)));
  }

  private static void rate(NaiveRow row, String column, long events, long days) {
    double years = days / 365.25;
    if (days > 0) {
      row.with(column, 100 * events / years)
          .with(column + "_lower_95", 100 * NaiveLimits.poissonLower(events) / years)
          .with(column + "_upper_95", 100 * NaiveLimits.poissonUpper(events) / years);
    }
  }

  private static Ended end(Person person, Kind kind, boolean all) {
    int end = person.end() - person.firstDay();
    int event =
        person.events.stream()
            .filter(kind::is)
            .mapToInt(one -> person.day(one, person.end()) - person.firstDay())
            .min()
            .orElse(Integer.MAX_VALUE);
    int stop = all ? person.stopped.orElse(Integer.MAX_VALUE) : Integer.MAX_VALUE;
    if (event <= Math.min(stop, end)) {
      return new Ended(event, 1);
    }
    if (stop <= end) {
      return new Ended(stop, 2);
    }
    boolean died = person.death.isPresent() && person.death.getAsInt() <= person.end();
    return new Ended(end, died ? 2 : 0);
  }

  private static List<NaiveRow> incidence(NaiveRow group, List<Ended> ends, Protocol protocol) {
    ConfidenceRule.Survival scale = protocol.confidence().survival();
    NaiveIncidence limits =
        new NaiveIncidence(
            new NaiveSurvival(
                ends.stream().map(end -> new Time(-1, end.day, end.cause)).toList(), scale),
            scale);
    NaiveSurvival naive =
        new NaiveSurvival(
            ends.stream().map(end -> new Time(end.day, end.cause == 1)).toList(), scale);
    group
        .with("n_patients", ends.size())
        .with("n_events", count(ends, end -> end.cause == 1))
        .with("n_competing", count(ends, end -> end.cause == 2))
        .with("interval_method", "aalen-johansen, " + NaiveIncidence.method(scale));
    int last = ends.stream().mapToInt(Ended::day).max().orElseThrow();
    List<NaiveRow> rows = new ArrayList<>();
    for (int day : new int[] {7, 28, 84, 182, 364}) {
      NaiveRow row = group.copy().with("day", day);
      rows.add(row);
      if (day <= last) {
        row.with("at_risk_after", count(ends, end -> end.day > day))
            .with("incidence", weighted(ends, day))
            .with("lower_95", limits.limit(1, -1, day, scale))
            .with("upper_95", limits.limit(1, 1, day, scale))
            .with("one_minus_km", 1 - naive.survival(day));
      }
    }
    return rows;
  }

  /** The sum over patients with the event of 1 / (n · G), G being not yet censored before it. */
  private static double weighted(List<Ended> ends, int byDay) {
    double sum = 0;
    double notCensored = 1;
    for (int today = 0; today <= byDay; today++) {
      int day = today;
      sum += count(ends, end -> end.day == day && end.cause == 1) / notCensored;
      long censored = count(ends, end -> end.day == day && end.cause == 0);
      long still = censored + count(ends, end -> end.day > day);
      notCensored *= censored == 0 ? 1 : 1 - (double) censored / still;
    }
    return sum / ends.size();
  }

  private static long count(List<Ended> ends, Predicate<Ended> is) {
    return ends.stream().filter(is).count();
  }

  private static void deaths(
      List<Person> members, List<String> group, Protocol protocol, List<NaiveRow> rows) {
    int ends = protocol.adverseEvents().dayCount() == DayCount.INCLUSIVE ? 1 : 0;
    long days = members.stream().mapToLong(p -> p.end() - p.firstDay() + ends).sum();
    Map<String, Predicate<Person>> all = new LinkedHashMap<>();
    all.put("death", p -> p.death.isPresent() && p.death.getAsInt() <= p.end());
    all.put("later_death", p -> p.death.isPresent() && p.death.getAsInt() > p.end());
    all.put("fatal_event", p -> p.events.stream().anyMatch(e -> e.outcome().equals("fatal")));
    all.put("serious_event", p -> p.events.stream().anyMatch(e -> e.serious() == Answer.YES));
    all.forEach(
        (happened, is) -> {
          long n = members.stream().filter(is).count();
          NaiveRow row =
              NaiveRow.of(protocol.id(), "all", group.get(0), group.get(1))
                  .with("happened", happened)
                  .with("n_patients", members.size())
                  .with("n", n)
                  .with("person_years", days / 365.25)
                  .with("interval_method", "exact poisson (garwood)");
          if (!happened.equals("later_death")) {
            rate(row, "rate_per_100_py", n, days);
          }
          rows.add(row);
        });
  }

  /** How much treatment a patient had had by a day. */
  private enum NaiveExposure {
    CUMULATIVE_SESSIONS,
    MONTHS_SINCE_FIRST_SESSION,
    CUMULATIVE_MG_PER_KG,
    SESSIONS_PER_MONTH;

    List<Integer> limits(ExposureRule rule) {
      return switch (this) {
        case CUMULATIVE_SESSIONS -> rule.sessions();
        case MONTHS_SINCE_FIRST_SESSION -> rule.months();
        case CUMULATIVE_MG_PER_KG -> rule.milligramsPerKg();
        case SESSIONS_PER_MONTH -> rule.sessionsPerMonth();
      };
    }

    /** The unknown one, then those from nothing on, in words. */
    List<String> names(ExposureRule rule) {
      List<String> names = new ArrayList<>(List.of("unknown"));
      int last = 0;
      for (int limit : limits(rule)) {
        if (this == CUMULATIVE_SESSIONS) {
          names.add(last + 1 == limit ? "" + limit : last + 1 + " to " + limit);
        } else {
          names.add((last == 0 ? "" : "over " + last + " ") + "to " + limit);
        }
        last = limit;
      }
      names.add("over " + last);
      return names;
    }

    String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    int band(NaivePatient patient, int day, ExposureRule rule) {
      int sessions = 0;
      double dose = 0;
      for (Session session : patient.sessions()) {
        if (session.day() <= day) {
          sessions++;
          dose +=
              session.dose().microgramsPerKg().isPresent()
                  ? session.dose().microgramsPerKg().getAsInt() / 1000.0
                  : Double.NaN;
        }
      }
      double months = (day - patient.firstDay()) / 30.4375;
      double sinceDayBefore = Math.max(1, (day - patient.firstDay() + 1) / 30.4375);
      return switch (this) {
        case CUMULATIVE_SESSIONS -> above(sessions, limits(rule));
        case MONTHS_SINCE_FIRST_SESSION -> above(months, limits(rule));
        case CUMULATIVE_MG_PER_KG -> Double.isNaN(dose) ? 0 : above(dose, limits(rule));
        case SESSIONS_PER_MONTH -> above(sessions / sinceDayBefore, limits(rule));
      };
    }

    private static int above(double amount, List<Integer> limits) {
      int band = 1;
      for (int limit : limits) {
        band += amount > limit + 1e-9 ? 1 : 0;
      }
      return band;
    }
  }
}
