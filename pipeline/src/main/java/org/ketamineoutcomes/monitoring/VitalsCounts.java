package org.ketamineoutcomes.monitoring;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.Session.Vitals;
import org.ketamineoutcomes.protocol.VitalSignRule;
import org.ketamineoutcomes.tally.Layout;
import org.ketamineoutcomes.tally.Moments;

/** What one patient adds to the counts of vital signs: a row for each band with a session. */
final class VitalsCounts {

  private static final int PATIENTS = 0;
  private static final int SESSIONS = 1;
  private static final int FIRST_SIGN = 2;

  /** After the share of a sign come the sum of its values and that of their squares. */
  private static final int SIGN_WIDTH = SessionShare.WIDTH + 2;

  private static final SessionMeasurement[] SIGNS = SessionMeasurement.values();

  static final int WIDTH = FIRST_SIGN + SIGNS.length * SIGN_WIDTH;

  private static final Map<SessionMeasurement, SessionShare> SHARES =
      new EnumMap<>(SessionMeasurement.class);

  static {
    for (SessionMeasurement sign : SIGNS) {
      SHARES.put(sign, new SessionShare(FIRST_SIGN + SHARES.size() * SIGN_WIDTH));
    }
  }

  private static final long[] NO_SESSION = {};

  private static final int BANDS_OF_A_SESSION = 3;

  private static final List<SessionShare> ALL_SHARES = List.copyOf(SHARES.values());

  /** Sessions and patients with a finding are counted by themselves; those without are the rest. */
  static final Layout LAYOUT = layout();

  private VitalsCounts() {}

  private static Layout layout() {
    Layout layout = Layout.ofCounts(WIDTH);
    for (SessionShare share : ALL_SHARES) {
      int sum = share.offset() + SessionShare.WIDTH;
      layout = share.in(layout).sumAndSquares(sum, share.sessionsColumn(), share.squaresColumn());
    }
    return layout;
  }

  /**
   * Returns the patient's counts by the number of {@link SessionBand}; empty where there are none.
   */
  static long[][] of(List<Session> sessions, VitalSignRule rule) {
    long[][] byBand = new long[SessionBand.count()][];
    Arrays.fill(byBand, NO_SESSION);
    long[][] bandsOfSession = new long[BANDS_OF_A_SESSION][];
    for (int i = 0; i < sessions.size(); i++) {
      Session session = sessions.get(i);
      bandsOfSession[0] = ofBand(SessionBand.ALL, byBand);
      bandsOfSession[1] = ofBand(SessionBand.ofNumber(i + 1), byBand);
      bandsOfSession[2] = ofBand(SessionBand.ofDose(session), byBand);
      add(session.vitals(), rule, bandsOfSession);
    }
    for (long[] ofBand : byBand) {
      if (ofBand.length > 0) {
        ofBand[PATIENTS] = 1;
        for (SessionShare share : ALL_SHARES) {
          share.closePatient(ofBand);
        }
      }
    }
    return byBand;
  }

  static SessionShare share(SessionMeasurement sign) {
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
  static Moments moments(SessionMeasurement sign, long[] counts) {
    int sum = sum(sign);
    return new Moments(share(sign).sessions(counts), counts[sum], counts[sum + 1]);
  }

  private static long[] ofBand(SessionBand band, long[][] byBand) {
    if (byBand[band.number()].length == 0) {
      byBand[band.number()] = new long[WIDTH];
    }
    return byBand[band.number()];
  }

  /** Counts a session in each of its bands. */
  private static void add(Vitals vitals, VitalSignRule rule, long[][] bands) {
    for (long[] ofBand : bands) {
      ofBand[SESSIONS]++;
    }
    for (SessionMeasurement sign : SIGNS) {
      Finding finding = sign.finding(vitals, rule);
      if (finding == Finding.NOT_MEASURED) {
        continue;
      }
      SessionShare share = share(sign);
      int sum = sum(sign);
      OptionalInt value = sign.value(vitals);
      for (long[] ofBand : bands) {
        share.addSession(ofBand);
        if (finding == Finding.PRESENT) {
          share.addFinding(ofBand);
        }
        if (value.isPresent()) {
          ofBand[sum] += value.getAsInt();
          ofBand[sum + 1] += (long) value.getAsInt() * value.getAsInt();
        }
      }
    }
  }

  private static int sum(SessionMeasurement sign) {
    return share(sign).offset() + SessionShare.WIDTH;
  }
}
