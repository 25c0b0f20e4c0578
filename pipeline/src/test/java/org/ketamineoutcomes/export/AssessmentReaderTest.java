package org.ketamineoutcomes.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.TotalOrigin;
import org.ketamineoutcomes.history.TotalSource;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.scale.MissingItems;
import org.ketamineoutcomes.schema.Export;

class AssessmentReaderTest {

  /** Eleven points, as its nine items add up to. */
  private static final String ELEVEN = "1,2,1,2,1,2,2,0,0";

  @Test
  void theReportedTotalIsUsedWhereItsItemsSayAnother() {
    Assessment score = one(row("PHQ-9", "12", ELEVEN));

    assertThat(score.scoreHundredths()).isEqualTo(1200);
    assertThat(score.origin()).isEqualTo(new TotalOrigin(TotalSource.REPORTED, true, false));
  }

  @Test
  void aReportedTotalThatItsItemsBearOutIsNoMismatch() {
    assertThat(one(row("PHQ-9", "11", ELEVEN)).origin()).isEqualTo(TotalOrigin.REPORTED);
  }

  @Test
  void aReportedTotalIsComparedWithItemsOfWhichSomeAreMissing() {
    for (MissingItems missing : MissingItems.values()) {
      assertThat(one(reader(missing), row("PHQ-9", "13", "1,2,1,2,1,2,2,0,")).origin())
          .isEqualTo(TotalOrigin.REPORTED);

      Assessment tooHigh = one(reader(missing), row("PHQ-9", "20", "1,2,1,2,1,2,2,0,"));

      assertThat(tooHigh.scoreHundredths()).isEqualTo(2000);
      assertThat(tooHigh.origin()).isEqualTo(TotalOrigin.reported(true, false));
    }
  }

  @Test
  void aTotalIsAddedUpWhereNoneIsReported() {
    Assessment score = one(row("PHQ-9", "", ELEVEN));

    assertThat(score.scoreHundredths()).isEqualTo(1100);
    assertThat(score.origin()).isEqualTo(TotalOrigin.of(TotalSource.COMPUTED));
  }

  @Test
  void aTotalIsScaledUpOnlyIfTheRunAsksForIt() {
    String row = row("PHQ-9", "", "1,2,1,2,1,2,2,,");

    Assessment score = one(reader(MissingItems.PRORATE), row);
    Doors strict = Doors.of(reader(MissingItems.STRICT), row);

    // 11 points of 7 items: 11 * 9 / 7 = 14.142857
    assertThat(score.scoreHundredths()).isEqualTo(1414);
    assertThat(score.origin()).isEqualTo(TotalOrigin.of(TotalSource.PRORATED));
    assertThat(strict.unused()).containsExactly("2 missing_score total_score");
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "PHQ-9 | 1,2,1,2,1,2,,,",
        "MADRS | 3,3,3,3,3,3,3,3,,",
        "BDI-II | 1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,",
        "PHQ-9 | ,,,,,,,,"
      })
  void noTotalIsScaledUpBeyondTheRuleOfTheScale(String instrument, String items) {
    Doors doors = Doors.of(reader(MissingItems.PRORATE), row(instrument, "", items));

    assertThat(doors.unused()).containsExactly("2 missing_score total_score");
  }

  @Test
  void theQuestionOnDifficultyIsNeverAdded() {
    Assessment score = one(row("PHQ-9", "", ELEVEN + ",3"));

    assertThat(score.scoreHundredths()).isEqualTo(1100);
    assertThat(one(row("PHQ-9", "11", ELEVEN + ",3")).origin().mismatch()).isFalse();
  }

  @Test
  void theMaximaOfQidsAreNotAddedToTheItemsTheyAreOf() {
    // 2 + 1 + 2 + 1 + 1 + 1 + 1 + 1 + 2; items 17 to 19 hold the maxima 2, 2 and 2
    String items = "0,1,2,0,1,,0,2,,1,1,1,1,1,2,1";

    assertThat(one(row("QIDS-SR16", "", items + ",2,2,2")).scoreHundredths()).isEqualTo(1200);
  }

  @Test
  void onlyOneItemOnWeightIsAddedForHamilton() {
    String items = IntStream.range(0, 17).mapToObj(i -> "1").collect(Collectors.joining(","));

    assertThat(one(row("HAM-D17", "", items + ",2")).scoreHundredths()).isEqualTo(1700);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "44249-1 | true",
        "PHQ-9 quick depression assessment panel [Reported.PHQ] | true",
        "44261-6 | false",
        "PHQ-9 | false"
      })
  void aTotalUnderTheCodeOfTheFormIsUsedAndRemarkedOn(String code, boolean panel) {
    Assessment score = one(row(code, "14", ""));

    assertThat(score.instrument()).isEqualTo("PHQ-9");
    assertThat(score.scoreHundredths()).isEqualTo(1400);
    assertThat(score.origin()).isEqualTo(TotalOrigin.reported(false, panel));
  }

  @Test
  void theCodeOfTheFormIsRightForItems() {
    assertThat(one(row("44249-1", "", ELEVEN)).origin())
        .isEqualTo(TotalOrigin.of(TotalSource.COMPUTED));
  }

  @Test
  void anItemOnSuicidalThoughtsThatIsBlankIsNotZero() {
    assertThat(one(row("PHQ-9", "11", "1,2,1,2,1,2,2,0,")).suicidalityItem()).isEmpty();
    assertThat(one(row("PHQ-9", "11", ELEVEN)).suicidalityItem()).isEqualTo(OptionalInt.of(0));
    assertThat(one(row("PHQ-9", "11", "")).suicidalityItem()).isEmpty();
  }

  @Test
  void aLocalScaleThatRisesWithHealthIsTurnedRound() {
    Mapping mapping =
        Mapping.parse(
            "instruments: [{name: Mood, aliases: [mood-5], minimum: 10, maximum: 50,"
                + " direction: higher_is_better}]",
            "mapping.yaml");
    ExportReader reader = new ExportReader(Export.ASSESSMENTS, mapping, TimeBasis.DATE, List.of());

    Assessment score = one(reader, row("Mood 5", "42.5", ""));

    assertThat(score.instrument()).isEqualTo("Mood");
    assertThat(score.scoreHundredths()).isEqualTo(1750);
    assertThat(Doors.of(reader, row("Mood", "9", "")).rejections())
        .containsExactly("2 score_out_of_range total_score");
    assertThat(Doors.of(reader, row("Mood", "", "1,2")).unused())
        .containsExactly("2 missing_score total_score");
  }

  private static Assessment one(String csv) {
    return one(reader(MissingItems.STRICT), csv);
  }

  private static Assessment one(ExportReader reader, String csv) {
    Doors doors = Doors.of(reader, csv);
    assertThat(doors.entries()).hasSize(1);
    return (Assessment) doors.entries().get(0);
  }

  private static ExportReader reader(MissingItems missing) {
    return new ExportReader(Export.ASSESSMENTS, Mapping.NONE, TimeBasis.DATE, List.of(), missing);
  }

  /** A file of one row, with as many items as are given. */
  private static String row(String instrument, String total, String items) {
    int count = items.split(",", -1).length;
    String header =
        IntStream.rangeClosed(1, count).mapToObj(k -> ",item_" + k).collect(Collectors.joining());
    return "patient_id,assessed_date,instrument,total_score%s\np1,2024-03-01,%s,%s,%s\n"
        .formatted(header, instrument, total, items);
  }
}
