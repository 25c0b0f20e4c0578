package org.ketamineoutcomes.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Session.Dose;
import org.ketamineoutcomes.history.Session.Vitals;

/** Rows of which a test says only what it is about. */
public final class Rows {

  private Rows() {}

  public static Session session(int day) {
    return session(day, OptionalInt.empty(), SessionStatus.COMPLETED, Answer.NOT_RECORDED, 1);
  }

  public static Session sessionAt(int day, int minute, long record) {
    return session(
        day, OptionalInt.of(minute), SessionStatus.COMPLETED, Answer.NOT_RECORDED, record);
  }

  public static Session sessionNotGiven(int day) {
    return session(day, OptionalInt.empty(), SessionStatus.NOT_GIVEN, Answer.NOT_RECORDED, 1);
  }

  public static Session sessionWhereNobodyAsked(int day) {
    return session(day, OptionalInt.empty(), SessionStatus.COMPLETED, Answer.NO, 1);
  }

  /** A score on the PHQ-9, in points. */
  public static Assessment score(int day, int points) {
    return score(day, points, 1);
  }

  public static Assessment score(int day, int points, long record) {
    return score(day, OptionalInt.empty(), points, record, RelationToSession.NOT_RECORDED);
  }

  public static Assessment scoreAt(int day, int minute, int points) {
    return score(day, OptionalInt.of(minute), points, 1, RelationToSession.NOT_RECORDED);
  }

  public static Assessment score(int day, int points, RelationToSession relation) {
    return score(day, OptionalInt.empty(), points, 1, relation);
  }

  /** A score on a scale, in points. */
  public static Assessment scoreOn(String instrument, int day, int points) {
    return new Assessment(
        new RowPosition(1, 1),
        day,
        OptionalInt.empty(),
        instrument,
        100 * points,
        OptionalInt.empty(),
        RelationToSession.NOT_RECORDED);
  }

  private static Assessment score(
      int day, OptionalInt minute, int points, long record, RelationToSession relation) {
    return new Assessment(
        new RowPosition(1, record),
        day,
        minute,
        "PHQ-9",
        100 * points,
        OptionalInt.empty(),
        relation);
  }

  public static AdverseEvent event(int onsetDay) {
    return event(OptionalInt.of(onsetDay), OptionalInt.of(onsetDay), OptionalInt.empty(), 1);
  }

  public static AdverseEvent event(int onsetDay, long record) {
    return event(OptionalInt.of(onsetDay), OptionalInt.of(onsetDay), OptionalInt.empty(), record);
  }

  public static AdverseEvent eventBetween(int firstDay, int latestDay) {
    return event(OptionalInt.of(firstDay), OptionalInt.of(latestDay), OptionalInt.empty(), 1);
  }

  public static AdverseEvent eventOfUnknownOnset() {
    return event(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 1);
  }

  public static AdverseEvent eventOfUnknownOnsetThatEndedOn(int day) {
    return event(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(day), 1);
  }

  private static AdverseEvent event(
      OptionalInt onset, OptionalInt latest, OptionalInt end, long record) {
    return new AdverseEvent(
        new RowPosition(2, record),
        onset,
        latest,
        OptionalInt.empty(),
        end,
        "nausea",
        "gastrointestinal",
        "mild",
        "",
        Answer.NO,
        "",
        "",
        "",
        Answer.NOT_RECORDED,
        "",
        "");
  }

  public static Patient patient(OptionalInt observationEnd, OptionalInt deathDay) {
    return patient(OptionalInt.empty(), observationEnd, deathDay, 1);
  }

  public static Patient patientAged(int age) {
    return patient(OptionalInt.of(age), OptionalInt.empty(), OptionalInt.empty(), 1);
  }

  public static Patient patientAged(int age, long record) {
    return patient(OptionalInt.of(age), OptionalInt.empty(), OptionalInt.empty(), record);
  }

  private static Patient patient(
      OptionalInt age, OptionalInt observationEnd, OptionalInt deathDay, long record) {
    return new Patient(
        new RowPosition(3, record), age, observationEnd, "", deathDay, Map.of("sex", "f"));
  }

  /** The history that {@code entries} tell. */
  public static TreatmentHistory history(Entry... entries) {
    return TreatmentHistory.of("p", List.of(entries)).orElseThrow();
  }

  /** The history of sessions on {@code days}. */
  public static TreatmentHistory sessionsOn(int... days) {
    return history(Arrays.stream(days).mapToObj(Rows::session).toArray(Entry[]::new));
  }

  /** The history of a first session on day 0 and of {@code entries}. */
  public static TreatmentHistory treatedOnDay0And(Entry... entries) {
    List<Entry> all = new ArrayList<>(List.of(entries));
    all.add(session(0));
    return TreatmentHistory.of("p", all).orElseThrow();
  }

  private static Session session(
      int day, OptionalInt minute, SessionStatus status, Answer asked, long record) {
    return new Session(
        new RowPosition(0, record),
        day,
        minute,
        "",
        "ketamine",
        Route.INTRAVENOUS,
        status,
        Dose.NOT_RECORDED,
        OptionalInt.empty(),
        "",
        Vitals.NOT_RECORDED,
        asked,
        "");
  }
}
