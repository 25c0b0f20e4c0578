package org.ketamineoutcomes.longterm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;

/**
 * How much treatment a patient has had by the end of a day, in bands. A day's session counts on
 * that day. Nobody is put in a band for what comes later: time before the thirteenth session is
 * time of at most twelve.
 */
enum Exposure {
  /** Days with a session. */
  CUMULATIVE_SESSIONS("1-6", "7-12", "13-24", "25-52", "over 52"),
  /** Months of 30.4375 days since the first session. */
  MONTHS_SINCE_FIRST_SESSION("to 3", "over 3 to 12", "over 12 to 24", "over 24"),
  /**
   * Sum of doses in mg per kg of body weight, with the limits of {@link #CUMULATIVE_SESSIONS} at
   * 0.5 mg/kg a session; not known from the first session on whose dose by weight is not.
   */
  CUMULATIVE_MG_PER_KG("to 3", "over 3 to 6", "over 6 to 12", "over 12 to 26", "over 26"),
  /** Sessions so far, by months since the day before the first; the first month counts whole. */
  SESSIONS_PER_MONTH("to 1", "over 1 to 2", "over 2 to 4", "over 4");

  /** The number of the band of those of whom exposure is not known. */
  static final int UNKNOWN = 0;

  private static final int[] SESSIONS = {6, 12, 24, 52};
  private static final int[] DAYS = {91, 365, 730};
  private static final int[] MICROGRAMS_PER_KG = {3_000, 6_000, 12_000, 26_000};
  private static final int[] PER_MONTH = {1, 2, 4};

  /** A month has 487 sixteenths of a day. */
  private static final int SIXTEENTHS_A_MONTH = 487;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody else has
  private final List<String> bands;

  Exposure(String... bands) {
    this.bands = List.of(bands);
  }

  /**
   * Days of a patient in one band.
   *
   * @param band from 1, or {@link #UNKNOWN}
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

  int bands() {
    return bands.size();
  }

  /** Returns the published name of a band. */
  String band(int number) {
    return number == UNKNOWN ? "unknown" : bands.get(number - 1);
  }

  /** Returns all days from the first session through {@code lastDay}, in their order. */
  List<Stretch> stretches(TreatmentHistory history, int lastDay) {
    List<Stretch> stretches = new ArrayList<>();
    if (this == MONTHS_SINCE_FIRST_SESSION) {
      addMonths(history.firstSessionDay(), lastDay, stretches);
      return stretches;
    }
    List<Session> sessions = history.sessions();
    long dose = 0;
    for (int i = 0; i < sessions.size() && sessions.get(i).day() <= lastDay; i++) {
      int from = sessions.get(i).day();
      int to = i + 1 < sessions.size() ? Math.min(lastDay, sessions.get(i + 1).day() - 1) : lastDay;
      dose = dose < 0 ? dose : add(dose, sessions.get(i));
      if (this == SESSIONS_PER_MONTH) {
        addFrequencies(i + 1, history.firstSessionDay(), new Stretch(0, from, to), stretches);
      } else if (this == CUMULATIVE_SESSIONS) {
        stretches.add(new Stretch(bandOf(i + 1, SESSIONS), from, to));
      } else {
        int band = dose < 0 ? UNKNOWN : bandOf(dose, MICROGRAMS_PER_KG);
        stretches.add(new Stretch(band, from, to));
      }
    }
    return stretches;
  }

  private static void addMonths(int firstDay, int lastDay, List<Stretch> stretches) {
    int from = firstDay;
    for (int band = 1; from <= lastDay; band++) {
      int to = band <= DAYS.length ? Math.min(lastDay, firstDay + DAYS[band - 1]) : lastDay;
      stretches.add(new Stretch(band, from, to));
      from = to + 1;
    }
  }

  /** Between sessions the frequency falls, from band to band. */
  private static void addFrequencies(
      long sessions, int firstDay, Stretch between, List<Stretch> stretches) {
    int from = between.firstDay();
    while (from <= between.lastDay()) {
      int to = between.lastDay();
      int band = frequencyBand(sessions, from - firstDay + 1L);
      if (band > 1) {
        long fallsAfter = sessions * SIXTEENTHS_A_MONTH;
        long days = -Math.floorDiv(-fallsAfter, 16L * PER_MONTH[band - 2]);
        to = (int) Math.min(to, firstDay + days - 2);
      }
      stretches.add(new Stretch(band, from, to));
      from = to + 1;
    }
  }

  private static int frequencyBand(long sessions, long days) {
    long sixteenths = Math.max(16 * days, SIXTEENTHS_A_MONTH);
    int band = 1;
    while (band <= PER_MONTH.length
        && sessions * SIXTEENTHS_A_MONTH > PER_MONTH[band - 1] * sixteenths) {
      band++;
    }
    return band;
  }

  /** Returns the sum; a negative number if the dose of the session is not known. */
  private static long add(long dose, Session session) {
    return session.dose().microgramsPerKg().isPresent()
        ? dose + session.dose().microgramsPerKg().getAsInt()
        : -1;
  }

  private static int bandOf(long amount, int[] limits) {
    int band = 1;
    while (band <= limits.length && amount > limits[band - 1]) {
      band++;
    }
    return band;
  }
}
