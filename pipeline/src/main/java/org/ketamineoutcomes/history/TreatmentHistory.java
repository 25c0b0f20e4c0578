package org.ketamineoutcomes.history;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything the exports say of one patient who was treated, in an order that does not depend on
 * how the rows arrived.
 *
 * <p>Sessions are the days on which the drug was given, one for each day: several rows of one day
 * are one session. The first of them by time that has a dose stands for it, with the dose of all;
 * what it does not say is as the first of the others says it.
 *
 * @param patient what the rows of the patients export say, put together cell by cell
 * @param sessions one for each day on which the drug was given, earliest first; never empty
 * @param assessments by day, time (unknown ones first), relation to the session, minutes from its
 *     dose, and place in the exports
 * @param adverseEvents by day of onset, unknown ones last, then by place in the exports
 */
public record TreatmentHistory(
    String patientId,
    Optional<Patient> patient,
    List<Session> sessions,
    List<Assessment> assessments,
    List<AdverseEvent> adverseEvents) {

  public TreatmentHistory {
    if (sessions.isEmpty()) {
      throw new IllegalArgumentException("A treatment history must have a session");
    }
  }

  /**
   * Returns the history that {@code entries} tell, or nothing where none of them is a session at
   * which the drug was given.
   *
   * @param entries all rows of one patient, in any order; of several rows of the patients export
   *     the last counts that has a cell
   */
  public static Optional<TreatmentHistory> of(String patientId, List<Entry> entries) {
    return of(patientId, entries, Assembly.USUAL);
  }

  /** Returns the history that {@code entries} tell, put together as {@code assembly} says. */
  public static Optional<TreatmentHistory> of(
      String patientId, List<Entry> entries, Assembly assembly) {
    return new HistoryOfEntries(patientId, assembly).of(entries);
  }

  public int firstSessionDay() {
    return sessions.get(0).day();
  }

  public int lastSessionDay() {
    return sessions.get(sessions.size() - 1).day();
  }

  /**
   * Returns the place of the last session on or before {@code day}, from 0; −1 if there is none.
   */
  public int lastSessionOnOrBefore(int day) {
    return firstAfter(day, sessions) - 1;
  }

  /**
   * Returns the place of the first of some sessions, earliest first, on a later day than {@code
   * day}; as many as there are if there is none.
   */
  public static int firstAfter(int day, List<Session> sessions) {
    int low = 0;
    int high = sessions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sessions.get(middle).day() <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Returns the last day on which the clinic would have known of an event: the recorded end of
   * observation or the day of death, whichever is first, or, with neither, the day of the last
   * session or assessment. Never before the last session.
   */
  public int observationEndDay() {
    OptionalInt recorded =
        patient.isPresent() ? patient.get().observationEnd() : OptionalInt.empty();
    OptionalInt death = deathDay();
    int end =
        recorded.isEmpty() && death.isEmpty()
            ? lastSeenDay()
            : Math.min(recorded.orElse(Integer.MAX_VALUE), death.orElse(Integer.MAX_VALUE));
    return Math.max(lastSessionDay(), end);
  }

  private int lastSeenDay() {
    return assessments.isEmpty()
        ? lastSessionDay()
        : Math.max(lastSessionDay(), assessments.get(assessments.size() - 1).day());
  }

  /**
   * Returns the day of death, if it is known: as recorded, or the recorded end of observation if
   * its reason is death. Never before the last session.
   */
  public OptionalInt deathDay() {
    OptionalInt death = patient.isPresent() ? patient.get().dayOfDeath() : OptionalInt.empty();
    return death.isPresent() ? OptionalInt.of(Math.max(lastSessionDay(), death.getAsInt())) : death;
  }

  /** Returns the day of a death that ended observation; empty of one that came after its end. */
  public OptionalInt deathWhileObserved() {
    OptionalInt death = deathDay();
    return death.isPresent() && death.getAsInt() > observationEndDay()
        ? OptionalInt.empty()
        : death;
  }

  /** Returns the same history with other scores, which must be in the order of time. */
  public TreatmentHistory withAssessments(List<Assessment> others) {
    return new TreatmentHistory(patientId, patient, sessions, others, adverseEvents);
  }

  /** Returns the instruments this patient was assessed with, in alphabetical order. */
  public List<String> instruments() {
    return assessments.stream().map(Assessment::instrument).distinct().sorted().toList();
  }
}
