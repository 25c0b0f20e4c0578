package org.ketamineoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.event.Consequence;
import org.ketamineoutcomes.event.EventPeriod;
import org.ketamineoutcomes.event.SeverityGrade;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.monitoring.SessionShare;
import org.ketamineoutcomes.tally.Counts;

class EventTablesTest {

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "mild, '', MILD",
    "severe, ctcae v5.0, SEVERE",
    "3, ctcae v5.0, CTCAE_3",
    "grade 4, nci ctcae, CTCAE_4",
    "3, grades 1-5, GRADE_3",
    "2, '', GRADE_2",
    "6, ctcae v5.0, OTHER",
    "not_recorded, '', NOT_RECORDED",
    "other, '', OTHER",
    "'', ctcae v5.0, NOT_RECORDED",
  })
  void aGradeIsOfTheScaleThatItsRecordIsWrittenIn(
      String severity, String scale, SeverityGrade grade) {
    assertThat(SeverityGrade.of(event(severity, scale, "", ""))).isEqualTo(grade);
  }

  @Test
  void anOutcomeOfNotRecoveredOrOfRecoveringIsUnresolvedAndASilentRecordIsNot() {
    assertThat(Consequence.UNRESOLVED.isOf(event("", "", "", "not recovered/not resolved")))
        .isTrue();
    assertThat(Consequence.UNRESOLVED.isOf(event("", "", "", "recovering"))).isTrue();
    assertThat(Consequence.UNRESOLVED.isOf(event("", "", "", "recovered/resolved"))).isFalse();
    assertThat(Consequence.UNRESOLVED.isOf(event("", "", "", ""))).isFalse();
  }

  @Test
  void anInterruptedDoseIsNotAStoppedDrug() {
    assertThat(Consequence.LED_TO_STOP.isOf(event("", "", "drug withdrawn", ""))).isTrue();
    assertThat(Consequence.LED_TO_STOP.isOf(event("", "", "drug interrupted", ""))).isFalse();
  }

  @Test
  void aSessionAtWhichNobodyAskedIsNeitherANextSessionNorAnEarlierOne() {
    Answer[] answers = {Answer.YES, Answer.NO, Answer.NOT_RECORDED, Answer.YES, Answer.NO};
    Counts counts = new Counts(SessionEventCounts.WIDTH);
    counts.add(0, SessionEventCounts.ofPatient(answers));
    SessionShare share = SessionEventCounts.SHARE;
    long[] afterOne = counts.row(SessionEventCounts.after(1));
    long[] afterTwo = counts.row(SessionEventCounts.after(2));
    assertThat(share.sessions(afterOne)).isEqualTo(2);
    assertThat(share.sessionsWith(afterOne)).isEqualTo(1);
    assertThat(share.sessions(afterTwo)).isEqualTo(1);
    assertThat(share.sessionsWith(afterTwo)).isZero();
    assertThat(share.sessions(counts.row(SessionEventCounts.after(0)))).isZero();
  }

  @Test
  void daysAtRiskAddUpOverPeriods() {
    assertThat(EventPeriod.WEEK_1.daysOf(40)).isEqualTo(7);
    assertThat(EventPeriod.WEEKS_2_TO_4.daysOf(40)).isEqualTo(21);
    assertThat(EventPeriod.MONTHS_2_TO_3.daysOf(40)).isEqualTo(12);
    assertThat(EventPeriod.MONTHS_4_TO_12.daysOf(40)).isZero();
  }

  @Test
  void aPeriodIncludesItsEndAndTheFirstAlsoTheStartOfAll() {
    assertThat(EventPeriod.WEEK_1.contains(0)).isTrue();
    assertThat(EventPeriod.WEEK_1.contains(7)).isTrue();
    assertThat(EventPeriod.WEEKS_2_TO_4.contains(7)).isFalse();
    assertThat(EventPeriod.LATER.contains(366)).isTrue();
  }

  private static AdverseEvent event(String severity, String scale, String action, String outcome) {
    return new AdverseEvent(
        new RowPosition(0, 1),
        OptionalInt.of(0),
        OptionalInt.of(0),
        OptionalInt.empty(),
        OptionalInt.empty(),
        "headache",
        "",
        severity,
        scale,
        Answer.NO,
        "",
        action,
        outcome,
        Answer.YES,
        "",
        "");
  }
}
