package org.ketamineoutcomes.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {

  private static final Bands ELEVEN = new Bands(11);

  @Test
  void countsAreBandsAndSumsAreMeansTimesWhatIsPublished() {
    // a mean of 30 over 20 people, published as 17: steps of 30 * 11 / 17 = 19.4, cut to 10
    assertThat(Layout.ofCounts(3).sum(1, 0).banded(new long[] {20, 600, 3}, ELEVEN))
        .containsExactly(17, 17 * 30, 6);
  }

  /** A month has 30 days, and yet days and people together say no more than the band. */
  @Test
  void aSumTellsNoMoreOfItsPeopleThanTheirBand() {
    for (long days = 26; days <= 30; days++) {
      for (long people = 12; people <= 22; people++) {
        assertThat(Layout.ofCounts(2).sum(1, 0).banded(new long[] {people, people * days}, ELEVEN))
            .containsExactly(17, 17 * 30);
      }
    }
  }

  @Test
  void aSumOverFewPeopleIsNotPublished() {
    assertThat(Layout.ofCounts(2).sum(1, 0).banded(new long[] {11, 600}, ELEVEN))
        .containsExactly(6, 0);
  }

  @ParameterizedTest(name = "{0} people of {1} days, {2} of {3}")
  @CsvSource({
    // 111 days, of which one person makes 100: 10,011 is more than 111 · 111 / 4
    "11, 1, 1, 100, -1",
    // 218 days, of which two make 200, 92%: 20,018 is more than 218 · 218 / 4
    "18, 1, 2, 100, -1",
    // 600 days: 18,000 is less than 600 · 600 / 4
    "19, 30, 1, 30, 0"
  })
  void timeOfWhichOneOrTwoMakeMostIsNotPublished(
      int most, int days, int others, int daysOfOthers, int isPublished) {
    long sum = (long) most * days + (long) others * daysOfOthers;
    long squares = (long) most * days * days + (long) others * daysOfOthers * daysOfOthers;
    long[] published =
        Layout.ofCounts(3)
            .sumUnlessRuled(1, 2, 0)
            .banded(new long[] {most + others, sum, squares}, ELEVEN);
    assertThat(published)
        .containsExactly(isPublished < 0 ? new long[] {17, 0, -1} : new long[] {17, 510, 0});
  }

  @Test
  void noSumIsPublishedOfWhichOneMakesMoreThanHalfOrTwoMoreThan85Percent() {
    Random random = new Random(7);
    int ruled = 0;
    for (int trial = 0; trial < 2000; trial++) {
      int people = 12 + random.nextInt(40);
      long[] days =
          random
              .doubles(people)
              .mapToLong(x -> Math.round(Math.pow(x, 20) * 5000))
              .sorted()
              .toArray();
      long sum = LongStream.of(days).sum();
      long squares = LongStream.of(days).map(each -> each * each).sum();
      long largest = days[people - 1];
      if (2 * largest > sum || largest + days[people - 2] > 0.85 * sum) {
        ruled++;
        assertThat(
                Layout.ofCounts(3)
                    .sumUnlessRuled(1, 2, 0)
                    .banded(new long[] {people, sum, squares}, ELEVEN))
            .endsWith(0, -1);
      }
    }
    assertThat(ruled).isGreaterThan(100);
  }

  @Test
  void aMeanIsRoundedToStepsOfItsSpread() {
    long[] row = new long[4];
    for (int person = 0; person < 100; person++) {
      row[0]++;
      Moments.add(row, 1, person % 2 == 0 ? 2100 : 3300);
    }

    long[] published = Layout.ofCounts(4).moments(1, 0).banded(row, ELEVEN);
    Moments moments = Moments.of(published, 1, published[0]);
    // a deviation of 603 over 105 people: steps of 63.2, cut to 50
    assertThat(moments.mean().orElseThrow()).isEqualTo(2700);
    assertThat(moments.standardDeviation().orElseThrow()).isBetween(599.9, 600.1);
  }

  /** 15 saturations of 96 and 97, told as 17: the mean 96.4, and the deviation of 0.52 as 0.6. */
  @Test
  void aDeviationIsTakenFromTheSumAsItIsRounded() {
    long[] row = new long[4];
    for (int person = 0; person < 15; person++) {
      row[0]++;
      Moments.add(row, 1, 96 + person % 2);
    }

    long[] told = Layout.ofCounts(4).moments(1, 0).banded(row, ELEVEN);
    Moments moments = Moments.of(told, 1, told[0]);
    // 17 times 96.4 is 1,639 as a whole number, which is no deviation of 1.6
    assertThat(moments.standardDeviation().orElseThrow()).isBetween(0.55, 0.65);
  }

  @Test
  void aMeanThatOnePersonRulesIsNotPublished() {
    long[] row = new long[4];
    for (int person = 0; person < 20; person++) {
      row[0]++;
      row[1] += person == 0 ? 1000 : 1;
      row[2] += person == 0 ? 1_000_000 : 1;
      row[3]++;
    }

    long[] published = Layout.ofCounts(4).sumAndSquares(1, 0, 3).banded(row, ELEVEN);
    assertThat(new Moments(published[0], published[1], published[2]).mean()).isEmpty();
  }

  /** Of 40 sessions alike 19 persons have one each and one has 21, or two have 11 and 10 more. */
  @ParameterizedTest
  @CsvSource({"460, true", "240, false"})
  void aMeanOverSessionsIsNotPublishedWhereOnePersonHasMostOfThem(
      long squaresOfPersons, boolean isHidden) {
    long[] published =
        Layout.ofCounts(4)
            .sumAndSquares(1, 0, 3)
            .banded(new long[] {40, 2000, 101_000, squaresOfPersons}, ELEVEN);
    assertThat(new Moments(published[0], published[1], published[2]).mean().isEmpty())
        .isEqualTo(isHidden);
  }

  @Test
  void noMomentsArePublishedOfWhichTwoMakeMoreThan85Percent() {
    Random random = new Random(8);
    int ruled = 0;
    for (int trial = 0; trial < 2000; trial++) {
      int people = 12 + random.nextInt(40);
      long[] row = new long[4];
      long[] scores =
          random
              .doubles(people)
              .mapToLong(x -> Math.round(Math.pow(x, 20) * 5000))
              .sorted()
              .toArray();
      for (long score : scores) {
        row[0]++;
        Moments.add(row, 1, score);
      }
      if (scores[people - 1] + scores[people - 2] > 0.85 * LongStream.of(scores).sum()) {
        ruled++;
        long[] published = Layout.ofCounts(4).moments(1, 0).banded(row, ELEVEN);
        assertThat(Moments.of(published, 1, published[0]).mean()).isEmpty();
      }
    }
    assertThat(ruled).isGreaterThan(100);
  }

  @Test
  void limitsOfSharesOfSessionsStayPossible() {
    for (long with = 0; with <= 300; with += 7) {
      ClusteredSums published =
          new ClusteredSums(60, 300, with, with * 3, with * 5, 60 * 25).banded(ELEVEN);
      assertThat(published.with()).isLessThanOrEqualTo(published.withSquared());
      assertThat(published.withSquared()).isLessThanOrEqualTo(published.withTimesSessions());
      assertThat(published.withTimesSessions()).isLessThanOrEqualTo(published.sessionsSquared());
      assertThat(published.sessions()).isLessThanOrEqualTo(published.sessionsSquared());
    }
  }
}
