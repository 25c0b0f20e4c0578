package org.ketamineoutcomes.safety;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.TimeAtRisk;
import org.ketamineoutcomes.protocol.AdverseEventRule.DayCount;
import org.ketamineoutcomes.safety.Exposure.Stretch;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Layout;

/** What one patient adds to the counts of one exposure, by the rows of {@link ExposureRows}. */
final class ExposureCounts {

  /** Of a band: patients in it on a day at least. Of an event: those with the event in it. */
  static final int PATIENTS = 0;

  /** Of a band: days at risk. Of an event: days at risk after a patient's first one. */
  static final int DAYS = 1;

  /** Of a band: the square of a patient's {@link #DAYS} in it. */
  static final int DAYS_SQUARED = 2;

  /** Of an event: records of it. */
  static final int EVENTS = 2;

  /** Patients whose first event it was. */
  static final int FIRST_EVENTS = 3;

  static final int WIDTH = 4;

  private static final Layout TIME =
      Layout.ofCounts(WIDTH).sumUnlessRuled(DAYS, DAYS_SQUARED, PATIENTS);
  private static final Layout EVENTS_OF_A_BAND = Layout.ofCounts(WIDTH);

  private final ExposureRows numbers;
  private final TimeAtRisk time;
  private final List<Stretch> stretches;
  private final CountedRows rows = new CountedRows(WIDTH);

  private ExposureCounts(ExposureRows numbers, TimeAtRisk time, List<Stretch> stretches) {
    this.numbers = numbers;
    this.time = time;
    this.stretches = stretches;
  }

  /** Returns what one patient adds, who had these stretches of exposure and these events. */
  static CountedRows of(
      ExposureRows numbers, TimeAtRisk time, List<Stretch> stretches, List<EventRecord> events) {
    ExposureCounts counts = new ExposureCounts(numbers, time, stretches);
    counts.addTime();
    counts.addEvents(events);
    return counts.rows;
  }

  /**
   * Adds what bands publish of one exposure to {@code published}. Days after a first event are
   * published by how many days patients have in the band.
   */
  static void band(ExposureRows rows, int kinds, Counts exact, Counts published, Bands bands) {
    for (int band = ExposureRows.ONSET_UNKNOWN; band <= rows.bands().count(); band++) {
      long[] time = exact.row(rows.time(band));
      long[] publishedTime = TIME.banded(time, bands);
      published.add(rows.time(band), publishedTime);
      for (int kind = 0; kind < kinds; kind++) {
        long[] events = exact.row(rows.events(band, kind));
        long[] publishedEvents = EVENTS_OF_A_BAND.banded(events, bands);
        publishedEvents[DAYS] =
            bands.share(events[DAYS], time[DAYS], time[PATIENTS], publishedTime[DAYS]);
        published.add(rows.events(band, kind), publishedEvents);
      }
    }
  }

  private void addTime() {
    for (Stretch stretch : stretches) {
      long[] row = rows.of(numbers.time(stretch.band()));
      row[PATIENTS] = 1;
      row[DAYS] += stretch.daysWithin(time.firstDay(), lastCounted(time.lastDay()));
      row[DAYS_SQUARED] = row[DAYS] * row[DAYS];
    }
  }

  private void addEvents(List<EventRecord> events) {
    List<EventRecord> known = new ArrayList<>(events.size());
    for (EventRecord event : events) {
      int band = ExposureRows.ONSET_UNKNOWN;
      if (event.judged().isOnsetKnown()) {
        known.add(event);
        band = bandOn(atRisk(event.judged().day()));
      }
      for (int kind : event.kinds()) {
        long[] row = rows.of(numbers.events(band, kind));
        row[PATIENTS] = 1;
        row[EVENTS]++;
      }
    }
    FirstDays.of(known).forEach(this::addFirst);
  }

  private void addFirst(int kind, int day) {
    int first = atRisk(day);
    rows.of(numbers.events(bandOn(first), kind))[FIRST_EVENTS] = 1;
    for (Stretch stretch : stretches) {
      long days = stretch.daysWithin(lastCounted(first) + 1, lastCounted(time.lastDay()));
      if (days > 0) {
        rows.of(numbers.events(stretch.band(), kind))[DAYS] += days;
      }
    }
  }

  /** An event known in spite of the end of time at risk is taken to have come at that end. */
  private int atRisk(int day) {
    return Math.min(day, time.lastDay());
  }

  private int bandOn(int day) {
    for (Stretch stretch : stretches) {
      if (day <= stretch.lastDay()) {
        return stretch.band();
      }
    }
    throw new IllegalArgumentException("A day must be at risk to be in a band");
  }

  /** Returns the last day that adds to the time up to something on {@code day}. */
  private int lastCounted(int day) {
    return time.rule().dayCount() == DayCount.INCLUSIVE ? day : day - 1;
  }
}
