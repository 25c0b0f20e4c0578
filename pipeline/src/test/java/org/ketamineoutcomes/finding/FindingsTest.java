package org.ketamineoutcomes.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.finding.Findings.Assumed;
import org.ketamineoutcomes.finding.Findings.UnreadCells;
import org.ketamineoutcomes.tally.TallyBytes;

class FindingsTest {

  @Test
  void partsOfAFileAddUp() {
    Findings first = new Findings();
    first.fill("weight_kg", 20);
    first.leaveUnread("not_a_number", "weight_kg", 1);
    first.assume(Assumption.STILL_GOING_ON, "end_date", 2);
    Findings second = new Findings();
    second.fill("weight_kg", 10);
    second.leaveUnread("not_a_number", "weight_kg", 2);
    second.leaveUnread("number_out_of_range", "weight_kg", 1);
    second.assume(Assumption.STILL_GOING_ON, "end_date", 3);

    first.merge(TallyBytes.read(TallyBytes.of(second), Findings::readFrom));

    assertThat(first.unread())
        .containsExactly(
            new UnreadCells("weight_kg", "not_a_number", 3, 30),
            new UnreadCells("weight_kg", "number_out_of_range", 1, 30));
    assertThat(first.assumed())
        .isEqualTo(List.of(new Assumed(Assumption.STILL_GOING_ON, "end_date", 5)));
  }

  @Test
  void aDayYearsFromAllOthersIsTold() {
    Findings first = new Findings();
    first.day("session_date", 18_687, 30);
    first.day("session_date", 18_690, 20);
    first.day("assessed_date", 18_687, 10);
    Findings second = new Findings();
    second.day("session_date", 15_463, 2);
    second.day("assessed_date", 15_463, 10);

    first.merge(TallyBytes.read(TallyBytes.of(second), Findings::readFrom));

    assertThat(first.assumed())
        .isEqualTo(List.of(new Assumed(Assumption.DAY_STANDS_APART, "session_date", 2)));
  }

  @Test
  void aDayLessThanTwoYearsFromAnotherIsNot() {
    Findings findings = new Findings();
    findings.day("session_date", 18_000, 1);
    findings.day("session_date", 18_729, 50);

    assertThat(findings.assumed()).isEmpty();
  }

  /** The first days of March, April and June 2021; the second of April. */
  @Test
  void daysThatAreAllOneDayOfAMonthSeemRounded() {
    Findings findings = new Findings();
    findings.day("assessed_date", 18_687, 10);
    findings.day("assessed_date", 18_718, 9);
    findings.day("assessed_date", 18_779, 1);

    assertThat(findings.assumed())
        .isEqualTo(List.of(new Assumed(Assumption.DAYS_SEEM_ROUNDED, "assessed_date", 20)));

    findings.day("assessed_date", 18_719, 1);
    assertThat(findings.assumed()).isEmpty();
  }

  /** Of 100 times: 8 at 2, 92 at 9; then one of them at 13. */
  @Test
  void earlyTimesSeemOfTheAfternoonWhereNoneIsFromThirteenOn() {
    Findings first = new Findings();
    first.hour("session_time", 2, 8);
    Findings second = new Findings();
    second.hour("session_time", 9, 92);

    first.merge(TallyBytes.read(TallyBytes.of(second), Findings::readFrom));

    assertThat(first.assumed())
        .isEqualTo(List.of(new Assumed(Assumption.TIMES_OF_TWELVE_HOURS, "session_time", 8)));

    first.hour("session_time", 13, 1);
    assertThat(first.assumed()).isEmpty();
  }

  @Test
  void fewEarlyTimesAreThoseOfFewPeople() {
    Findings findings = new Findings();
    findings.hour("session_time", 4, 4);
    findings.hour("session_time", 9, 20);
    findings.hour("assessed_time", 4, 5);
    findings.hour("assessed_time", 9, 96);

    assertThat(findings.assumed()).isEmpty();
  }

  /** The median is 30: 9 is under a third of it and 10 is not; the other route has its own. */
  @Test
  void aDoseUnderAThirdOfTheMedianOfItsRouteIsTold() {
    Findings first = new Findings();
    first.dose("dose_mg", "INTRAVENOUS", 9, 3);
    first.dose("dose_mg", "INTRAVENOUS", 10, 3);
    first.dose("dose_mg", "SUBLINGUAL", 300, 90);
    Findings second = new Findings();
    second.dose("dose_mg", "INTRAVENOUS", 30, 7);

    first.merge(TallyBytes.read(TallyBytes.of(second), Findings::readFrom));

    assertThat(first.assumed())
        .isEqualTo(List.of(new Assumed(Assumption.DOSE_FAR_BELOW_OTHERS, "dose_mg", 3)));
  }

  @Test
  void ofFewDosesNoneIsFarBelowOthers() {
    Findings findings = new Findings();
    findings.dose("dose_mg", "INTRAVENOUS", 5, 1);
    findings.dose("dose_mg", "INTRAVENOUS", 40, 8);

    assertThat(findings.assumed()).isEmpty();
  }

  @Test
  void totalsThatAllAreLowAreToldWhereThereAreMany() {
    Findings first = new Findings();
    first.totals("PHQ-9", 20, 20);
    first.totals("MADRS", 29, 29);
    Findings second = new Findings();
    second.totals("PHQ-9", 10, 10);

    first.merge(TallyBytes.read(TallyBytes.of(second), Findings::readFrom));

    assertThat(first.assumed())
        .isEqualTo(List.of(new Assumed(Assumption.TOTALS_STAY_LOW, "totals of PHQ-9", 30)));

    first.totals("PHQ-9", 1, 0);
    assertThat(first.assumed()).isEmpty();
  }

  @Test
  void aRowOfAnyPartMayObjectToTheFile() {
    Findings first = new Findings();
    Findings second = new Findings();
    second.object("in.csv: column b is not read");
    second.object("in.csv: column a is not read");

    assertThat(first.refusal()).isEmpty();
    first.merge(TallyBytes.read(TallyBytes.of(second), Findings::readFrom));

    assertThat(first.refusal()).contains("in.csv: column a is not read");
  }

  @Test
  void anObjectionToAnAssumptionMattersWhereItWasMade() {
    Findings assumed = new Findings();
    assumed.assume(Assumption.MIDNIGHT_IS_NO_TIME, "session_date", 1);
    Findings objected = new Findings();
    objected.objectTo(Assumption.MIDNIGHT_IS_NO_TIME, "session_date", "other times", 1);
    objected.objectTo(Assumption.MIDNIGHT_IS_NO_TIME, "session_time", "no matter", 1);

    assertThat(assumed.refusal()).isEmpty();
    assertThat(objected.refusal()).isEmpty();
    objected.merge(assumed);
    assertThat(objected.refusal()).contains("other times");
  }

  @Test
  void theOrderOfMergingLeavesNoTrace() {
    assertThat(TallyBytes.of(merged("weight_kg", "dose_mg")))
        .isEqualTo(TallyBytes.of(merged("dose_mg", "weight_kg")));
  }

  private static Findings merged(String... columns) {
    Findings findings = new Findings();
    for (String column : columns) {
      Findings part = new Findings();
      part.leaveUnread("not_a_number", column, 1);
      findings.merge(part);
    }
    return findings;
  }
}
