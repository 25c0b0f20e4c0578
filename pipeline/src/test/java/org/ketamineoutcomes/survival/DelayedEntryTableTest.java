package org.ketamineoutcomes.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ketamineoutcomes.survival.FollowUp.censoredOn;
import static org.ketamineoutcomes.survival.FollowUp.eventOn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.survival.SurvivalCurve.Step;

class DelayedEntryTableTest {

  @Test
  void matchesFractionsWorkedByHand() {
    // day 3: of 2 at risk, 1 event; day 5: 1 has come in after day 3, so of 2 at risk, 1 event
    DelayedEntryTable table = new DelayedEntryTable();
    table.add(eventOn(3));
    table.add(censoredOn(9));
    table.add(3, eventOn(5));

    assertThat(curve(table).steps()).extracting(Step::day).containsExactly(3, 5, 9);
    assertThat(curve(table).steps()).extracting(Step::atRisk).containsExactly(2L, 2L, 1L);
    assertThat(curve(table).steps()).extracting(Step::survival).containsExactly(.5, .25, .25);
    assertThat(curve(table).at(9).stdError())
        .isEqualTo(0.25 * Math.sqrt(1.0 / 2 + 1.0 / 2), within(1e-15));
  }

  @Test
  void agreesWithAnEventTableWhereNobodyEntersLate() {
    DelayedEntryTable table = new DelayedEntryTable();
    Aml.MAINTAINED.forEach(table::add);

    assertThat(curve(table))
        .isEqualTo(KaplanMeier.estimate(Aml.table(Aml.MAINTAINED), IntervalScale.LOG_LOG));
  }

  @Test
  void thoseAtRiskBetweenStepsHaveEnteredBefore() {
    DelayedEntryTable table = new DelayedEntryTable();
    table.add(10, censoredOn(40));
    table.add(20, eventOn(30));

    assertThat(curve(table).at(10).atRisk()).isZero();
    assertThat(curve(table).at(11).atRisk()).isEqualTo(1);
    assertThat(curve(table).at(20).atRisk()).isEqualTo(1);
    assertThat(curve(table).at(21).atRisk()).isEqualTo(2);
    assertThat(curve(table).at(31).atRisk()).isEqualTo(1);
    assertThat(curve(table).at(41).atRisk()).isZero();
  }

  @Test
  void leavesOutThoseWhoseFollowUpEndsOnEntry() {
    DelayedEntryTable table = new DelayedEntryTable();
    table.add(4, eventOn(4));

    assertThat(table.patients()).isZero();
    assertThat(table).isEqualTo(new DelayedEntryTable());
  }

  @Test
  void refusesEntryAfterTheEnd() {
    DelayedEntryTable table = new DelayedEntryTable();

    assertThatThrownBy(() -> table.add(5, eventOn(4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A patient must enter from day 0 to the end of follow-up");
  }

  @Test
  void mergesAndIsReadBackAsItWasWritten() throws IOException {
    DelayedEntryTable whole = new DelayedEntryTable();
    DelayedEntryTable first = new DelayedEntryTable();
    DelayedEntryTable second = new DelayedEntryTable();
    for (int entry = 0; entry < 30; entry++) {
      FollowUp followUp = new FollowUp(10 + 2 * entry, entry % 3 == 0);
      whole.add(entry, followUp);
      (entry % 2 == 0 ? first : second).add(entry, followUp);
    }
    second.merge(first);

    assertThat(second).isEqualTo(whole).hasSameHashCodeAs(whole);
    assertThat(second.events()).isEqualTo(10);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    second.writeTo(new DataOutputStream(bytes));
    assertThat(
            DelayedEntryTable.readFrom(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(whole);
  }

  private static SurvivalCurve curve(DelayedEntryTable table) {
    return KaplanMeier.estimate(table, IntervalScale.LOG_LOG);
  }

  /** The lower limit is 0.0541 on day 22, 0.0683 on day 32 and 0.0520 on day 39. */
  @Test
  void lowerLimitThatRisesAgainComesNoLaterThanTheEstimate() {
    DelayedEntryTable table = new DelayedEntryTable();
    table.add(14, eventOn(22));
    table.add(17, eventOn(32));
    table.add(18, eventOn(39));
    table.add(23, eventOn(61));
    table.add(25, censoredOn(30));
    table.add(28, censoredOn(52));
    table.add(31, censoredOn(121));

    assertThat(KaplanMeier.estimate(table, IntervalScale.LOG_LOG).quantile(0.25))
        .isEqualTo(
            new SurvivalCurve.Quantile(
                OptionalDouble.of(22), OptionalDouble.of(22), OptionalDouble.of(61)));
  }
}
