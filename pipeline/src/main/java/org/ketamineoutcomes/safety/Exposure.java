package org.ketamineoutcomes.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.ExposureRule;

/**
 * How much treatment a patient has had by the end of a day, in bands. A day's session counts on
 * that day. Nobody is put in a band for what comes later: time before the thirteenth session is
 * time of at most twelve.
 */
enum Exposure {
  /** Days with a session. */
  CUMULATIVE_SESSIONS,
  /** Months of 30.4375 days since the first session. */
  MONTHS_SINCE_FIRST_SESSION,
  /**
   * Sum of doses in mg per kg of body weight; not known from the first session on whose dose by
   * weight is not.
   */
  CUMULATIVE_MG_PER_KG,
  /** Sessions so far, by months since the day before the first; the first month counts whole. */
  SESSIONS_PER_MONTH;

  private static final int MICROGRAMS_A_MILLIGRAM = 1_000;

  /** A month has 487 sixteenths of a day. */
  private static final int SIXTEENTHS_A_MONTH = 487;

  /**
   * Days of a patient in one band.
   *
   * @param band from 1, or {@link ExposureBands#UNKNOWN}
   * @param firstDay the first of them
   * @param lastDay the last of them
   */
  record Stretch(int band, int firstDay, int lastDay) {

    /** Returns how many of the days are in a period. */
    long daysWithin(int from, int to) {
      return Math.max(0, (long) Math.min(to, lastDay) - Math.max(from, firstDay) + 1);
    }
  }

  /** Returns the published name. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns all days from the first session through {@code lastDay}, in their order. */
  List<Stretch> stretches(TreatmentHistory history, int lastDay, ExposureRule rule) {
    ExposureBands bands = ExposureBands.of(this, rule);
    List<Stretch> stretches = new ArrayList<>();
    if (this == MONTHS_SINCE_FIRST_SESSION) {
      addMonths(history.firstSessionDay(), lastDay, bands, stretches);
      return stretches;
    }
    List<Session> sessions = history.sessions();
    long dose = 0;
    for (int i = 0; i < sessions.size() && sessions.get(i).day() <= lastDay; i++) {
      int from = sessions.get(i).day();
      int to = i + 1 < sessions.size() ? Math.min(lastDay, sessions.get(i + 1).day() - 1) : lastDay;
      dose = dose < 0 ? dose : add(dose, sessions.get(i));
      if (this == SESSIONS_PER_MONTH) {
        addFrequencies(
            i + 1, history.firstSessionDay(), new Stretch(0, from, to), bands, stretches);
      } else if (this == CUMULATIVE_SESSIONS) {
        stretches.add(new Stretch(bands.of(i + 1, 1), from, to));
      } else {
        int band = dose < 0 ? ExposureBands.UNKNOWN : bands.of(dose, MICROGRAMS_A_MILLIGRAM);
        stretches.add(new Stretch(band, from, to));
      }
    }
    return stretches;
  }

  private static void addMonths(
      int firstDay, int lastDay, ExposureBands bands, List<Stretch> stretches) {
    int from = firstDay;
    for (int band = 1; from <= lastDay; band++) {
      int to = lastDay;
      if (band < bands.count()) {
        to = Math.min(lastDay, firstDay + bands.limit(band) * SIXTEENTHS_A_MONTH / 16);
      }
      stretches.add(new Stretch(band, from, to));
      from = to + 1;
    }
  }

  /** Between sessions the frequency falls, from band to band. */
  private static void addFrequencies(
      long sessions, int firstDay, Stretch between, ExposureBands bands, List<Stretch> stretches) {
    int from = between.firstDay();
    while (from <= between.lastDay()) {
      int to = between.lastDay();
      long sixteenths = Math.max(16 * (from - firstDay + 1L), SIXTEENTHS_A_MONTH);
      int band = bands.of(sessions * SIXTEENTHS_A_MONTH, sixteenths);
      if (band > 1) {
        long fallsAfter = sessions * SIXTEENTHS_A_MONTH;
        long days = -Math.floorDiv(-fallsAfter, 16L * bands.limit(band - 1));
        to = (int) Math.min(to, firstDay + days - 2);
      }
      stretches.add(new Stretch(band, from, to));
      from = to + 1;
    }
  }

  /** Returns the sum; a negative number if the dose of the session is not known. */
  private static long add(long dose, Session session) {
    return session.dose().microgramsPerKg().isPresent()
        ? dose + session.dose().microgramsPerKg().getAsInt()
        : -1;
  }
}
