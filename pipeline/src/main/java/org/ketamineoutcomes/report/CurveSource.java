package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.figure.Tick;

/** The tables that a curve is made of. */
enum CurveSource {
  ONSET("onset_curve", "onset_by_day", "day", 1, "response", "onset_summary", true, 168),
  DURABILITY(
      "durability_curve",
      "durability_by_week",
      "week",
      7,
      "sustained",
      "durability_summary",
      false,
      364);

  private static final int[] DAYS = {0, 7, 14, 28, 42, 56, 84, 112, 140, 168};
  private static final int[] WEEKS = {0, 4, 8, 12, 16, 20, 26, 39, 52};

  /** The table of its steps. */
  final String curve;

  /** The table of set days. */
  final String landmarks;

  /** The column of set days, each of so many days. */
  final String landmark;

  final int landmarkDays;

  /** The column of the share that the table of set days gives. */
  final String share;

  final String summary;

  /** Whether the curve tells those who had the event, not those who are free of it. */
  final boolean isRising;

  /** The last day that is drawn. */
  final int longest;

  CurveSource(
      String curve,
      String landmarks,
      String landmark,
      int landmarkDays,
      String share,
      String summary,
      boolean isRising,
      int longest) {
    this.curve = curve;
    this.landmarks = landmarks;
    this.landmark = landmark;
    this.landmarkDays = landmarkDays;
    this.share = share;
    this.summary = summary;
    this.isRising = isRising;
    this.longest = longest;
  }

  /** Returns the days written under an axis that ends on a day, far enough apart to be read. */
  List<Tick> ticks(double end) {
    int unit = landmarkDays;
    int[] places = unit == 1 ? DAYS : WEEKS;
    List<Tick> ticks = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (int place : places) {
      double day = (double) place * unit;
      if (day <= end && day - last >= end / 18) {
        ticks.add(new Tick(day, Integer.toString(place)));
        last = day;
      }
    }
    return ticks;
  }
}
