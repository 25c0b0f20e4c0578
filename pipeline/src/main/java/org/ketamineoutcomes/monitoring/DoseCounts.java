package org.ketamineoutcomes.monitoring;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.Route;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.Session.Dose;
import org.ketamineoutcomes.protocol.DoseRule;
import org.ketamineoutcomes.tally.Layout;
import org.ketamineoutcomes.tally.Moments;
import org.ketamineoutcomes.tally.Numbered;

/** What one patient adds to the counts of doses: a row for each band with a session. */
final class DoseCounts {

  /** Patients with a session. */
  static final int PATIENTS = 0;

  static final int SESSIONS = 1;

  /** Sessions without a dose of any kind. */
  static final int WITHOUT_DOSE = 2;

  /** Sessions with a dose, but without the weight to divide it by. */
  static final int WITHOUT_WEIGHT = 3;

  private static final int SUM = 4;
  private static final int SUM_OF_SQUARES = 5;

  /** Of the sessions with a dose by weight, those at which it had risen. */
  static final SessionShare RAISED = new SessionShare(6);

  /** Of the sessions with a dose by weight, those with more than 1 mg/kg. */
  static final SessionShare HIGH = new SessionShare(6 + SessionShare.WIDTH);

  static final int WIDTH = 6 + 2 * SessionShare.WIDTH;

  /** Sessions without a dose, and without a weight, are published beside those with both. */
  static final Layout LAYOUT =
      HIGH.in(RAISED.in(Layout.ofCounts(WIDTH)))
          .sumAndSquares(SUM, RAISED.sessionsColumn(), RAISED.squaresColumn());

  private static final int HIGH_ABOVE_MICROGRAMS_PER_KG = 1_000;

  private static final long[] NO_SESSION = {};

  private DoseCounts() {}

  /**
   * Returns the patient's counts by the number of {@link RouteSessions}; empty where there are
   * none.
   */
  static long[][] of(List<Session> sessions, DoseRule rule) {
    Map<Route, Integer> firstDoses = new EnumMap<>(Route.class);
    long[][] byBand = new long[RouteSessions.count()][];
    Arrays.fill(byBand, NO_SESSION);
    for (int i = 0; i < sessions.size(); i++) {
      Session session = sessions.get(i);
      Dose dose = session.dose();
      if (dose.microgramsPerKg().orElse(0) > 0) {
        firstDoses.putIfAbsent(session.route(), dose.microgramsPerKg().getAsInt());
      }
      int first = firstDoses.getOrDefault(session.route(), Integer.MAX_VALUE);
      add(dose, first, rule, RouteSessions.all(session.route()).number(), byBand);
      add(dose, first, rule, RouteSessions.ofNumber(session.route(), i + 1).number(), byBand);
    }
    for (long[] ofBand : byBand) {
      if (ofBand.length > 0) {
        ofBand[PATIENTS] = 1;
        RAISED.closePatient(ofBand);
        HIGH.closePatient(ofBand);
      }
    }
    return byBand;
  }

  /** Adds a patient's counts, and each dose by the number of its session. */
  static void addTo(Numbered<DoseTally> tallies, long[][] byBand, List<Session> sessions) {
    for (int band = 0; band < byBand.length; band++) {
      if (byBand[band].length > 0) {
        tallies.at(band).addPatient(byBand[band]);
      }
    }
    for (int i = 0; i < sessions.size(); i++) {
      OptionalInt dose = sessions.get(i).dose().microgramsPerKg();
      if (dose.isPresent()) {
        int band = RouteSessions.ofNumber(sessions.get(i).route(), i + 1).number();
        tallies.at(band).addDose(dose.getAsInt());
      }
    }
  }

  /** Returns the moments of doses in µg per kg. */
  static Moments moments(long[] counts) {
    return new Moments(RAISED.sessions(counts), counts[SUM], counts[SUM_OF_SQUARES]);
  }

  private static void add(Dose dose, int first, DoseRule rule, int band, long[][] byBand) {
    if (byBand[band].length == 0) {
      byBand[band] = new long[WIDTH];
    }
    long[] ofBand = byBand[band];
    ofBand[SESSIONS]++;
    if (dose.microgramsPerKg().isEmpty()) {
      ofBand[dose.micrograms().isPresent() ? WITHOUT_WEIGHT : WITHOUT_DOSE]++;
      return;
    }
    int perKg = dose.microgramsPerKg().getAsInt();
    ofBand[SUM] += perKg;
    ofBand[SUM_OF_SQUARES] += (long) perKg * perKg;
    RAISED.addSession(ofBand);
    HIGH.addSession(ofBand);
    if (rule.isRaised(first, perKg)) {
      RAISED.addFinding(ofBand);
    }
    if (perKg > HIGH_ABOVE_MICROGRAMS_PER_KG) {
      HIGH.addFinding(ofBand);
    }
  }
}
