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

    // events by day 3, 5 and 21: 8, 14, 24, published as 6, 17, 28; of 46 in all, published as 50
    assertThat(exact.banded(ELEVEN, Grid.DAYS).rows())
        .isEqualTo(
            List.of(
                new EventTable.Row(3, 6, 0),
                new EventTable.Row(5, 11, 6),
                new EventTable.Row(21, 11, 16)));
  }

  @Test
  void whatEndsAfterTheLastBandIsReachedIsNotPublished() {
    EventTable exact = new EventTable();
    exact.add(7, 30, 0);
    exact.add(14, 0, 20);
    exact.add(700, 0, 2);

    assertThat(exact.banded(ELEVEN, Grid.DAYS).rows())
        .isEqualTo(List.of(new EventTable.Row(7, 28, 0), new EventTable.Row(14, 0, 22)));
  }

  @Test
  void nobodyIsPublishedAsNobody() {
    assertThat(new EventTable().banded(ELEVEN, Grid.DAYS).rows()).isEmpty();
  }

  @Test
  void nobodyLeavesBeforeEntering() {
    Random random = new Random(3);
    for (int trial = 0; trial < 300; trial++) {
      CauseTable published = randomTable(random, true).banded(ELEVEN, Grid.DAYS);
      assertThat(published.riskSets())
          .allSatisfy(
              riskSet ->
                  assertThat(riskSet.atRisk())
                      .isGreaterThanOrEqualTo(riskSet.events() + riskSet.censored()));
    }
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
