package org.ketamineoutcomes.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Range;

class BandedFollowUpTest {

  private static final Bands ELEVEN = new Bands(11);

  @Test
  void runningTotalsArePublishedOnTheDaysOfTheGrid() {
    EventTable exact = new EventTable();
    exact.add(3, 8, 0);
    exact.add(5, 6, 2);
    exact.add(16, 10, 20);

    // bands are looked at by each day. Events by day 3 and 5: 8 and 14; the line is
    // 0.5 + 11 · 0.5 / 2 = 3.25 and 11.5 + 11 · 0.5 / 11 = 12; half way to the middles 6 and 17:
    // 4.6
    // and 14.5. Censored by day 5: 2, between 0.5 + 11 · 0.5 / 11 = 1 and 6. On the last day that
    // tells anything, all: 24 events as 28, and who is left of 46 as 50
    assertThat(exact.banded(ELEVEN, Grid.DAYS).rows())
        .isEqualTo(
            List.of(
                new EventTable.Row(3, 5, 0),
                new EventTable.Row(5, 10, 4),
                new EventTable.Row(21, 13, 18)));
  }

  @Test
  void whatEndsAfterTheLastBandIsReachedIsNotPublished() {
    EventTable exact = new EventTable();
    exact.add(7, 30, 0);
    exact.add(14, 0, 20);
    exact.add(700, 0, 2);

    assertThat(exact.banded(ELEVEN, Grid.DAYS).rows())
        .isEqualTo(List.of(new EventTable.Row(7, 25, 0), new EventTable.Row(14, 3, 22)));
  }

  /** The numbers of the example beside the class. */
  @Test
  void aRunningTotalGoesFromEdgeToEdge() {
    assertThat(
            BetweenEdges.told(
                new int[] {1, 2, 3, 4, 5, 6, 7},
                new long[] {6, 6, 6, 17, 17, 28, 28},
                28,
                7,
                ELEVEN,
                Grid.DAYS))
        .containsExactly(4, 6, 8, 16, 18, 27, 28);
  }

  @Test
  void aRunningTotalIsToldWithinItsBandAndNeverFalls() {
    Random random = new Random(11);
    for (int trial = 0; trial < 300; trial++) {
      int[] days = random.ints(30, 0, 200).map(Grid.DAYS::through).sorted().distinct().toArray();
      long[] bandsThrough = new long[days.length];
      long through = 0;
      for (int place = 0; place < days.length; place++) {
        through += random.nextInt(3) * random.nextInt(9);
        bandsThrough[place] = ELEVEN.of(through);
      }
      long total = bandsThrough[days.length - 1];
      long[] told =
          BetweenEdges.told(days, bandsThrough, total, days[days.length - 1], ELEVEN, Grid.DAYS);
      for (int place = 0; place < days.length; place++) {
        assertThat(ELEVEN.of(told[place])).isEqualTo(bandsThrough[place]);
        assertThat(told[place]).isBetween(place == 0 ? 0 : told[place - 1], total);
      }
    }
  }

  @Test
  void nobodyIsPublishedAsNobody() {
    assertThat(new EventTable().banded(ELEVEN, Grid.DAYS).rows()).isEmpty();
  }

  @Test
  void nobodyLeavesBeforeEntering() {
    Random random = new Random(3);
    long days = 0;
    for (int trial = 0; trial < 300; trial++) {
      CauseTable published = randomTable(random, true).banded(ELEVEN, Grid.DAYS);
      days += published.riskSets().size();
      assertThat(published.riskSets())
          .allSatisfy(
              riskSet ->
                  assertThat(riskSet.atRisk())
                      .isGreaterThanOrEqualTo(riskSet.events() + riskSet.censored()));
    }
    assertThat(days).isGreaterThan(300);
  }

  @Test
  void theExactCurveLiesWithinTheBounds() {
    Random random = new Random(5);
    for (int trial = 0; trial < 300; trial++) {
      CauseTable exact = randomTable(random, false);
      CauseTable published = exact.banded(ELEVEN, Grid.DAYS);
      SurvivalBounds bounds = SurvivalBounds.of(published, 1, ELEVEN, Grid.DAYS);
      SurvivalCurve curve = KaplanMeier.estimate(exact.only(1), IntervalScale.PLAIN);
      IncidenceCurve incidence = AalenJohansen.estimate(exact, 1, IntervalScale.PLAIN);
      for (EventTable.Row row : published.only(1).rows()) {
        assertIn(bounds.at(row.day()), curve.at(row.day()).survival());
        assertIn(bounds.incidence(row.day()), incidence.at(row.day()).incidence());
      }
      for (double share : List.of(0.25, 0.5, 0.75)) {
        curve.quantile(share).day().ifPresent(day -> assertIn(bounds.quantile(share), day));
      }
    }
  }

  private static void assertIn(Optional<Range> bounds, double value) {
    assertThat(bounds)
        .hasValueSatisfying(
            range -> {
              assertThat(range.least()).isLessThanOrEqualTo(value + 1e-12);
              assertThat(range.greatest()).isGreaterThanOrEqualTo(value - 1e-12);
            });
  }

  private static CauseTable randomTable(Random random, boolean isLate) {
    CauseTable table = CauseTable.of(2);
    int patients = 1 + random.nextInt(200);
    int days = 5 + random.nextInt(300);
    for (int patient = 0; patient < patients; patient++) {
      int day = random.nextInt(days);
      int cause = random.nextInt(4);
      CompetingFollowUp followUp =
          cause == 1 || cause == 2
              ? CompetingFollowUp.eventOn(day, cause)
              : CompetingFollowUp.censoredOn(day);
      if (isLate && random.nextBoolean()) {
        table.add(random.nextInt(day + 1), followUp);
      } else {
        table.add(followUp);
      }
    }
    return table;
  }
}
