package org.ketamineoutcomes.safety;

import java.util.List;
import org.ketamineoutcomes.event.EventPeriod;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.TimeAtRisk;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Layout;

/**
 * What one patient adds to the counts of events by period: first a row of exposure for each period,
 * then a row for each period of each kind. What a patient without events adds is all exposure, so
 * the counts of a kind say what there is to take from it.
 */
final class PeriodCounts {

  private static final int PATIENTS_AT_RISK = 0;
  private static final int DAYS_AT_RISK = 1;
  private static final int DAYS_SQUARED = 2;

  /** Patients with the event in an earlier period. */
  private static final int NO_LONGER_FREE = 0;

  /** Days at risk after the first event, also one of an earlier period. */
  private static final int DAYS_AFTER_FIRST = 1;

  private static final int FIRST_EVENTS = 2;
  private static final int PATIENTS = 3;
  private static final int EVENTS = 4;
  private static final int ONSET_UNKNOWN = 5;

  static final int WIDTH = 6;

  private static final EventPeriod[] PERIODS = EventPeriod.values();

  private PeriodCounts() {}

  /**
   * A kind in a period.
   *
   * @param free patients at risk in the period who had not had it before
   * @param daysToFirst their days in the period, up to the event
   * @param isTimePublished whether days are published
   * @param first those of them with it in the period
   * @param patients patients with it in the period, the first time or again
   */
  record OfKind(
      long atRisk,
      long days,
      long free,
      long daysToFirst,
      boolean isTimePublished,
      long first,
      long patients,
      long events,
      long onsetUnknown) {}

  static OfKind ofKind(int kind, EventPeriod period, Counts counts) {
    long atRisk = counts.get(period.place(), PATIENTS_AT_RISK);
    long days = counts.get(period.place(), DAYS_AT_RISK);
    long[] row = counts.row(row(kind, period));
    return new OfKind(
        atRisk,
        days,
        atRisk - row[NO_LONGER_FREE],
        days - row[DAYS_AFTER_FIRST],
        Layout.isPublished(counts.get(period.place(), DAYS_SQUARED)),
        row[FIRST_EVENTS],
        row[PATIENTS],
        row[EVENTS],
        row[ONSET_UNKNOWN]);
  }

  /**
   * Returns what is published as bands: in each period who is at risk, and who of these is still
   * free of a kind. Who no longer is, is the rest, and days after a first event are published by
   * how many days patients have in the period.
   */
  static Counts banded(Counts exact, int kinds, Bands bands) {
    Counts published = new Counts(WIDTH);
    for (EventPeriod period : PERIODS) {
      long[] own = exact.row(period.place());
      long[] publishedOwn =
          Layout.ofCounts(WIDTH)
              .sumUnlessRuled(DAYS_AT_RISK, DAYS_SQUARED, PATIENTS_AT_RISK)
              .banded(own, bands);
      published.add(period.place(), publishedOwn);
      for (int kind = 0; kind < kinds; kind++) {
        long[] events = exact.row(row(kind, period));
        long[] publishedEvents = Layout.ofCounts(WIDTH).banded(events, bands);
        long free = bands.of(own[PATIENTS_AT_RISK] - events[NO_LONGER_FREE]);
        publishedEvents[NO_LONGER_FREE] = publishedOwn[PATIENTS_AT_RISK] - free;
        publishedEvents[DAYS_AFTER_FIRST] =
            bands.share(
                events[DAYS_AFTER_FIRST],
                own[DAYS_AT_RISK],
                own[PATIENTS_AT_RISK],
                publishedOwn[DAYS_AT_RISK]);
        published.add(row(kind, period), publishedEvents);
      }
    }
    return published;
  }

  /** Returns what one patient adds. */
  static CountedRows of(List<EventRecord> events, TimeAtRisk time) {
    CountedRows rows = new CountedRows(WIDTH);
    for (EventPeriod period : PERIODS) {
      if (period.isReachedIn(time.days())) {
        long[] row = rows.of(period.place());
        row[PATIENTS_AT_RISK] = 1;
        row[DAYS_AT_RISK] = period.daysOf(time.days());
        row[DAYS_SQUARED] = row[DAYS_AT_RISK] * row[DAYS_AT_RISK];
      }
    }
    for (EventRecord event : events) {
      long days = time.daysUntil(event.judged().day());
      for (int kind : event.kinds()) {
        long[] row = rows.of(row(kind, periodOf(days)));
        row[PATIENTS] = 1;
        row[EVENTS]++;
        row[ONSET_UNKNOWN] += event.judged().isOnsetKnown() ? 0 : 1;
      }
    }
    FirstDays.of(events).forEach((kind, day) -> addFirst(kind, time.daysUntil(day), time, rows));
    return rows;
  }

  private static void addFirst(int kind, long daysToFirst, TimeAtRisk time, CountedRows rows) {
    EventPeriod periodOfFirst = periodOf(daysToFirst);
    rows.of(row(kind, periodOfFirst))[FIRST_EVENTS] = 1;
    for (EventPeriod period : PERIODS) {
      if (period.compareTo(periodOfFirst) >= 0 && period.isReachedIn(time.days())) {
        long[] row = rows.of(row(kind, period));
        row[NO_LONGER_FREE] = period == periodOfFirst ? 0 : 1;
        row[DAYS_AFTER_FIRST] = period.daysOf(time.days()) - period.daysOf(daysToFirst);
      }
    }
  }

  private static EventPeriod periodOf(long days) {
    for (EventPeriod period : PERIODS) {
      if (period.contains(days)) {
        return period;
      }
    }
    throw new IllegalStateException("The last period has no end");
  }

  private static int row(int kind, EventPeriod period) {
    return PERIODS.length * (1 + kind) + period.place();
  }
}
