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

    // bands are looked at by each day. 46 people, 24 events and 22 censored are in the bands of 50,
    // 28 and 17, of which 5 are missing: 48, 29 and 19. Events by day 3 and 5: 8 and 14; at one
    // rate
    // from edge to edge they are about 0.5 + 11 · 0.5 / 2 = 3.3 and 11.5 + 11 · 0.5 / 11 = 12; half
    // way to the middles 6 and 17: 4.6 and 14.5. Censored by day 5: 2, half way from 1 or 2 to 6.
    // On
    // the last day that tells anything, all
    assertThat(exact.banded(ELEVEN, Grid.DAYS).rows())
        .isEqualTo(
            List.of(
                new EventTable.Row(3, 5, 0),
                new EventTable.Row(5, 10, 4),
                new EventTable.Row(21, 14, 15)));
  }

  @Test
  void whatEndsAfterTheLastBandIsReachedIsNotPublished() {
    EventTable exact = new EventTable();
    exact.add(7, 30, 0);
    exact.add(14, 0, 20);
    exact.add(700, 0, 2);

    assertThat(exact.banded(ELEVEN, Grid.DAYS).rows())
        .isEqualTo(List.of(new EventTable.Row(7, 26, 0), new EventTable.Row(14, 3, 19)));
  }

  /** The numbers of the example beside the class. */
  @Test
  void aRunningTotalGoesFromEdgeToEdge() {
    assertThat(
            BetweenEdges.told(
                new int[] {1, 2, 3, 4, 5, 6, 7},
                new double[] {2, 3, 4, 5, 6, 7, 8},
                new long[] {6, 6, 6, 17, 17, 28, 28},
                28,
                6,
                ELEVEN,
                Grid.DAYS))
        .containsExactly(4, 6, 8, 16, 18, 26, 28);
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
          BetweenEdges.told(
              days, time(random, days), bandsThrough, total, days.length - 1, ELEVEN, Grid.DAYS);
      for (int place = 0; place < days.length; place++) {
        assertThat(ELEVEN.of(told[place])).isEqualTo(bandsThrough[place]);
        assertThat(told[place]).isBetween(place == 0 ? 0 : told[place - 1], total);
      }
    }
  }

  /** Of fewer and fewer people at risk, or none any more. */
  private static double[] time(Random random, int[] days) {
    double[] time = new double[days.length];
    double sum = 0;
    int before = -1;
    int atRisk = random.nextInt(50);
    for (int place = 0; place < days.length; place++) {
      sum += (double) atRisk * (days[place] - before);
      atRisk = Math.max(0, atRisk - random.nextInt(5));
      before = days[place];
      time[place] = sum;
    }
    return time;
  }

  /**
   * At one rate more come while more are there. The edges are at 50 and 115 days at risk: after 100
   * it is 0.5 + 11 · 50 / 65 = 9.0, half way to 6 that is 7.5; after 110 10.7 and 8.3; after 120
   * 11.5 + 5.5 · 5 / 6 = 16.1, and 16.5 half way to 17.
   */
  @Test
  void theLineGoesByTimeAtRisk() {
    assertThat(
            BetweenEdges.told(
                new int[] {0, 1, 2, 3},
                new double[] {100, 110, 120, 121},
                new long[] {6, 6, 17, 17},
                17,
                3,
                ELEVEN,
                Grid.DAYS))
        .containsExactly(7, 8, 17, 17);
  }

  /** The example beside the class. */
  @Test
  void totalsAgreeWithinTheirBands() {
    assertThat(AgreedTotals.of(149, new long[] {61, 61, 17}, ELEVEN)).containsExactly(64, 63, 19);
    assertThat(AgreedTotals.of(6, new long[] {0, 6, 0}, ELEVEN)).containsExactly(0, 6, 0);
    assertThat(AgreedTotals.of(39, new long[] {0, 28, 6}, ELEVEN)).containsExactly(0, 30, 7);
  }

  @Test
  void everyNumberStaysInItsBandAndTheyAddUp() {
    Random random = new Random(12);
    for (int trial = 0; trial < 2_000; trial++) {
      Bands bands = new Bands(11 + random.nextInt(4));
      long[] middles = new long[2 + random.nextInt(2)];
      long people = 0;
      for (int place = 0; place < middles.length; place++) {
        long count = (long) random.nextInt(3) * random.nextInt(90);
        people += count;
        middles[place] = bands.of(count);
      }
      long sum = 0;
      long[] told = AgreedTotals.of(bands.of(people), middles, bands);
      for (int place = 0; place < told.length; place++) {
        assertThat(bands.of(told[place])).isEqualTo(middles[place]);
        sum += told[place];
      }
      assertThat(bands.of(sum)).isEqualTo(bands.of(people));
    }
  }

  /** Somebody is surely followed past a day only if nobody need have been the last to leave. */
  @Test
  void itIsKnownWhetherAnyoneIsFollowedPastADay() {
    Random random = new Random(13);
    int known = 0;
    for (int trial = 0; trial < 300; trial++) {
      CauseTable exact = randomTable(random, false);
      CauseTable published = exact.banded(ELEVEN, Grid.DAYS);
      SurvivalBounds bounds = SurvivalBounds.of(published, 1, ELEVEN, Grid.DAYS);
      for (EventTable.Row row : published.only(1).rows()) {
        if (bounds.isAnyoneFollowedPast(row.day())) {
          assertThat(exact.anyCause().rows()).last().matches(last -> last.day() > row.day());
          known++;
        }
      }
    }
    assertThat(known).isGreaterThan(1_000);
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
