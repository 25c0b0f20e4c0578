package org.ketamineoutcomes.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ketamineoutcomes.survival.FollowUp.censoredOn;
import static org.ketamineoutcomes.survival.FollowUp.eventOn;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.survival.LogRank.Comparison;

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
