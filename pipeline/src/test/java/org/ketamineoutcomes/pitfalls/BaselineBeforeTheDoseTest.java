package org.ketamineoutcomes.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.scoreAt;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.history.Rows.sessionAt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.onset.BaselineSensitivityMeasure;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.TableRow;

/** A baseline that is not the last score before the first dose of its own course. */
class BaselineBeforeTheDoseTest {

  private static final Protocols STANDARD = RowOfAFew.standardWith();

  @Test
  void baselineIsTheLastScoreBeforeTreatmentNotTheFirstTheClosestOrTheWorst() {
    TreatmentHistory patient =
        history(score(-25, 24), score(-6, 18), session(0), score(1, 12), score(14, 9));

    assertThat(baseline(STANDARD, "1", patient)).isEqualTo(18.0);
  }

  @Test
  void aScoreOlderThanTheLookbackIsNoBaseline() {
    TreatmentHistory stale = history(score(-31, 18), session(0), score(14, 9));
    TreatmentHistory other = history(score(-30, 20), session(0), score(14, 9));

    TableRow row = row(STANDARD, "1", "last", stale, other);

    assertThat(row.get("n_treated")).isEqualTo(2L);
    assertThat(row.get("n_with_baseline")).isEqualTo(1L);
    assertThat(row.get("mean_baseline")).isEqualTo(20.0);
  }

  @Test
  void theSecondCourseHasABaselineOfItsOwn() {
    TreatmentHistory patient =
        history(
            score(-1, 20), session(0), score(14, 6), score(195, 15), session(200), score(214, 7));

    assertThat(baseline(STANDARD, "1", patient)).isEqualTo(20.0);
    assertThat(baseline(STANDARD, "2", patient)).isEqualTo(15.0);
  }

  @Test
  void aScoreOfTheFirstSessionsDayIsBeforeOrAfterItAsTheProtocolAssumes() {
    TreatmentHistory patient = history(score(-7, 20), score(0, 14), session(0), score(14, 7));

    assertThat(baseline(STANDARD, "1", patient)).isEqualTo(14.0);
    assertThat(
            baseline(
                RowOfAFew.standardWith("same_day: pre_dose", "same_day: post_dose"), "1", patient))
        .isEqualTo(20.0);
  }

  @Test
  void timesDecideWhateverTheProtocolAssumes() {
    TreatmentHistory patient =
        history(score(-7, 20), scoreAt(0, 660, 14), sessionAt(0, 600, 1), score(14, 7));

    assertThat(baseline(STANDARD, "1", patient)).isEqualTo(20.0);
  }

  /** Nobody changes: all that the worst of four scores shows is that scores go up and down. */
  @Test
  void theWorstOfSeveralScoresMakesResponsesOfChance() {
    Random random = new Random(1);
    List<TreatmentHistory> cohort = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      cohort.add(
          history(
              score(-28, 12 + random.nextInt(13)),
              score(-20, 12 + random.nextInt(13)),
              score(-12, 12 + random.nextInt(13)),
              score(-4, 12 + random.nextInt(13)),
              session(0),
              score(28, 9 + random.nextInt(10))));
    }
    TreatmentHistory[] patients = cohort.toArray(TreatmentHistory[]::new);

    double last = share(row(STANDARD, "1", "last", patients));
    double worst = share(row(STANDARD, "1", "worst", patients));
    double mean = share(row(STANDARD, "1", "mean", patients));

    assertThat(worst).isGreaterThan(last + 0.1);
    assertThat(mean).isLessThan(worst);
    assertThat(row(STANDARD, "1", "last", patients).get("is_protocol_rule")).isEqualTo(true);
    assertThat(row(STANDARD, "1", "worst", patients).get("is_protocol_rule")).isEqualTo(false);
  }

  private static double share(TableRow row) {
    return row.get("response_of_evaluable") instanceof Double share ? share : Double.NaN;
  }

  private static Object baseline(Protocols protocols, String course, TreatmentHistory patient) {
    Object mean = row(protocols, course, "last", patient).get("mean_baseline");
    assertThat(mean).isNotNull();
    return mean;
  }

  private static TableRow row(
      Protocols protocols, String course, String rule, TreatmentHistory... patients) {
    return RowOfAFew.only(
        new BaselineSensitivityMeasure(protocols),
        protocols,
        List.of(patients),
        "baseline_sensitivity",
        Map.of("course", course, "baseline_rule", rule));
  }
}
