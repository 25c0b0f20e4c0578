package org.ketamineoutcomes.monitoring;

import java.util.List;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.BaselineRule.SameDay;
import org.ketamineoutcomes.tally.Layout;

/**
 * What one patient adds to the counts of what was measured: first all sessions, then four counts of
 * each item.
 */
final class CoverageCounts {

  static final int PATIENTS = 0;
  static final int SESSIONS = 1;
  static final int SESSIONS_SQUARED = 2;

  /** Sessions at which an item was measured; this and those below are told from an item's place. */
  static final int MEASURED = 3;

  /** The square of a patient's {@link #MEASURED}. */
  static final int MEASURED_SQUARED = 4;

  /** A patient's {@link #MEASURED} times sessions. */
  static final int MEASURED_TIMES_ALL = 5;

  /** Patients with a session at which it was. */
  static final int PATIENTS_MEASURED = 6;

  private static final int AN_ITEM = 4;

  static final int WIDTH = MEASURED + AN_ITEM * CoverageItem.ALL.size();

  /** What was measured is counted by itself; what was not is the rest. */
  static final Layout LAYOUT = layout();

  private CoverageCounts() {}

  private static Layout layout() {
    Layout layout = Layout.ofCounts(WIDTH);
    for (int item = 0; item < CoverageItem.ALL.size(); item++) {
      layout =
          layout.clustered(
              PATIENTS,
              SESSIONS,
              column(item, MEASURED),
              column(item, MEASURED_SQUARED),
              column(item, MEASURED_TIMES_ALL),
              SESSIONS_SQUARED);
    }
    return layout;
  }

  /** Returns where a count of an item stands. */
  static int column(int item, int count) {
    return AN_ITEM * item + count;
  }

  static long[] of(TreatmentHistory history, SameDay assumption) {
    List<Session> sessions = history.sessions();
    SuicidalityItems items = SuicidalityItems.ofEveryRecord(history, assumption);
    long[] counts = new long[WIDTH];
    long all = sessions.size();
    counts[PATIENTS] = 1;
    counts[SESSIONS] = all;
    counts[SESSIONS_SQUARED] = all * all;
    for (int item = 0; item < CoverageItem.ALL.size(); item++) {
      CoverageItem looked = CoverageItem.ALL.get(item);
      long measured = 0;
      for (int place = 0; looked.isCollectable() && place < all; place++) {
        measured += looked.isMeasuredAt(sessions.get(place), place, items) ? 1 : 0;
      }
      counts[column(item, MEASURED)] = measured;
      counts[column(item, MEASURED_SQUARED)] = measured * measured;
      counts[column(item, MEASURED_TIMES_ALL)] = measured * all;
      counts[column(item, PATIENTS_MEASURED)] = measured > 0 ? 1 : 0;
    }
    return counts;
  }
}
