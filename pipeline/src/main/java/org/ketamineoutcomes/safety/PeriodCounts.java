package org.ketamineoutcomes.safety;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.event.EventPeriod;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.TimeAtRisk;
import org.ketamineoutcomes.tally.NamedCounts;

/**
 * What one patient adds to the counts of events by period: in the row of each period first the
 * exposure, then six counts of each kind. What a patient without events adds is all exposure, so
 * the counts of a kind tell what there is to take from it.
 */
final class PeriodCounts {

  private static final int PATIENTS_AT_RISK = 0;
  private static final int DAYS_AT_RISK = 1;
  private static final int FIRST_KIND = 2;

  /** Patients with the event in an earlier period. */
  private static final int NO_LONGER_FREE = 0;

  /** Days at risk after the first event, also one of an earlier period. */
  private static final int DAYS_AFTER_FIRST = 1;

  private static final int FIRST_EVENTS = 2;
  private static final int PATIENTS = 3;
  private static final int EVENTS = 4;
  private static final int ONSET_UNKNOWN = 5;
  private static final int A_KIND = 6;

  private static final EventPeriod[] PERIODS = EventPeriod.values();

  private PeriodCounts() {}

  /**
   * A kind in a period.
   *
   * @param free patients at risk in the period who had not had it before
   * @param daysToFirst their days in the period, up to the event
   * @param first those of them with it in the period
   * @param patients patients with it in the period, the first time or again
   */
  record OfKind(
      long atRisk,
      long days,
      long free,
      long daysToFirst,
      long first,
      long patients,
      long events,
      long onsetUnknown) {}

  static int width(EventKinds kinds) {
    return FIRST_KIND + A_KIND * kinds.count();
  }

  static long atRisk(EventPeriod period, NamedCounts counts) {
    return counts.get(period.name(), PATIENTS_AT_RISK);
  }

  static OfKind ofKind(int kind, EventPeriod period, NamedCounts counts) {
    String row = period.name();
    int first = FIRST_KIND + A_KIND * kind;
    long atRisk = counts.get(row, PATIENTS_AT_RISK);
    long days = counts.get(row, DAYS_AT_RISK);
    return new OfKind(
        atRisk,
        days,
        atRisk - counts.get(row, first + NO_LONGER_FREE),
        days - counts.get(row, first + DAYS_AFTER_FIRST),
        counts.get(row, first + FIRST_EVENTS),
        counts.get(row, first + PATIENTS),
        counts.get(row, first + EVENTS),
        counts.get(row, first + ONSET_UNKNOWN));
  }

  /** Counts the time at risk of one patient. */
  static void addExposure(TimeAtRisk time, NamedCounts counts) {
    for (EventPeriod period : PERIODS) {
      if (period.isReachedIn(time.days())) {
        counts.add(period.name(), PATIENTS_AT_RISK, 1);
        counts.add(period.name(), DAYS_AT_RISK, period.daysOf(time.days()));
      }
    }
  }

  /** Returns what one patient's events add; nothing for a period that they do not concern. */
  static Map<EventPeriod, long[]> of(List<EventRecord> events, TimeAtRisk time, EventKinds kinds) {
    Map<EventPeriod, long[]> counts = new EnumMap<>(EventPeriod.class);
    Map<Integer, Long> firstByKind = new HashMap<>();
    for (EventRecord event : events) {
      long days = time.daysUntil(event.judged().day());
      long[] row = row(periodOf(days), kinds, counts);
      for (int kind : kinds.of(event)) {
        int first = FIRST_KIND + A_KIND * kind;
        row[first + PATIENTS] = 1;
        row[first + EVENTS]++;
        row[first + ONSET_UNKNOWN] += event.judged().isOnsetKnown() ? 0 : 1;
        firstByKind.merge(kind, days, Math::min);
      }
    }
    firstByKind.forEach((kind, days) -> addFirst(kind, days, time, kinds, counts));
    return counts;
  }

  private static void addFirst(
      int kind,
      long daysToFirst,
      TimeAtRisk time,
      EventKinds kinds,
      Map<EventPeriod, long[]> counts) {
    EventPeriod periodOfFirst = periodOf(daysToFirst);
    int first = FIRST_KIND + A_KIND * kind;
    row(periodOfFirst, kinds, counts)[first + FIRST_EVENTS] = 1;
    for (EventPeriod period : PERIODS) {
      if (period.compareTo(periodOfFirst) >= 0 && period.isReachedIn(time.days())) {
        long[] row = row(period, kinds, counts);
        row[first + NO_LONGER_FREE] = period == periodOfFirst ? 0 : 1;
        row[first + DAYS_AFTER_FIRST] = period.daysOf(time.days()) - period.daysOf(daysToFirst);
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

  private static long[] row(EventPeriod period, EventKinds kinds, Map<EventPeriod, long[]> counts) {
    return counts.computeIfAbsent(period, any -> new long[width(kinds)]);
  }
}
