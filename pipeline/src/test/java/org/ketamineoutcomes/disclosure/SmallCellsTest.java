package org.ketamineoutcomes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.PublishedTables;
import org.ketamineoutcomes.table.TableRow;

class SmallCellsTest {

  private static final int MIN_CELL = 11;
  private static final String BY_PATIENT = "adverse_events_by_patient";

  private static TableRow nausea(String stratum, String value, long patients, long exposed) {
    return event("nausea", stratum, value, patients, exposed);
  }

  private static TableRow event(
      String term, String stratum, String value, long patients, long exposed) {
    return PublishedTables.row(BY_PATIENT)
        .set("stratum", stratum)
        .set("stratum_value", value)
        .set("level", "term")
        .set("category", "gastrointestinal")
        .set("term", term)
        .set("suppressed", false)
        .set("n_exposed", exposed)
        .set("n_patients", patients)
        .set("proportion", (double) patients / exposed)
        .set("wilson_upper_95", 0.9);
  }

  private static TableRow female(long patients, long exposed) {
    return nausea("sex", "female", patients, exposed);
  }

  /** What is published of a row: exposed, patients, proportion, reason. */
  private static String published(TableRow row) {
    return "%s %s %s %s"
        .formatted(
            PublishedTables.seen(row, "n_exposed"),
            PublishedTables.seen(row, "n_patients"),
            PublishedTables.seen(row, "proportion"),
            row.get("suppression_reason"));
  }

  private static List<String> tellsOf(TableRow... rows) {
    return SmallCells.protect(List.of(rows), MIN_CELL).stream()
        .map(SmallCellsTest::published)
        .toList();
  }

  @Test
  void elevenPatientsArePublished() {
    assertThat(tellsOf(female(11, 44))).containsExactly("44 11 0.25 null");
  }

  @Test
  void tenPatientsAreHiddenWithTheirProportion() {
    assertThat(tellsOf(female(10, 40))).containsExactly("40 null null SMALL_COUNT");
  }

  @Test
  void onePatientIsHidden() {
    assertThat(tellsOf(female(1, 40))).containsExactly("40 null null SMALL_COUNT");
  }

  @Test
  void nobodyIsPublished() {
    assertThat(tellsOf(female(0, 40))).containsExactly("40 0 0.0 null");
  }

  @Test
  void elevenPatientsWithoutTheEventArePublished() {
    assertThat(tellsOf(female(33, 44))).containsExactly("44 33 0.75 null");
  }

  @Test
  void tenPatientsWithoutTheEventHideThoseWithIt() {
    assertThat(tellsOf(female(30, 40))).containsExactly("40 null null SMALL_REMAINDER");
  }

  @Test
  void thatEveryoneHadTheEventIsPublished() {
    assertThat(tellsOf(female(40, 40))).containsExactly("40 40 1.0 null");
  }

  @Test
  void aRowOfElevenPatientsIsPublished() {
    assertThat(tellsOf(female(0, 11))).containsExactly("11 0 0.0 null");
  }

  @Test
  void aRowOfTenPatientsKeepsOnlyItsKeys() {
    TableRow row = SmallCells.protect(List.of(female(0, 10)), MIN_CELL).get(0);
    assertThat(PublishedTables.seen(row))
        .containsExactlyInAnyOrder(
            "stratum",
            "stratum_value",
            "level",
            "category",
            "term",
            "suppressed",
            "suppression_reason");
    assertThat(row.get("suppressed")).isEqualTo(true);
  }

  @Test
  void whatWasComputedStaysAsItIsForWhoeverComputes() {
    TableRow row = female(10, 40);
    SmallCells.protect(List.of(row), MIN_CELL);
    assertThat(row.get("n_patients")).isEqualTo(10L);
    assertThat(row.get("proportion")).isEqualTo(0.25);
  }

  @Test
  void nothingIsHiddenWhereTheSmallestCellIsZero() {
    assertThat(SmallCells.protect(List.of(female(1, 2)), 0).stream())
        .extracting(SmallCellsTest::published)
        .containsExactly("2 1 0.5 null");
  }

  @Test
  void oneHiddenValueOfTwoHidesTheOther() {
    assertThat(tellsOf(female(5, 50), nausea("sex", "male", 20, 50)))
        .containsExactly("50 null null SMALL_COUNT", "50 null null COMPLEMENTARY");
  }

  @Test
  void oneHiddenValueOfThreeHidesTheNextSmallestThatIsNotZero() {
    assertThat(
            tellsOf(
                female(5, 50),
                nausea("sex", "male", 20, 50),
                nausea("sex", "other", 15, 60),
                nausea("sex", "unknown", 0, 30)))
        .containsExactly(
            "50 null null SMALL_COUNT",
            "50 20 0.4 null",
            "60 null null COMPLEMENTARY",
            "30 0 0.0 null");
  }

  @Test
  void twoHiddenValuesThatAreSmallTogetherHideAThird() {
    assertThat(tellsOf(female(5, 50), nausea("sex", "other", 5, 50), nausea("sex", "male", 20, 50)))
        .containsExactly(
            "50 null null SMALL_COUNT", "50 null null SMALL_COUNT", "50 null null COMPLEMENTARY");
  }

  @Test
  void twoHiddenValuesThatAreEnoughTogetherHideNoOther() {
    assertThat(tellsOf(female(5, 50), nausea("sex", "other", 6, 50), nausea("sex", "male", 20, 50)))
        .containsExactly("50 null null SMALL_COUNT", "50 null null SMALL_COUNT", "50 20 0.4 null");
  }

  @Test
  void aHiddenValueHidesNoneOfAnotherColumn() {
    assertThat(
            tellsOf(female(5, 50), nausea("sex", "male", 0, 50), nausea("route", "oral", 20, 50)))
        .containsExactly("50 null null SMALL_COUNT", "50 0 0.0 null", "50 20 0.4 null");
  }

  @Test
  void wordsForWhatHappenedToFewLeaveTheTable() {
    List<TableRow> rows =
        SmallCells.protect(
            List.of(
                event("yawning", "all", "all", 10, 100),
                event("hiccups", "all", "all", 1, 100),
                nausea("all", "all", 50, 100)),
            MIN_CELL);
    assertThat(rows).extracting(row -> row.text("term")).containsExactly("nausea", "(rare)");
    assertThat(rows).extracting(SmallCellsTest::published).contains("null null null SMALL_COUNT");
  }

  @Test
  void elevenPatientsKeepTheirWord() {
    List<TableRow> rows =
        SmallCells.protect(List.of(event("yawning", "all", "all", 11, 100)), MIN_CELL);
    assertThat(rows).extracting(row -> row.text("term")).containsExactly("yawning");
  }

  private static List<String> flow(long... outs) {
    List<TableRow> rows = new java.util.ArrayList<>();
    for (int step = 1; step < outs.length; step++) {
      rows.add(
          PublishedTables.row("attrition")
              .set("stratum", "all")
              .set("step", step)
              .set("patients_in", outs[step - 1])
              .set("patients_excluded", outs[step - 1] - outs[step])
              .set("patients_out", outs[step]));
    }
    return SmallCells.protect(rows, MIN_CELL).stream()
        .map(
            row ->
                "%s - %s = %s"
                    .formatted(
                        PublishedTables.seen(row, "patients_in"),
                        PublishedTables.seen(row, "patients_excluded"),
                        PublishedTables.seen(row, "patients_out")))
        .toList();
  }

  @Test
  void stepsThatLeaveManyOutArePublished() {
    assertThat(flow(100, 89, 60)).containsExactly("100 - 11 = 89", "89 - 29 = 60");
  }

  @Test
  void aStepThatLeavesFewOutHidesWhoIsLeftUntilEnoughHaveGone() {
    assertThat(flow(100, 90, 60, 40))
        .containsExactly("100 - null = null", "null - null = 60", "60 - 20 = 40");
  }

  @Test
  void stepsThatLeaveFewOutTogetherHideTheRest() {
    assertThat(flow(100, 95, 90, 90))
        .containsExactly("100 - null = null", "null - null = null", "null - null = null");
  }

  private static TableRow landmark(long treated, long withBaseline, long observed, long... others) {
    return PublishedTables.row("response_by_landmark")
        .set("stratum", "all")
        .set("stratum_value", "all")
        .set("suppressed", false)
        .set("n_treated", treated)
        .set("n_with_baseline", withBaseline)
        .set("n_observed", observed)
        .set("n_response", others[0])
        .set("n_remission_strict", others[1])
        .set("n_remission", others[2])
        .set("n_remission_lenient", others[3])
        .set("response_of_treated", 0.1)
        .set("response_of_observed", 0.2)
        .set("mean_change", -5.0);
  }

  private static String publishedOf(TableRow row, String... columns) {
    TableRow published = SmallCells.protect(List.of(row), MIN_CELL).get(0);
    return String.join(
        " ",
        List.of(columns).stream()
            .map(column -> "" + PublishedTables.seen(published, column))
            .toList());
  }

  @Test
  void aFewWithoutAScoreHideHowManyHadOneButNotHowManyResponded() {
    assertThat(
            publishedOf(
                landmark(200, 150, 145, 60, 30, 30, 45),
                "n_with_baseline",
                "n_observed",
                "response_of_observed",
                "mean_change",
                "n_response",
                "response_of_treated"))
        .isEqualTo("150 null null null 60 0.1");
  }

  @Test
  void theRestOfAWholeThatIsTwoStepsAwayIsNotSmallEither() {
    assertThat(
            publishedOf(landmark(200, 200, 195, 60, 30, 30, 45), "n_with_baseline", "n_observed"))
        .isEqualTo("200 null");
    assertThat(
            publishedOf(landmark(200, 196, 194, 60, 30, 30, 45), "n_with_baseline", "n_observed"))
        .isEqualTo("null null");
  }

  @Test
  void aFewBetweenTwoCutoffsHideTheStricter() {
    assertThat(
            publishedOf(
                landmark(200, 150, 100, 60, 30, 30, 33),
                "n_remission_strict",
                "n_remission",
                "n_remission_lenient"))
        .isEqualTo("null null 33");
    assertThat(
            publishedOf(
                landmark(200, 150, 100, 60, 30, 30, 45),
                "n_remission_strict",
                "n_remission",
                "n_remission_lenient"))
        .isEqualTo("30 30 45");
  }

  @Test
  void aRowOfFewObservedTellsNothing() {
    assertThat(
            publishedOf(
                landmark(200, 150, 10, 0, 0, 0, 0),
                "n_treated",
                "n_observed",
                "n_response",
                "mean_change"))
        .isEqualTo("null null null null");
  }
}
