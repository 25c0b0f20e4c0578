package org.ketamineoutcomes.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ketamineoutcomes.survival.FollowUp.censoredOn;
import static org.ketamineoutcomes.survival.FollowUp.eventOn;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.survival.LogRank.Comparison;
import org.ketamineoutcomes.survival.LogRank.Weight;

class LogRankTest {

  @Test
  void matchesFractionsWorkedByHand() {
    Comparison comparison =
        compare(List.of(eventOn(1), censoredOn(3)), List.of(eventOn(2), eventOn(4))).orElseThrow();

    assertThat(comparison.chiSquare()).isEqualTo(1.0 / 17, within(1e-15));
    assertThat(comparison.degreesOfFreedom()).isEqualTo(1);
  }

  @Test
  void agreesWithSurvdiffOfR() {
    Comparison comparison = compare(Aml.MAINTAINED, Aml.NOT_MAINTAINED).orElseThrow();

    assertThat(comparison.chiSquare()).isEqualTo(3.39638869897760109, within(1e-12));
    assertThat(comparison.degreesOfFreedom()).isEqualTo(1);
    assertThat(comparison.pValue()).isEqualTo(0.06533932204050513, within(1e-12));
  }

  @Test
  void weightedComparisonsMatchFractionsWorkedByHand() {
    List<EventTable> groups =
        List.of(
            Aml.table(List.of(eventOn(1), censoredOn(3))),
            Aml.table(List.of(eventOn(2), eventOn(4))));

    // days 1 and 2 with weights 4 and 3: (4 · 1/2 − 3 · 1/3)² / (16 · 1/4 + 9 · 2/9)
    assertThat(LogRank.compare(groups, Weight.GEHAN_BRESLOW).orElseThrow().chiSquare())
        .isEqualTo(1.0 / 6, within(1e-15));
    // weights 2 and √3: (2 · 1/2 − √3 · 1/3)² / (4 · 1/4 + 3 · 2/9)
    assertThat(LogRank.compare(groups, Weight.TARONE_WARE).orElseThrow().chiSquare())
        .isEqualTo(Math.pow(1 - 1 / Math.sqrt(3), 2) * 3 / 5, within(1e-15));
  }

  @Test
  void trendOverTwoGroupsIsTheComparison() {
    List<EventTable> groups = List.of(Aml.table(Aml.MAINTAINED), Aml.table(Aml.NOT_MAINTAINED));

    assertThat(LogRank.trend(groups, Weight.LOG_RANK).orElseThrow().chiSquare())
        .isEqualTo(3.39638869897760109, within(1e-12));
  }

  @Test
  void trendMatchesFractionsWorkedByHand() {
    // one event a day in groups 0, 1, 2: of scores 0, 1 and 2 at risk the mean is 1, then 3/2, then
    // 2, and the variance 2/3, then 1/4, then 0; (0 − 1 + 1 − 3/2 + 2 − 2)² / (2/3 + 1/4)
    List<EventTable> groups =
        List.of(
            Aml.table(List.of(eventOn(1))),
            Aml.table(List.of(eventOn(2))),
            Aml.table(List.of(eventOn(3))));
    Comparison trend = LogRank.trend(groups, Weight.LOG_RANK).orElseThrow();

    assertThat(trend.chiSquare()).isEqualTo(27.0 / 11, within(1e-14));
    assertThat(trend.degreesOfFreedom()).isEqualTo(1);
  }

  @Test
  void trendIsEmptyWhereThereIsNothingToCompare() {
    EventTable group = Aml.table(Aml.MAINTAINED);

    assertThat(LogRank.trend(List.of(), Weight.LOG_RANK)).isEmpty();
    assertThat(LogRank.trend(List.of(new EventTable(), group), Weight.LOG_RANK)).isEmpty();
  }

  /** Kleinbaum and Klein (2012), chapter 2, give these for the same patients. */
  @Test
  void matchesPublishedStatisticsOfTheRemissionTrial() {
    List<EventTable> groups = LogRankAgainstRTest.groups("gehan");

    assertThat(LogRank.compare(groups, Weight.LOG_RANK).orElseThrow().chiSquare())
        .isEqualTo(16.79, within(0.005));
    assertThat(LogRank.compare(groups, Weight.GEHAN_BRESLOW).orElseThrow().chiSquare())
        .isEqualTo(13.46, within(0.005));
    assertThat(LogRank.compare(groups, Weight.TARONE_WARE).orElseThrow().chiSquare())
        .isEqualTo(15.12, within(0.005));
  }

  @Test
  void doesNotDependOnTheOrderOfGroups() {
    List<FollowUp> third = List.of(eventOn(2), censoredOn(20), eventOn(50), eventOn(51));
    Comparison comparison = compare(Aml.MAINTAINED, Aml.NOT_MAINTAINED, third).orElseThrow();
    Comparison reordered = compare(third, Aml.MAINTAINED, Aml.NOT_MAINTAINED).orElseThrow();

    assertThat(comparison.degreesOfFreedom()).isEqualTo(2);
    assertThat(reordered.chiSquare()).isEqualTo(comparison.chiSquare(), within(1e-12));
  }

  @Test
  void leavesOutGroupsWithNobodyAtRiskOnADayWithAnEvent() {
    assertThat(compare(Aml.MAINTAINED, List.of(), Aml.NOT_MAINTAINED, List.of(censoredOn(4))))
        .isEqualTo(compare(Aml.MAINTAINED, Aml.NOT_MAINTAINED));
  }

  @Test
  void takesGroupsOfVeryUnequalSize() {
    EventTable tiny = new EventTable();
    tiny.add(1, 1, 1);
    EventTable large = new EventTable();
    large.add(1, 300_000_000, 300_000_000);
    EventTable alike = new EventTable();
    alike.merge(large);

    // the tiny group has what it expects, and so have the others
    Comparison comparison = LogRank.compare(List.of(tiny, large, alike)).orElseThrow();
    assertThat(comparison.chiSquare()).isEqualTo(0, within(1e-9));
    assertThat(comparison.degreesOfFreedom()).isEqualTo(2);
  }

  @Test
  void keepsTinyProbabilities() {
    EventTable early = new EventTable();
    early.add(1, 500, 0);
    early.add(9, 0, 500);
    EventTable late = new EventTable();
    late.add(9, 0, 1000);

    double pValue = LogRank.compare(List.of(early, late)).orElseThrow().pValue();

    assertThat(pValue).isGreaterThan(0).isLessThan(1e-100);
  }

  @Test
  void isEmptyWhereThereIsNothingToCompare() {
    assertThat(compare()).isEmpty();
    assertThat(compare(Aml.MAINTAINED)).isEmpty();
    assertThat(compare(Aml.MAINTAINED, List.of())).isEmpty();
    assertThat(compare(List.of(censoredOn(3)), List.of(censoredOn(4)))).isEmpty();
    assertThat(compare(List.of(eventOn(3)), List.of(eventOn(3)))).isEmpty();
    assertThat(compare(List.of(eventOn(3)), List.of(eventOn(3)), List.of(eventOn(3)))).isEmpty();
  }

  @SafeVarargs
  private static Optional<Comparison> compare(List<FollowUp>... groups) {
    return LogRank.compare(List.of(groups).stream().map(Aml::table).toList());
  }
}
