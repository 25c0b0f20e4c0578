package org.ketamineoutcomes.monitoring;

import java.util.Locale;
import java.util.Optional;
import org.ketamineoutcomes.proportion.ClusteredProportion;
import org.ketamineoutcomes.tally.Layout;

/**
 * The share of sessions, and of the patients who had them, with a finding: seven counts in a row.
 *
 * <p>Only sessions at which it was looked for are counted. Of one patient, sessions are added one
 * by one, and then the patient is closed; rows of many patients add up.
 *
 * @param offset where in the row the counts begin
 */
public record SessionShare(int offset) {

  public static final int WIDTH = 7;

  private static final int PATIENTS = 0;
  private static final int PATIENTS_WITH = 1;
  private static final int SESSIONS = 2;
  private static final int SESSIONS_WITH = 3;
  private static final int WITH_SQUARED = 4;
  private static final int WITH_TIMES_SESSIONS = 5;
  private static final int SESSIONS_SQUARED = 6;

  /** Counts a session at which the finding was looked for. */
  public void addSession(long[] ofPatient) {
    ofPatient[offset + SESSIONS]++;
  }

  /** Counts the finding at a session that has been counted. */
  public void addFinding(long[] ofPatient) {
    ofPatient[offset + SESSIONS_WITH]++;
  }

  /** Counts what is counted once a patient. */
  public void closePatient(long[] ofPatient) {
    long sessions = sessions(ofPatient);
    long with = sessionsWith(ofPatient);
    ofPatient[offset + PATIENTS] = sessions > 0 ? 1 : 0;
    ofPatient[offset + PATIENTS_WITH] = with > 0 ? 1 : 0;
    ofPatient[offset + WITH_SQUARED] = with * with;
    ofPatient[offset + WITH_TIMES_SESSIONS] = with * sessions;
    ofPatient[offset + SESSIONS_SQUARED] = sessions * sessions;
  }

  public long patients(long[] counts) {
    return counts[offset + PATIENTS];
  }

  public long patientsWith(long[] counts) {
    return counts[offset + PATIENTS_WITH];
  }

  public long sessions(long[] counts) {
    return counts[offset + SESSIONS];
  }

  public long sessionsWith(long[] counts) {
    return counts[offset + SESSIONS_WITH];
  }

  /** Returns the share of sessions; it is not a number where there are none. */
  public double proportionOfSessions(long[] counts) {
    return (double) sessionsWith(counts) / sessions(counts);
  }

  /** Returns the limits of the share of sessions; empty with fewer than two patients. */
  public Optional<ClusteredProportion> limits(long[] counts) {
    return ClusteredProportion.limits(
        patients(counts),
        sessions(counts),
        sessionsWith(counts),
        counts[offset + WITH_SQUARED],
        counts[offset + WITH_TIMES_SESSIONS],
        counts[offset + SESSIONS_SQUARED]);
  }

  /** Returns the column of sessions. */
  public int sessionsColumn() {
    return offset + SESSIONS;
  }

  /** Returns the column of the squares of each patient's sessions. */
  public int squaresColumn() {
    return offset + SESSIONS_SQUARED;
  }

  /** Declares the columns in {@code layout}. */
  public Layout in(Layout layout) {
    return layout.clustered(
        offset + PATIENTS,
        offset + SESSIONS,
        offset + SESSIONS_WITH,
        offset + WITH_SQUARED,
        offset + WITH_TIMES_SESSIONS,
        offset + SESSIONS_SQUARED);
  }

  /** Returns the name of {@code method} as tables publish it. */
  public static String words(ClusteredProportion.Method method) {
    return method.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
