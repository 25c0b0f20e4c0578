package org.ketamineoutcomes.monitoring;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.Session.Vitals;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.VitalSignRule;
import org.ketamineoutcomes.tally.Moments;

/** What one patient adds to the counts of vital signs: a row for each band with a session. */
final class VitalsCounts {

  private static final int PATIENTS = 0;
  private static final int SESSIONS = 1;
  private static final int FIRST_SIGN = 2;

  /** After the share of a sign come the sum of its values and that of their squares. */
  private static final int SIGN_WIDTH = SessionShare.WIDTH + 2;

  private static final VitalSign[] SIGNS = VitalSign.values();

  static final int WIDTH = FIRST_SIGN + SIGNS.length * SIGN_WIDTH;

  private static final Map<VitalSign, SessionShare> SHARES = new EnumMap<>(VitalSign.class);

  static {
    for (VitalSign sign : SIGNS) {
      SHARES.put(sign, new SessionShare(FIRST_SIGN + SHARES.size() * SIGN_WIDTH));
    }
  }

  private VitalsCounts() {}

  /** Returns the patient's counts by the keys of {@link SessionBand}. */
  static Map<String, long[]> of(TreatmentHistory history, VitalSignRule rule) {
    Map<String, long[]> counts = new TreeMap<>();
    List<Session> sessions = history.sessions();
    for (int i = 0; i < sessions.size(); i++) {
      Session session = sessions.get(i);
      add(session, SessionBand.ALL, rule, counts);
      add(session, SessionBand.ofNumber(i + 1), rule, counts);
      add(session, SessionBand.ofDose(session), rule, counts);
    }
    for (long[] ofBand : counts.values()) {
      ofBand[PATIENTS] = 1;
      SHARES.values().forEach(share -> share.closePatient(ofBand));
    }
    return counts;
  }

  static SessionShare share(VitalSign sign) {
    return requireNonNull(SHARES.get(sign));
  }

  /** Returns how many patients had a session of the band. */
  static long patients(long[] counts) {
    return counts[PATIENTS];
  }

  static long sessions(long[] counts) {
    return counts[SESSIONS];
  }

  /** Returns the moments of the values of {@code sign}; all 0 where it has none. */
  static Moments moments(VitalSign sign, long[] counts) {
    int sum = sum(sign);
    return new Moments(share(sign).sessions(counts), counts[sum], counts[sum + 1]);
  }

  private static void add(
      Session session, SessionBand band, VitalSignRule rule, Map<String, long[]> counts) {
    long[] ofBand = counts.computeIfAbsent(band.key(), key -> new long[WIDTH]);
    ofBand[SESSIONS]++;
    Vitals vitals = session.vitals();
    for (VitalSign sign : SIGNS) {
      Finding finding = sign.finding(vitals, rule);
      if (finding == Finding.NOT_MEASURED) {
        continue;
      }
      share(sign).addSession(ofBand);
      if (finding == Finding.PRESENT) {
        share(sign).addFinding(ofBand);
      }
      OptionalInt value = sign.value(vitals);
      if (value.isPresent()) {
        int sum = sum(sign);
        ofBand[sum] += value.getAsInt();
        ofBand[sum + 1] += (long) value.getAsInt() * value.getAsInt();
      }
    }
  }

  private static int sum(VitalSign sign) {
    return share(sign).offset() + SessionShare.WIDTH;
  }
}
