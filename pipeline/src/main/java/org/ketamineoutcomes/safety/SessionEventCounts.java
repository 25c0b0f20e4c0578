package org.ketamineoutcomes.safety;

import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.monitoring.SessionBand;
import org.ketamineoutcomes.monitoring.SessionShare;

/**
 * What one patient adds to the counts of events at sessions: a row for each band of session
 * numbers, and one for each number of earlier sessions with the event.
 *
 * <p>In a row come the patients, the sessions, and then a {@link SessionShare} of each kind.
 */
final class SessionEventCounts {

  /** Earlier sessions with the event are told apart up to this many; more count as this many. */
  static final int MOST_EARLIER = 3;

  private static final String EARLIER = "after ";
  private static final int PATIENTS = 0;
  private static final int SESSIONS = 1;
  private static final int FIRST_KIND = 2;

  private SessionEventCounts() {}

  static int width(int kinds) {
    return FIRST_KIND + kinds * SessionShare.WIDTH;
  }

  /** Returns the name of the row on sessions after so many with the event. */
  static String afterKey(int earlier) {
    return EARLIER + earlier;
  }

  /** Returns whether a row is on a band of session numbers, under the key of the band. */
  static boolean isBand(String key) {
    return !key.startsWith(EARLIER);
  }

  static SessionShare share(int kind) {
    return new SessionShare(FIRST_KIND + kind * SessionShare.WIDTH);
  }

  /** Returns how many patients had a session of the band. */
  static long patients(long[] counts) {
    return counts[PATIENTS];
  }

  static long sessions(long[] counts) {
    return counts[SESSIONS];
  }

  /**
   * Counts the sessions of one patient.
   *
   * @param answers first by session, then by kind
   */
  static Map<String, long[]> of(Answer[][] answers) {
    Map<String, long[]> counts = new TreeMap<>();
    int kinds = answers[0].length;
    SessionShare[] shares = new SessionShare[kinds];
    for (int kind = 0; kind < kinds; kind++) {
      shares[kind] = share(kind);
    }
    int[] assessedBefore = new int[kinds];
    int[] withBefore = new int[kinds];
    for (int session = 0; session < answers.length; session++) {
      long[] all = row(SessionBand.ALL.key(), kinds, counts);
      long[] band = row(SessionBand.ofNumber(session + 1).key(), kinds, counts);
      all[SESSIONS]++;
      band[SESSIONS]++;
      for (int kind = 0; kind < kinds; kind++) {
        Answer answer = answers[session][kind];
        if (answer == Answer.NOT_RECORDED) {
          continue;
        }
        add(shares[kind], answer, all);
        add(shares[kind], answer, band);
        if (assessedBefore[kind] > 0) {
          int earlier = Math.min(withBefore[kind], MOST_EARLIER);
          add(shares[kind], answer, row(afterKey(earlier), kinds, counts));
        }
        assessedBefore[kind]++;
        withBefore[kind] += answer == Answer.YES ? 1 : 0;
      }
    }
    for (long[] row : counts.values()) {
      row[PATIENTS] = 1;
      for (SessionShare share : shares) {
        share.closePatient(row);
      }
    }
    return counts;
  }

  private static long[] row(String key, int kinds, Map<String, long[]> counts) {
    return counts.computeIfAbsent(key, any -> new long[width(kinds)]);
  }

  private static void add(SessionShare share, Answer answer, long[] counts) {
    share.addSession(counts);
    if (answer == Answer.YES) {
      share.addFinding(counts);
    }
  }
}
