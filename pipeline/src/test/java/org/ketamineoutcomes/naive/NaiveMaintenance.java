package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.naive.NaiveSurvival.Time;
import org.ketamineoutcomes.protocol.ConfidenceRule;
import org.ketamineoutcomes.protocol.Protocol;

/** Maintenance, by writing down every observed day of everyone and then looking at the pile. */
final class NaiveMaintenance {

  private static final double DAYS_IN_MONTH = 30.4375;

  /** One day on which a course was observed after its induction. */
  private record Day(
      int person, Map<String, String> strata, String course, int month, boolean session) {}

  /** One interval between sessions, in one of the bands it belongs to. */
  private record Interval(
      int person, Map<String, String> strata, String by, String band, int order, Time length) {}

  private NaiveMaintenance() {}

  static Map<String, List<NaiveRow>> tables(
      List<NaivePatient> patients, Protocol protocol, List<String> columns) {
    List<Day> days = new ArrayList<>();
    List<Interval> intervals = new ArrayList<>();
    for (int person = 0; person < patients.size(); person++) {
      NaivePatient patient = patients.get(person);
      Map<String, String> strata = patient.strata(columns);
      for (NaivePatient.Course course : patient.courses(protocol)) {
        days.addAll(daysOf(person, patient, strata, course, protocol));
      }
      intervals.addAll(intervalsOf(person, patient, strata, protocol));
    }
    return Map.of(
        "maintenance_by_month", months(days, protocol),
        "session_intervals", intervals(intervals, protocol));
  }

  private static List<Day> daysOf(
      int person,
      NaivePatient patient,
      Map<String, String> strata,
      NaivePatient.Course course,
      Protocol protocol) {
    List<Day> days = new ArrayList<>();
    int origin = course.inductionEnd(protocol.induction());
    int end = course.isLast() ? patient.observationEnd() : course.nextCourseDay() - 1;
    for (int day = origin + 1; day <= end; day++) {
      boolean session = false;
      for (Session other : course.sessions()) {
        session = session || other.day() == day;
      }
      days.add(new Day(person, strata, course.name(), month(day - origin), session));
    }
    return days;
  }

  /** A day belongs to the month in which it ends. */
  private static int month(int day) {
    int month = 1;
    while (month * DAYS_IN_MONTH < day) {
      month++;
    }
    return month;
  }

  private static long wholeDays(int month) {
    return (long) Math.floor(month * DAYS_IN_MONTH)
        - (long) Math.floor((month - 1) * DAYS_IN_MONTH);
  }

  private static List<NaiveRow> months(List<Day> days, Protocol protocol) {
    List<NaiveRow> rows = new ArrayList<>();
    days.stream()
        .flatMap(
            day ->
                day.strata.entrySet().stream()
                    .map(s -> List.of(day.course, s.getKey(), s.getValue(), "" + day.month)))
        .distinct()
        .forEach(
            key -> {
              int month = Integer.parseInt(key.get(3));
              List<Day> in =
                  days.stream()
                      .filter(day -> day.course.equals(key.get(0)))
                      .filter(day -> key.get(2).equals(day.strata.get(key.get(1))))
                      .filter(day -> day.month == month)
                      .toList();
              long sessions = in.stream().filter(Day::session).count();
              long people = 0;
              long whole = 0;
              long wholeWithout = 0;
              for (int person : in.stream().map(Day::person).distinct().toList()) {
                List<Day> own = in.stream().filter(day -> day.person == person).toList();
                people++;
                if (own.size() == wholeDays(month)) {
                  whole++;
                  wholeWithout += own.stream().noneMatch(Day::session) ? 1 : 0;
                }
              }
              double personMonths = in.size() / DAYS_IN_MONTH;
              rows.add(
                  NaiveRow.of(protocol.id(), key.get(0), key.get(1), key.get(2))
                      .with("month", month)
                      .with("n_patients", people)
                      .with("person_days", in.size())
                      .with("person_months", personMonths)
                      .with("n_sessions", sessions)
                      .with("sessions_per_patient_month", sessions / personMonths)
                      .with(
                          "sessions_per_patient_month_lower_95",
                          NaiveLimits.poissonLower(sessions) / personMonths)
                      .with(
                          "sessions_per_patient_month_upper_95",
                          NaiveLimits.poissonUpper(sessions) / personMonths)
                      .with("interval_method", "exact poisson (garwood)")
                      .with("n_patients_whole_month", whole)
                      .with("n_patients_without_session", wholeWithout)
                      .with("proportion_without_session", (double) wholeWithout / whole));
            });
    return rows;
  }

  private static List<Interval> intervalsOf(
      int person, NaivePatient patient, Map<String, String> strata, Protocol protocol) {
    List<Interval> intervals = new ArrayList<>();
    int origin = patient.courses(protocol).get(0).inductionEnd(protocol.induction());
    List<Session> sessions = patient.sessions();
    for (int i = 0; i < sessions.size(); i++) {
      int day = sessions.get(i).day();
      Time length =
          i + 1 < sessions.size()
              ? new Time(sessions.get(i + 1).day() - day, true)
              : new Time(patient.observationEnd() - day, false);
      int month = day < origin ? 0 : month(day - origin);
      String monthName = month == 0 ? "induction" : "" + month;
      int place = numberPlace(i + 1);
      String numbers =
          List.of("1", "2 to 3", "4 to 6", "7 to 12", "13 to 24", "25 to 52", "53 and more")
              .get(place);
      intervals.add(new Interval(person, strata, "all", "all", 0, length));
      intervals.add(new Interval(person, strata, "month", monthName, month, length));
      intervals.add(new Interval(person, strata, "session_number", numbers, place, length));
    }
    return intervals;
  }

  private static int numberPlace(int number) {
    if (number == 1) {
      return 0;
    } else if (number <= 3) {
      return 1;
    } else if (number <= 6) {
      return 2;
    } else if (number <= 12) {
      return 3;
    } else if (number <= 24) {
      return 4;
    }
    return number <= 52 ? 5 : 6;
  }

  private static List<NaiveRow> intervals(List<Interval> intervals, Protocol protocol) {
    List<NaiveRow> rows = new ArrayList<>();
    intervals.stream()
        .flatMap(
            i ->
                i.strata.entrySet().stream()
                    .map(s -> List.of(s.getKey(), s.getValue(), i.by, i.band)))
        .distinct()
        .forEach(
            key -> {
              List<Interval> in =
                  intervals.stream()
                      .filter(i -> key.get(1).equals(i.strata.get(key.get(0))))
                      .filter(i -> i.by.equals(key.get(2)) && i.band.equals(key.get(3)))
                      .toList();
              NaiveSurvival lengths =
                  new NaiveSurvival(
                      in.stream().map(Interval::length).toList(), ConfidenceRule.Survival.PLAIN);
              rows.add(
                  NaiveRow.of(protocol.id(), "all", key.get(0), key.get(1))
                      .with("by", key.get(2))
                      .with("band", key.get(3))
                      .with("band_order", in.get(0).order)
                      .with("n_patients", in.stream().map(Interval::person).distinct().count())
                      .with("n_intervals", in.size())
                      .with("n_closed", in.stream().filter(i -> i.length.event()).count())
                      .with("n_open", in.stream().filter(i -> !i.length.event()).count())
                      .with("lower_quartile_days", lengths.quantile(0.25))
                      .with("median_days", lengths.quantile(0.5))
                      .with("upper_quartile_days", lengths.quantile(0.75))
                      .with("estimator", "kaplan-meier"));
            });
    return rows;
  }
}
