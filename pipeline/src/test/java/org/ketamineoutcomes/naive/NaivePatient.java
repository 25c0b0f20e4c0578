package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Route;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.Session.Dose;
import org.ketamineoutcomes.history.Session.Vitals;
import org.ketamineoutcomes.protocol.BaselineRule;
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

    String name() {
      return String.valueOf(number);
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
    Optional<Patient> cells =
        patients.stream()
            .sorted(Comparator.comparing(Patient::position))
            .reduce(NaivePatient::lastOfEachCell);
    List<Session> given =
        withoutOverlap(only(Session.class, entries)).stream().filter(Session::given).toList();
    List<Session> onePerDay = new ArrayList<>();
    for (int day : new TreeSet<>(given.stream().map(Session::day).toList())) {
      onePerDay.add(
          together(
              given.stream()
                  .filter(session -> session.day() == day)
                  .sorted(
                      Comparator.<Session>comparingInt(s -> s.minuteOfDay().orElse(24 * 60))
                          .thenComparing(Session::sessionId)
                          .thenComparing(Session::position))
                  .toList()));
    }
    List<Assessment> assessments = new ArrayList<>(withoutOverlap(only(Assessment.class, entries)));
    assessments.sort(
        Comparator.comparingInt(Assessment::day)
            .thenComparingInt(score -> score.minuteOfDay().orElse(-1))
            .thenComparingInt(score -> rank(score.relation()))
            .thenComparingInt(score -> score.minutesFromDose().orElse(0))
            .thenComparing(Assessment::position));
    return new NaivePatient(
        cells, onePerDay, assessments, withoutOverlap(only(AdverseEvent.class, entries)));
  }

  /** Of rows that say the same in several files, those of the file that has the most of them. */
  private static <T extends Entry> List<T> withoutOverlap(List<T> rows) {
    return rows.stream()
        .filter(
            row -> {
              Map<Integer, Long> same =
                  rows.stream()
                      .filter(other -> words(other).equals(words(row)))
                      .collect(
                          Collectors.groupingBy(
                              other -> other.position().file(),
                              TreeMap::new,
                              Collectors.counting()));
              long most = Collections.max(same.values());
              return same.entrySet().stream()
                      .filter(file -> file.getValue() == most)
                      .findFirst()
                      .orElseThrow()
                      .getKey()
                  == row.position().file();
            })
        .toList();
  }

  private static String words(Entry row) {
    return row.toString().replace(row.position().toString(), "");
  }

  private static Patient lastOfEachCell(Patient before, Patient after) {
    Map<String, String> attributes = new LinkedHashMap<>(before.attributes());
    attributes.putAll(after.attributes());
    return new Patient(
        after.position(),
        after.age().isPresent() ? after.age() : before.age(),
        after.observationEnd().isPresent() ? after.observationEnd() : before.observationEnd(),
        after.observationEndReason().isEmpty()
            ? before.observationEndReason()
            : after.observationEndReason(),
        after.deathDay().isPresent() ? after.deathDay() : before.deathDay(),
        attributes);
  }

  /**
   * Doses of one day add up, but for a row that says the same as one before it, unless it may be
   * another spray of 28 mg, and for one that another file has without its time; all else is as the
   * first row that says it has it, but for when it was and how it went.
   */
  private static Session together(List<Session> ofOneDay) {
    Session first =
        ofOneDay.stream()
            .filter(
                s -> s.dose().micrograms().isPresent() || s.dose().microgramsPerKg().isPresent())
            .findFirst()
            .orElse(ofOneDay.get(0));
    List<Dose> doses = new ArrayList<>();
    List<Session> seen = new ArrayList<>();
    List<Session> kept = new ArrayList<>();
    for (Session session : ofOneDay) {
      Dose dose = session.dose();
      Session anywhere = copy(session, first.position(), dose);
      boolean says = dose.micrograms().isPresent() || dose.microgramsPerKg().isPresent();
      boolean isSpray = dose.micrograms().equals(OptionalInt.of(28_000));
      boolean isExportedAgain = kept.stream().anyMatch(other -> isExportedAgain(session, other));
      if (says && (isSpray || !seen.contains(anywhere)) && !isExportedAgain) {
        doses.add(dose);
        kept.add(session);
      }
      seen.add(anywhere);
    }
    for (Session other : ofOneDay) {
      first = filled(first, other);
    }
    return doses.isEmpty() ? first : copy(first, first.position(), sum(doses));
  }

  /** The same dose in two files, of which one does not say when. */
  private static boolean isExportedAgain(Session session, Session other) {
    return session.position().file() != other.position().file()
        && session.dose().equals(other.dose())
        && session.minuteOfDay().isPresent() != other.minuteOfDay().isPresent()
        && (session.sessionId().isEmpty() || other.sessionId().isEmpty());
  }

  private static Session filled(Session session, Session other) {
    Vitals own = session.vitals();
    Vitals others = other.vitals();
    return new Session(
        session.position(),
        session.day(),
        session.minuteOfDay(),
        session.sessionId(),
        session.drug().equals("") ? other.drug() : session.drug(),
        session.route() != Route.UNKNOWN ? session.route() : other.route(),
        session.status(),
        session.dose(),
        session.durationMinutes(),
        session.phaseLabel().equals("") ? other.phaseLabel() : session.phaseLabel(),
        new Vitals(
            first(own.systolicBefore(), others.systolicBefore()),
            first(own.diastolicBefore(), others.diastolicBefore()),
            first(own.systolicPeak(), others.systolicPeak()),
            first(own.diastolicPeak(), others.diastolicPeak()),
            first(own.heartRateBefore(), others.heartRateBefore()),
            first(own.heartRatePeak(), others.heartRatePeak()),
            first(own.oxygenSaturationLowest(), others.oxygenSaturationLowest()),
            first(own.cadssTotal(), others.cadssTotal()),
            first(own.moaasLowest(), others.moaasLowest())),
        session.adverseEventsAssessed() != Answer.NOT_RECORDED
            ? session.adverseEventsAssessed()
            : other.adverseEventsAssessed(),
        "");
  }

  private static OptionalInt first(OptionalInt one, OptionalInt other) {
    return one.isPresent() ? one : other;
  }

  private static Session copy(Session session, RowPosition position, Dose dose) {
    return new Session(
        position,
        session.day(),
        session.minuteOfDay(),
        session.sessionId(),
        session.drug(),
        session.route(),
        session.status(),
        dose,
        session.durationMinutes(),
        session.phaseLabel(),
        session.vitals(),
        session.adverseEventsAssessed(),
        "");
  }

  private static Dose sum(List<Dose> doses) {
    if (doses.size() == 1) {
      return doses.get(0);
    }
    OptionalInt whole = total(doses.stream().map(Dose::micrograms).toList());
    OptionalInt grams =
        doses.stream()
            .map(Dose::weightGrams)
            .filter(OptionalInt::isPresent)
            .findFirst()
            .orElse(OptionalInt.empty());
    OptionalInt byWeight = total(doses.stream().map(Dose::microgramsPerKg).toList());
    if (whole.isPresent() && grams.isPresent()) {
      long half = (2_000L * whole.getAsInt() + grams.getAsInt()) / (2L * grams.getAsInt());
      byWeight = OptionalInt.of((int) half);
    }
    return new Dose(whole, grams, byWeight);
  }

  private static OptionalInt total(List<OptionalInt> all) {
    return all.stream().allMatch(OptionalInt::isPresent)
        ? OptionalInt.of(all.stream().mapToInt(OptionalInt::getAsInt).sum())
        : OptionalInt.empty();
  }

  int firstDay() {
    return sessions.get(0).day();
  }

  int lastSessionDay() {
    return sessions.get(sessions.size() - 1).day();
  }

  /** As recorded or at death; of whom neither is known, when last seen; after every session. */
  int observationEnd() {
    int end = Math.min(recordedEnd(), deathDay());
    if (end == Integer.MAX_VALUE) {
      end = lastSessionDay();
      for (Assessment assessment : assessments) {
        end = Math.max(end, assessment.day());
      }
    }
    return Math.max(lastSessionDay(), end);
  }

  private int recordedEnd() {
    return row.isPresent()
        ? row.get().observationEnd().orElse(Integer.MAX_VALUE)
        : Integer.MAX_VALUE;
  }

  /** The day of death, or a day that never comes; whoever is treated is alive. */
  int deathDay() {
    int day = row.isPresent() ? row.get().deathDay().orElse(Integer.MAX_VALUE) : Integer.MAX_VALUE;
    if (day == Integer.MAX_VALUE && row.isPresent()) {
      boolean died = row.get().observationEndReason().equals("death");
      day = died ? recordedEnd() : day;
    }
    return Math.max(lastSessionDay(), day);
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
      return "18 to 29";
    } else if (age <= 39) {
      return "30 to 39";
    } else if (age <= 49) {
      return "40 to 49";
    } else if (age <= 59) {
      return "50 to 59";
    } else if (age <= 69) {
      return "60 to 69";
    } else if (age <= 79) {
      return "70 to 79";
    }
    return "80 and over";
  }

  /** The scores of one instrument, of each moment the one that the rule of ties prefers. */
  List<Assessment> untied(String instrument, BaselineRule.Tie tie) {
    List<Assessment> own =
        assessments.stream().filter(score -> score.instrument().equals(instrument)).toList();
    return own.stream()
        .filter(score -> own.stream().noneMatch(o -> NaiveResponse.isTakenInstead(o, score, tie)))
        .toList();
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
