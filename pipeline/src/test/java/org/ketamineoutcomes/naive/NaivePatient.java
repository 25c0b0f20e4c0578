package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.Session.Dose;
import org.ketamineoutcomes.protocol.InductionRule;
import org.ketamineoutcomes.protocol.Protocol;

/** One treated patient, sorted out from a pile of rows by looking for one thing after another. */
record NaivePatient(
    Optional<Patient> row,
    List<Session> sessions,
    List<Assessment> assessments,
    List<AdverseEvent> events) {

  /** A course: its sessions, and the first day of the next one or a day that never comes. */
  record Course(int number, List<Session> sessions, int nextCourseDay) {

    int firstDay() {
      return sessions.get(0).day();
    }

    boolean isLast() {
      return nextCourseDay == Integer.MAX_VALUE;
    }

    String name(Protocol protocol) {
      return protocol.courseGapDays() == Protocol.NO_LIMIT ? "first" : String.valueOf(number);
    }

    /** The last day of the induction, found by walking on until a session is no longer part. */
    int inductionEnd(InductionRule rule) {
      int end = firstDay();
      int taken = 0;
      for (Session session : sessions) {
        boolean tooMany = taken == rule.maxSessions();
        boolean tooLate = session.day() > firstDay() + rule.maxDays();
        boolean tooFar = session.day() > end + rule.gapDays();
        if (tooMany || tooLate || tooFar) {
          return end;
        }
        end = session.day();
        taken++;
      }
      return end;
    }
  }

  /** Everyone who was given the drug at least once. */
  static List<NaivePatient> treatedIn(List<Row> rows) {
    Map<String, List<Entry>> byPatient = new LinkedHashMap<>();
    for (Row row : rows) {
      byPatient.computeIfAbsent(row.patientId(), id -> new ArrayList<>()).add(row.entry());
    }
    return byPatient.values().stream()
        .map(NaivePatient::of)
        .filter(patient -> !patient.sessions.isEmpty())
        .toList();
  }

  private static NaivePatient of(List<Entry> entries) {
    List<Patient> patients = only(Patient.class, entries);
    Optional<Patient> lastRow = patients.stream().max(Comparator.comparing(Patient::position));
    List<Session> given = only(Session.class, entries).stream().filter(Session::given).toList();
    List<Session> onePerDay = new ArrayList<>();
    for (int day : new TreeSet<>(given.stream().map(Session::day).toList())) {
      onePerDay.add(
          given.stream()
              .filter(session -> session.day() == day)
              .sorted(
                  Comparator.<Session>comparingInt(s -> s.minuteOfDay().orElse(24 * 60))
                      .thenComparing(Session::sessionId)
                      .thenComparing(Session::position))
              .reduce(NaivePatient::together)
              .orElseThrow());
    }
    List<Assessment> assessments = new ArrayList<>(only(Assessment.class, entries));
    assessments.sort(
        Comparator.comparingInt(Assessment::day)
            .thenComparingInt(score -> score.minuteOfDay().orElse(-1))
            .thenComparingInt(score -> rank(score.relation()))
            .thenComparing(Assessment::position));
    return new NaivePatient(lastRow, onePerDay, assessments, only(AdverseEvent.class, entries));
  }

  /** Doses of one day add up; all else is as the first row has it. */
  private static Session together(Session first, Session next) {
    Dose one = first.dose();
    Dose other = next.dose();
    boolean oneIsBlank = one.micrograms().isEmpty() && one.microgramsPerKg().isEmpty();
    boolean otherIsBlank = other.micrograms().isEmpty() && other.microgramsPerKg().isEmpty();
    Dose sum = oneIsBlank ? other : otherIsBlank ? one : sum(one, other);
    return new Session(
        first.position(),
        first.day(),
        first.minuteOfDay(),
        first.sessionId(),
        first.drug(),
        first.route(),
        first.status(),
        sum,
        first.durationMinutes(),
        first.phaseLabel(),
        first.vitals(),
        first.adverseEventsAssessed());
  }

  private static Dose sum(Dose one, Dose other) {
    OptionalInt whole = plus(one.micrograms(), other.micrograms());
    OptionalInt grams = one.weightGrams().isPresent() ? one.weightGrams() : other.weightGrams();
    OptionalInt byWeight = plus(one.microgramsPerKg(), other.microgramsPerKg());
    if (whole.isPresent() && grams.isPresent()) {
      long half = (2_000L * whole.getAsInt() + grams.getAsInt()) / (2L * grams.getAsInt());
      byWeight = OptionalInt.of((int) half);
    }
    return new Dose(whole, grams, byWeight);
  }

  private static OptionalInt plus(OptionalInt one, OptionalInt other) {
    return one.isPresent() && other.isPresent()
        ? OptionalInt.of(one.getAsInt() + other.getAsInt())
        : OptionalInt.empty();
  }

  int firstDay() {
    return sessions.get(0).day();
  }

  int lastSessionDay() {
    return sessions.get(sessions.size() - 1).day();
  }

  /** As recorded or, failing that, when last seen; nobody is observed after death. */
  int observationEnd() {
    int end = lastSessionDay();
    for (Assessment assessment : assessments) {
      end = Math.max(end, assessment.day());
    }
    if (row.isPresent() && row.get().observationEnd().isPresent()) {
      end = row.get().observationEnd().getAsInt();
    }
    return Math.max(firstDay(), Math.min(end, deathDay()));
  }

  /** The day of death, or a day that never comes. */
  int deathDay() {
    return row.isPresent() ? row.get().deathDay().orElse(Integer.MAX_VALUE) : Integer.MAX_VALUE;
  }

  List<Course> courses(Protocol protocol) {
    List<Course> courses = new ArrayList<>();
    List<Session> current = new ArrayList<>();
    for (Session session : sessions) {
      boolean broke =
          !current.isEmpty()
              && session.day() - current.get(current.size() - 1).day() > protocol.courseGapDays();
      if (broke) {
        courses.add(new Course(courses.size() + 1, current, session.day()));
        current = new ArrayList<>();
      }
      current.add(session);
    }
    courses.add(new Course(courses.size() + 1, current, Integer.MAX_VALUE));
    return courses;
  }

  /** Everyone, and one value of each column. */
  Map<String, String> strata(List<String> columns) {
    Map<String, String> strata = new LinkedHashMap<>();
    strata.put("all", "all");
    for (String column : columns) {
      strata.put(column, stratum(column));
    }
    return strata;
  }

  private String stratum(String column) {
    if (column.equals("route")) {
      return sessions.get(0).route().toString().toLowerCase(java.util.Locale.ROOT);
    }
    if (row.isEmpty()) {
      return "unknown";
    }
    if (!column.equals("age_band")) {
      String value = row.get().attributes().get(column);
      return value == null ? "unknown" : value;
    }
    if (row.get().age().isEmpty()) {
      return "unknown";
    }
    int age = row.get().age().getAsInt();
    if (age <= 17) {
      return "under 18";
    } else if (age <= 29) {
      return "18-29";
    } else if (age <= 39) {
      return "30-39";
    } else if (age <= 49) {
      return "40-49";
    } else if (age <= 59) {
      return "50-59";
    } else if (age <= 69) {
      return "60-69";
    } else if (age <= 79) {
      return "70-79";
    }
    return "80 and over";
  }

  private static int rank(RelationToSession relation) {
    return switch (relation) {
      case NOT_RECORDED -> 0;
      case PRE_DOSE -> 1;
      case DURING -> 2;
      case POST_DOSE -> 3;
    };
  }

  private static <T extends Entry> List<T> only(Class<T> kind, List<Entry> entries) {
    return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
