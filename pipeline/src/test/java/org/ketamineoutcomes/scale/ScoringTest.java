package org.ketamineoutcomes.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "PHQ-9, 9, 27", "MADRS, 10, 60", "HAM-D17, 17, 52", "HAM-D6, 6, 22", "QIDS-SR16, 16, 27",
    "IDS-SR30, 30, 84", "BDI, 21, 63", "BDI-II, 21, 63", "GAD-7, 7, 21", "PCL-5, 20, 80",
    "CADSS, 23, 92"
  })
  void highestPointsOfEveryItemGiveTheHighestTotal(String name, int items, int highest) {
    Instrument instrument = instrument(name);
    List<OptionalInt> answers =
        instrument.scoring().itemMaxima().stream().map(OptionalInt::of).toList();

    assertThat(instrument.itemCount()).isEqualTo(items);
    assertThat(instrument.totalHundredths(answers)).hasValue(100 * highest);
  }

  @Test
  void difficultyQuestionOfPhq9IsNeverSummed() {
    List<OptionalInt> tenAnswers = points(1, 1, 1, 1, 1, 1, 1, 1, 1, 3);

    assertThat(instrument("PHQ-9").totalHundredths(tenAnswers)).hasValue(900);
  }

  @Test
  void qidsCountsTheHighestOfSleepOfAppetiteAndWeightAndOfMovement() {
    // sleep 3, sadness 1, appetite and weight 2, then 1 + 1 + 0 + 1 + 2, movement 1
    List<OptionalInt> answers = points(0, 3, 1, 0, 1, 2, 0, 1, 0, 1, 1, 0, 1, 2, 0, 1);

    assertThat(instrument("QIDS-SR16").totalHundredths(answers)).hasValue(1200);
  }

  @Test
  void qidsNeedsOneAnswerOfEachAppetiteAndWeightPair() {
    List<OptionalInt> oneOfEach = points(1, 1, 1, 1, 1, -1, 2, 0, -1, 1, 1, 1, 1, 1, 1, 1);
    List<OptionalInt> noWeight = points(1, 1, 1, 1, 1, -1, 2, -1, -1, 1, 1, 1, 1, 1, 1, 1);

    assertThat(instrument("QIDS-SR16").totalHundredths(oneOfEach)).hasValue(1000);
    assertThat(instrument("QIDS-SR16").totalHundredths(noWeight)).isEmpty();
  }

  @Test
  void qidsMissingOneDomainIsScaledUpFromTheOtherEight() {
    List<OptionalInt> noSadness = points(1, 1, 1, 1, -1, 1, -1, 1, -1, 1, 1, 1, 1, 1, 1, 1);
    List<OptionalInt> noSadnessNorView = points(1, 1, 1, 1, -1, 1, -1, 1, -1, 1, -1, 1, 1, 1, 1, 1);

    assertThat(prorated("QIDS-SR16", noSadness)).hasValue(900);
    assertThat(prorated("QIDS-SR16", noSadnessNorView)).isEmpty();
  }

  @Test
  void idsScoresTwentyEightOfItsThirtyItems() {
    List<OptionalInt> answers = new ArrayList<>(Collections.nCopies(30, OptionalInt.of(1)));
    answers.set(10, OptionalInt.empty());
    answers.set(13, OptionalInt.empty());

    assertThat(instrument("IDS-SR30").totalHundredths(answers)).hasValue(2800);
    answers.set(11, OptionalInt.empty());
    assertThat(instrument("IDS-SR30").totalHundredths(answers)).isEmpty();
  }

  @Test
  void cesDReversesItsFourPositiveItems() {
    List<OptionalInt> never = Collections.nCopies(20, OptionalInt.of(0));
    List<OptionalInt> worst = new ArrayList<>(Collections.nCopies(20, OptionalInt.of(3)));
    List.of(4, 8, 12, 16).forEach(item -> worst.set(item - 1, OptionalInt.of(0)));

    assertThat(instrument("CES-D").totalHundredths(never)).hasValue(1200);
    assertThat(instrument("CES-D").totalHundredths(worst)).hasValue(6000);
  }

  @Test
  void strictTotalIsAbsentWhenOneItemIsMissing() {
    assertThat(instrument("PHQ-9").totalHundredths(points(1, 1, 1, 1, 1, 1, 1, 1, -1))).isEmpty();
    assertThat(instrument("PHQ-9").totalHundredths(points(1, 1, 1, 1, 1, 1, 1, 1))).isEmpty();
  }

  @Test
  void phq9IsProratedWithUpToTwoItemsMissing() {
    // 10 points of 8 answers: 10 * 9 / 8 = 11.25; 8 of 7: 10.2857
    assertThat(prorated("PHQ-9", points(3, 1, 1, 1, 1, 1, 1, 1, -1))).hasValue(1125);
    assertThat(prorated("PHQ-9", points(2, 1, 1, 1, 1, 1, 1, -1, -1))).hasValue(1029);
    assertThat(prorated("PHQ-9", points(2, 1, 1, 1, 1, 1, -1, -1, -1))).isEmpty();
  }

  @Test
  void hundredthsAreRoundedHalfUp() {
    // 1 point of 8 possible, scaled to 25: 3.125
    Scoring eighths = new Scoring(List.of(8, 8, 8, 1), List.of(), List.of(), List.of(), 3);

    assertThat(eighths.totalHundredths(points(1, -1, -1, -1), MissingItems.PRORATE)).hasValue(313);
  }

  @Test
  void hamD17IsProratedByTheRangeOfItsItems() {
    List<OptionalInt> answers = new ArrayList<>(Collections.nCopies(17, OptionalInt.of(1)));
    answers.set(0, OptionalInt.empty());

    // 16 points of 48 possible, scaled to 52: 17.3333
    assertThat(prorated("HAM-D17", answers)).hasValue(1733);
    answers.set(3, OptionalInt.empty());
    // 15 of 46: 16.9565
    assertThat(prorated("HAM-D17", answers)).hasValue(1696);
    answers.set(4, OptionalInt.empty());
    assertThat(prorated("HAM-D17", answers)).isEmpty();
  }

  @ParameterizedTest(name = "{0} may miss {1}")
  @CsvSource({
    "PHQ-9, 2",
    "MADRS, 1",
    "HAM-D17, 2",
    "GAD-7, 2",
    "PCL-5, 4",
    "CES-D, 4",
    "BDI-II, 0",
    "CADSS, 0",
    "IDS-SR30, 0"
  })
  void oneMoreMissingItemThanTheRuleAllowsLeavesNoTotal(String name, int mayMiss) {
    List<OptionalInt> answers =
        new ArrayList<>(Collections.nCopies(instrument(name).itemCount(), OptionalInt.of(1)));
    for (int missing = 0; missing < mayMiss; missing++) {
      answers.set(answers.size() - 1 - missing, OptionalInt.empty());
    }

    assertThat(prorated(name, answers)).isPresent();
    answers.set(0, OptionalInt.empty());
    assertThat(prorated(name, answers)).isEmpty();
  }

  @Test
  void pointsOutOfRangeAreAFaultThatDoesNotSayThem() {
    assertThatThrownBy(() -> instrument("PHQ-9").totalHundredths(points(1, 1, 4, 1, 1, 1, 1, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Points of item 3 must be from 0 to 3");
  }

  private static OptionalInt prorated(String name, List<OptionalInt> answers) {
    return instrument(name).totalHundredths(answers, MissingItems.PRORATE);
  }

  private static Instrument instrument(String name) {
    return Instruments.standard().named(name).orElseThrow();
  }

  /** Answers in order; -1 stands for a missing one. */
  private static List<OptionalInt> points(int... points) {
    return Arrays.stream(points)
        .mapToObj(p -> p == -1 ? OptionalInt.empty() : OptionalInt.of(p))
        .toList();
  }
}
