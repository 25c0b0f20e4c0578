package org.ketamineoutcomes.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.SafetyRows.item;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.aesi.AesiRule;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.Rows;
import org.ketamineoutcomes.history.SafetyRows;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.BaselineRule;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.safety.SessionFindings;

class SuicidalityItemsTest {

  private static final BaselineRule PRE_DOSE = ProtocolFile.named("standard").protocol().baseline();

  private static final RelationToSession UNKNOWN = RelationToSession.NOT_RECORDED;

  @Test
  void anAnswerBelongsToTheSessionWhoseDoseCameBeforeIt() {
    SuicidalityItems items =
        answers(
            Rows.history(
                Rows.session(0),
                Rows.session(7),
                item(0, "PHQ-9", 1, UNKNOWN),
                item(5, "PHQ-9", 2, UNKNOWN),
                item(7, "PHQ-9", 0, RelationToSession.PRE_DOSE),
                item(7, "MADRS", 4, RelationToSession.POST_DOSE),
                item(300, "MADRS", 3, UNKNOWN)),
            PRE_DOSE);
    assertThat(items.baseline("PHQ-9")).hasValue(1);
    assertThat(items.baseline("MADRS")).isEmpty();
    assertThat(items.highestAfter(0, "PHQ-9")).hasValue(2);
    assertThat(items.highestAfter(0, "MADRS")).isEmpty();
    assertThat(items.highestAfter(1, "PHQ-9")).isEmpty();
    assertThat(items.highestAfter(1, "MADRS")).hasValue(4);
    assertThat(items.instruments()).containsExactly("MADRS", "PHQ-9");
  }

  @Test
  void aRiseIsOverTheSameInstrumentBeforeTreatment() {
    SuicidalityItems items =
        answers(
            Rows.history(
                Rows.session(0),
                Rows.session(7),
                item(-1, "PHQ-9", 2, UNKNOWN),
                item(-1, "MADRS", 1, UNKNOWN),
                item(3, "PHQ-9", 1, UNKNOWN),
                item(4, "MADRS", 1, UNKNOWN),
                item(9, "BDI-II", 3, UNKNOWN)),
            PRE_DOSE);
    assertThat(items.largestRiseAfter(0)).hasValue(0);
    assertThat(items.largestRiseAfter(1)).isEmpty();
    assertThat(items.isAnsweredAfter(1)).isTrue();
  }

  @Test
  void anAnswerOlderThanTheLookbackIsNoBaseline() {
    assertThat(
            answers(Rows.history(Rows.session(0), item(-31, "PHQ-9", 2, UNKNOWN)), PRE_DOSE)
                .baseline("PHQ-9"))
        .isEmpty();
    assertThat(
            answers(Rows.history(Rows.session(0), item(-30, "PHQ-9", 2, UNKNOWN)), PRE_DOSE)
                .baseline("PHQ-9"))
        .hasValue(2);
  }

  @Test
  void findingsAreOverTheSessionsAtWhichTheirRuleWasAssessed() {
    List<AesiRule> rules = AesiVocabulary.standard().rules();
    TreatmentHistory history =
        Rows.history(
            SafetyRows.measuredSession(0, SafetyRows.cadss(20)),
            SafetyRows.measuredSession(7, SafetyRows.cadss(4)),
            Rows.session(14),
            item(-1, "PHQ-9", 0, UNKNOWN),
            item(8, "PHQ-9", 1, UNKNOWN));
    SessionFindings findings = SessionFindings.of(history, PRE_DOSE, rules);
    int cadss = place("cadss_above_4", rules);
    assertThat(findings.answer(0, cadss)).isEqualTo(Answer.YES);
    assertThat(findings.answer(1, cadss)).isEqualTo(Answer.NO);
    assertThat(findings.answer(2, cadss)).isEqualTo(Answer.NOT_RECORDED);
    assertThat(findings.sessionsMet(cadss)).isEqualTo(1);
    assertThat(findings.sessionsAssessed(cadss)).isEqualTo(2);
    int item = place("suicidality_item_rise_1", rules);
    assertThat(findings.answer(0, item)).isEqualTo(Answer.NOT_RECORDED);
    assertThat(findings.answer(1, item)).isEqualTo(Answer.YES);
  }

  /** The records stand in the file in the order of their points. */
  @Test
  void ofSeveralRecordsOfOneMomentTheOneCountsThatIsPreferred() {
    TreatmentHistory history =
        Rows.history(
            Rows.session(0),
            item(-1, "PHQ-9", 0, UNKNOWN),
            inRecord(1, item(3, "PHQ-9", 2, UNKNOWN)),
            inRecord(2, item(3, "PHQ-9", 1, UNKNOWN)),
            inRecord(3, item(3, "MADRS", 4, UNKNOWN)),
            inRecord(4, Rows.scoreOn("MADRS", 3, 10)));

    assertThat(answers(history, PRE_DOSE).highestAfter(0, "PHQ-9")).hasValue(1);
    assertThat(answers(history, PRE_DOSE).highestAfter(0, "MADRS")).isEmpty();
    assertThat(SuicidalityItems.ofEveryRecord(history, PRE_DOSE.sameDay()).highestAfter(0, "MADRS"))
        .hasValue(4);
  }

  private static Assessment inRecord(long record, Assessment one) {
    return new Assessment(
        new RowPosition(1, record),
        one.day(),
        one.minuteOfDay(),
        one.instrument(),
        one.scoreHundredths(),
        one.suicidalityItem(),
        one.relation());
  }

  private static int place(String id, List<AesiRule> rules) {
    return rules.stream().map(rule -> rule.rule().id()).toList().indexOf(id);
  }

  private static SuicidalityItems answers(TreatmentHistory history, BaselineRule rule) {
    return SuicidalityItems.of(history, rule);
  }
}
