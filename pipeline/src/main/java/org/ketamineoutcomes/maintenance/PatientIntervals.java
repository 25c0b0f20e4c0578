package org.ketamineoutcomes.maintenance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.survival.FollowUp;
import org.ketamineoutcomes.tally.Numbered;

/**
 * One patient's intervals between sessions, and the bands that each belongs to.
 *
 * @param intervals the days after each session, the last interval being open
 * @param bands the numbers of the bands of each interval but the one of all
 */
@SuppressWarnings("ArrayRecordComponent") // views are compared by nobody, and read only
record PatientIntervals(List<FollowUp> intervals, int[] bands) {

  private static final int BANDS_OF_AN_INTERVAL = 2;

  static PatientIntervals of(PatientView patient) {
    TreatmentHistory history = patient.history();
    List<Session> sessions = history.sessions();
    int inductionEnd = patient.courses().get(0).induction().lastDay();
    int observationEnd = history.observationEndDay();
    List<FollowUp> intervals = new ArrayList<>(sessions.size());
    int[] bands = new int[BANDS_OF_AN_INTERVAL * sessions.size()];
    for (int i = 0; i < sessions.size(); i++) {
      boolean isOpen = i == sessions.size() - 1;
      int day = sessions.get(i).day();
      int end = isOpen ? observationEnd : sessions.get(i + 1).day();
      intervals.add(new FollowUp(end - day, !isOpen));
      bands[BANDS_OF_AN_INTERVAL * i] = IntervalBand.ofSessionNumber(i + 1).number();
      bands[BANDS_OF_AN_INTERVAL * i + 1] =
          IntervalBand.ofDaysSinceInduction(day - inductionEnd).number();
    }
    return new PatientIntervals(intervals, bands);
  }

  void addTo(Numbered<IntervalTally> tallies) {
    BitSet seen = new BitSet();
    IntervalTally all = tallies.at(IntervalBand.ALL.number());
    all.addPatient();
    for (int i = 0; i < bands.length; i++) {
      FollowUp interval = intervals.get(i / BANDS_OF_AN_INTERVAL);
      IntervalTally ofBand = tallies.at(bands[i]);
      ofBand.add(interval);
      if (!seen.get(bands[i])) {
        seen.set(bands[i]);
        ofBand.addPatient();
      }
      if (i % BANDS_OF_AN_INTERVAL == 0) {
        all.add(interval);
      }
    }
  }
}
