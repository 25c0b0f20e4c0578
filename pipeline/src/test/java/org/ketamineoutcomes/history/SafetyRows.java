package org.ketamineoutcomes.history;

import java.util.OptionalInt;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Session.Dose;
import org.ketamineoutcomes.history.Session.Vitals;

/** Rows of sessions with times and measurements, and of events with all that is asked of them. */
public final class SafetyRows {

  private static final OptionalInt NOT_KNOWN = OptionalInt.empty();

  private SafetyRows() {}

  /** A session of 40 minutes that began at 10:00. */
  public static Session timedSession(int day) {
    return session(day, OptionalInt.of(600), OptionalInt.of(40), Vitals.NOT_RECORDED, Answer.YES);
  }

  public static Session sessionAtTenOfUnknownDuration(int day) {
    return session(day, OptionalInt.of(600), NOT_KNOWN, Vitals.NOT_RECORDED, Answer.YES);
  }

  public static Session measuredSession(int day, Vitals vitals) {
    return session(day, NOT_KNOWN, NOT_KNOWN, vitals, Answer.NOT_RECORDED);
  }

  public static Session sessionAsked(int day, Answer asked) {
    return session(day, NOT_KNOWN, NOT_KNOWN, Vitals.NOT_RECORDED, asked);
  }

  private static Session session(
      int day, OptionalInt minute, OptionalInt duration, Vitals vitals, Answer asked) {
    return new Session(
        new RowPosition(0, day + 1_000),
        day,
        minute,
        "",
        "ketamine",
        Route.INTRAVENOUS,
        SessionStatus.COMPLETED,
        Dose.NOT_RECORDED,
        duration,
        "",
        vitals,
        asked,
        "");
  }

  public static Vitals pressures(int before, int diastolicBefore, int peak, int diastolicPeak) {
    return new Vitals(
        OptionalInt.of(before),
        OptionalInt.of(diastolicBefore),
        OptionalInt.of(peak),
        OptionalInt.of(diastolicPeak),
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN);
  }

  public static Vitals systolicPeakOnly(int peak) {
    return new Vitals(
        NOT_KNOWN,
        NOT_KNOWN,
        OptionalInt.of(peak),
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN);
  }

  public static Vitals heartRates(int before, int peak) {
    return new Vitals(
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN,
        OptionalInt.of(before),
        OptionalInt.of(peak),
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN);
  }

  public static Vitals scales(int oxygenSaturation, int cadss, int moaas) {
    return new Vitals(
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN,
        OptionalInt.of(oxygenSaturation),
        OptionalInt.of(cadss),
        OptionalInt.of(moaas));
  }

  public static Vitals cadss(int points) {
    return new Vitals(
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN,
        NOT_KNOWN,
        OptionalInt.of(points),
        NOT_KNOWN);
  }

  public static AdverseEvent eventAt(int day, int minute) {
    return event(OptionalInt.of(day), OptionalInt.of(minute), "nausea", Answer.NOT_RECORDED);
  }

  public static AdverseEvent eventOf(int day, String term, Answer solicited) {
    return event(OptionalInt.of(day), NOT_KNOWN, term, solicited);
  }

  public static AdverseEvent eventOfUnknownOnset(String term, Answer solicited) {
    return event(NOT_KNOWN, NOT_KNOWN, term, solicited);
  }

  private static AdverseEvent event(
      OptionalInt onset, OptionalInt minute, String term, Answer solicited) {
    return new AdverseEvent(
        new RowPosition(2, 1),
        onset,
        onset,
        minute,
        NOT_KNOWN,
        term,
        "",
        "mild",
        "",
        Answer.NO,
        "",
        "",
        "",
        solicited,
        "",
        "");
  }

  /** An answer to the item on suicidal thoughts. */
  public static Assessment item(
      int day, String instrument, int points, RelationToSession relation) {
    return new Assessment(
        new RowPosition(1, day + 1_000),
        day,
        NOT_KNOWN,
        instrument,
        1_000,
        OptionalInt.of(points),
        relation);
  }
}
