package org.ketamineoutcomes.safety;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.TimeAtRisk;
import org.ketamineoutcomes.protocol.AdverseEventRule.DayCount;
import org.ketamineoutcomes.safety.Exposure.Stretch;
import org.ketamineoutcomes.tally.NamedCounts;

/**
 * What one patient adds to the counts of one exposure: a row for each band, and for each band and
 * kind of event.
 */
final class ExposureCounts {

  /** Of a band: patients in it on a day at least. Of an event: those with the event in it. */
  static final int PATIENTS = 0;

  /** Of a band: days at risk. Of an event: days at risk after a patient's first one. */
  static final int DAYS = 1;

  /** Records of the event. */
  static final int EVENTS = 2;

  /** Patients whose first event it was. */
  static final int FIRST_EVENTS = 3;

  static final int WIDTH = 4;

  /** The band of events whose day is not known, at the end of the known ones. */
  static final int ONSET_UNKNOWN = -1;

  private static final String SEPARATOR = "\t";

  private final ExposureBands bands;
  private final TimeAtRisk time;
  private final List<Stretch> stretches;
  private final NamedCounts tally;

  ExposureCounts(ExposureBands bands, TimeAtRisk time, List<Stretch> stretches, NamedCounts tally) {
    this.bands = bands;
    this.time = time;
    this.stretches = List.copyOf(stretches);
    this.tally = tally;
  }

  /** Returns the name under which a band is counted. */
  static String key(Exposure exposure, int band) {
    return exposure.name() + SEPARATOR + band;
  }

  /** Returns the name under which events of a kind in a band are counted. */
  static String key(Exposure exposure, int band, EventKind kind) {
    return key(exposure, band) + SEPARATOR + kind.key();
  }

  void addTime() {
    for (int band = ExposureBands.UNKNOWN; band <= bands.count(); band++) {
      if (isEverIn(band)) {
        long[] counts = new long[WIDTH];
        counts[PATIENTS] = 1;
        counts[DAYS] = days(band, time.firstDay());
        tally.add(key(bands.exposure(), band), counts);
      }
    }
  }

  void addEvents(EventKind kind, List<EventRecord> events) {
    int first = Integer.MAX_VALUE;
    List<Integer> bandsOfEvents = new ArrayList<>(events.size());
    for (EventRecord event : events) {
      if (event.judged().isOnsetKnown()) {
        int day = Math.min(event.judged().day(), time.lastDay());
        first = Math.min(first, day);
        bandsOfEvents.add(bandOn(day));
      } else {
        bandsOfEvents.add(ONSET_UNKNOWN);
      }
    }
    for (int band = ONSET_UNKNOWN; band <= bands.count(); band++) {
      long[] counts = new long[WIDTH];
      for (int other : bandsOfEvents) {
        counts[EVENTS] += other == band ? 1 : 0;
      }
      counts[PATIENTS] = counts[EVENTS] > 0 ? 1 : 0;
      if (first < Integer.MAX_VALUE && band != ONSET_UNKNOWN) {
        counts[FIRST_EVENTS] = bandOn(first) == band ? 1 : 0;
        counts[DAYS] = days(band, lastCounted(first) + 1);
      }
      if (counts[PATIENTS] + counts[DAYS] > 0) {
        tally.add(key(bands.exposure(), band, kind), counts);
      }
    }
  }

  private boolean isEverIn(int band) {
    return stretches.stream().anyMatch(stretch -> stretch.band() == band);
  }

  private int bandOn(int day) {
    for (Stretch stretch : stretches) {
      if (day <= stretch.lastDay()) {
        return stretch.band();
      }
    }
    throw new IllegalArgumentException("A day must be at risk to be in a band");
  }

  private long days(int band, int from) {
    long days = 0;
    for (Stretch stretch : stretches) {
      if (stretch.band() == band) {
        days += stretch.daysWithin(from, lastCounted(time.lastDay()));
      }
    }
    return days;
  }

  /** Returns the last day that adds to the time up to something on {@code day}. */
  private int lastCounted(int day) {
    return time.rule().dayCount() == DayCount.INCLUSIVE ? day : day - 1;
  }
}
