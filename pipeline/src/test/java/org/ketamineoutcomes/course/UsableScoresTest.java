package org.ketamineoutcomes.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.treatedOnDay0And;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.TotalOrigin;
import org.ketamineoutcomes.history.TotalSource;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.MissingItemsRule;
import org.ketamineoutcomes.protocol.MissingItemsRule.Rounding;
import org.ketamineoutcomes.protocol.MissingItemsRule.Rule;

class UsableScoresTest {

  private static final TreatmentHistory HISTORY =
      treatedOnDay0And(score(-1, 20), prorated(7, 1450), prorated(14, 1449), prorated(30, 300));

  @Test
  void aStrictProtocolSeesNoProratedTotal() {
    TreatmentHistory seen = under(Rule.STRICT, Rounding.NONE);

    assertThat(seen.assessments()).containsExactly(score(-1, 20));
    assertThat(seen.observationEndDay()).isZero();
  }

  @Test
  void aProtocolThatProratesSeesTotalsAsTheyAre() {
    assertThat(under(Rule.PRORATE, Rounding.NONE)).isSameAs(HISTORY);
  }

  @Test
  void aProtocolThatRoundsDoesSoHalfUp() {
    TreatmentHistory seen = under(Rule.PRORATE, Rounding.HALF_UP);

    assertThat(seen.assessments())
        .extracting(Assessment::scoreHundredths)
        .containsExactly(2000, 1500, 1400, 300);
  }

  @Test
  void whatIsReportedIsNotRounded() {
    Assessment reported = score(7, 10).withScore(1050);
    TreatmentHistory history = treatedOnDay0And(reported, prorated(8, 1050));

    TreatmentHistory seen =
        UsableScores.of(history, new MissingItemsRule(Rule.PRORATE, Rounding.HALF_UP));

    assertThat(seen.assessments())
        .extracting(Assessment::scoreHundredths)
        .containsExactly(1050, 1100);
  }

  @Test
  void aHistoryWithoutProratedTotalsIsLeftAlone() {
    TreatmentHistory history = treatedOnDay0And(score(-1, 20));

    assertThat(UsableScores.of(history, new MissingItemsRule(Rule.STRICT, Rounding.NONE)))
        .isSameAs(history);
  }

  private static TreatmentHistory under(Rule rule, Rounding rounding) {
    return UsableScores.of(HISTORY, new MissingItemsRule(rule, rounding));
  }

  private static Assessment prorated(int day, int hundredths) {
    Assessment like = score(day, 0);
    return new Assessment(
        new RowPosition(1, 100 + day),
        day,
        OptionalInt.empty(),
        like.instrument(),
        hundredths,
        OptionalInt.empty(),
        like.relation(),
        TotalOrigin.of(TotalSource.PRORATED));
  }
}
