package org.ketamineoutcomes.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.survival.Detection;
import org.ketamineoutcomes.survival.DetectionTable;
import org.ketamineoutcomes.survival.EventInterval;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.IntervalCurve;
import org.ketamineoutcomes.survival.IntervalScale;
import org.ketamineoutcomes.survival.IntervalTable;
import org.ketamineoutcomes.survival.KaplanMeier;
import org.ketamineoutcomes.survival.Turnbull;

/**
 * A loss is found at the visit after it, so a curve by the day of finding is late. Responses here
 * last exponentially, with a median of 56 days, and are looked at every four weeks.
 */
class DayOfFindingTest {

  @Test
  void byTheDayOfFindingTheMedianIsTwoWeeksLate() {
    assertThat(median(visitedEvery(28).followUp())).isBetween(68.0, 72.0);
  }

  @Test
  void moreFrequentVisitsMakeItLessLate() {
    assertThat(median(visitedEvery(7).followUp())).isBetween(58.0, 61.0);
  }

  @Test
  void midpointsAndTurnbullAreNotLate() {
    IntervalTable intervals = visitedEvery(28).intervals();
    assertThat(median(intervals.midpoints())).isBetween(54.0, 59.0);
    EventInterval middle = Turnbull.estimate(intervals).quantile(0.5).orElseThrow();
    assertThat(middle.after()).isBetween(50, 58);
    assertThat(middle.by().getAsInt()).isBetween(54, 62);
  }

  @Test
  void turnbullPutsTheMassOfEightPatientsWhereItIsKnownToBe() {
    IntervalTable table = new IntervalTable();
    table.add(EventInterval.between(0, 14));
    table.add(EventInterval.between(7, 21));
    table.add(EventInterval.between(14, 28));
    table.add(EventInterval.after(14));
    table.add(EventInterval.between(0, 7));
    table.add(EventInterval.between(28, 42));
    table.add(EventInterval.after(28));
    table.add(EventInterval.between(21, 35));
    Map<EventInterval, Double> masses =
        Turnbull.estimate(table).masses().stream()
            .collect(
                Collectors.toMap(IntervalCurve.Mass::interval, IntervalCurve.Mass::probability));
    assertThat(masses.get(EventInterval.between(0, 7))).isEqualTo(0.25, within(1e-6));
    assertThat(masses.get(EventInterval.between(14, 21))).isEqualTo(0.30, within(1e-6));
    assertThat(masses.get(EventInterval.between(28, 35))).isEqualTo(0.45, within(1e-6));
  }

  /** A thousand quantiles of the distribution, whose visits fall on all days of the week alike. */
  private static DetectionTable visitedEvery(int days) {
    DetectionTable table = new DetectionTable();
    for (int i = 0; i < 1000; i++) {
      double lost = -56 / Math.log(2) * Math.log(1 - (i + 0.5) / 1000);
      int before = 0;
      int visit = 1 + i % days;
      while (visit < lost) {
        before = visit;
        visit += days;
      }
      table.add(Detection.eventOn(visit, before), new int[] {days});
    }
    return table;
  }

  private static double median(EventTable table) {
    return KaplanMeier.estimate(table, IntervalScale.LOG_LOG).quantile(0.5).day().getAsDouble();
  }
}
