package org.ketamineoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ketamineoutcomes.history.Rows.patient;
import static org.ketamineoutcomes.history.Rows.treatedOnDay0And;
import static org.ketamineoutcomes.history.SafetyRows.eventOf;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.TableRow;

/**
 * Four patients: an event on day 3, death on day 5, an event on day 28, and observed to day 100.
 */
class FirstEventMeasureTest {

  private static final List<TreatmentHistory> PATIENTS =
      List.of(
          treatedOnDay0And(to(100), eventOf(3, "nausea", Answer.NO)),
          treatedOnDay0And(patient(OptionalInt.of(100), OptionalInt.of(5))),
          treatedOnDay0And(to(100), eventOf(28, "nausea", Answer.NO)),
          treatedOnDay0And(to(100)));

  /** Half of the four are at risk after day 7; one of these two has the event: 1/4 + 1/2 · 1/2. */
  @Test
  void whoeverDiesNoLongerComesToIt() {
    assertThat(any(7).get("at_risk_after")).isEqualTo(2L);
    assertThat(any(28).get("at_risk_after")).isEqualTo(1L);
    assertThat((double) any(7).get("incidence")).isCloseTo(1.0 / 4, within(1e-15));
    assertThat((double) any(28).get("incidence")).isCloseTo(1.0 / 2, within(1e-15));
    assertThat((double) any(84).get("incidence")).isCloseTo(1.0 / 2, within(1e-15));
  }

  /** 1 − 3/4 · 1/2: as if the dead could still have had it. */
  @Test
  void oneMinusKaplanMeierIsHigher() {
    assertThat((double) any(28).get("one_minus_km")).isCloseTo(5.0 / 8, within(1e-15));
  }

  @Test
  void eachDayHasTheCountsOfAllFollowUp() {
    for (int day : new int[] {7, 28, 84, 182, 364}) {
      assertThat(any(day).get("n_patients")).isEqualTo(4L);
      assertThat(any(day).get("n_events")).isEqualTo(2L);
      assertThat(any(day).get("n_competing")).isEqualTo(1L);
    }
  }

  @Test
  void afterTheEndOfAllFollowUpThereIsNoEstimate() {
    assertThat(any(182).has("incidence")).isFalse();
    assertThat(any(182).has("at_risk_after")).isFalse();
    assertThat(any(182).has("one_minus_km")).isFalse();
  }

  private static TableRow any(int day) {
    Protocols protocols =
        new Protocols(
            List.of(
                ProtocolFile.read(
                    ProtocolFile.named("r-reference")
                        .yaml()
                        .replace("follow_up_end: last_session", "follow_up_end: observation_end"),
                    "mine.yaml")));
    FirstEventMeasure measure =
        new FirstEventMeasure(protocols, new EventKinds(AesiVocabulary.standard()));
    return Counted.safetyTables(measure, protocols, Strata.NONE, PATIENTS).get(0).rows().stream()
        .filter(row -> row.text("aesi").equals("any"))
        .filter(row -> row.text("competing_events").equals("ce_death_only"))
        .filter(row -> row.get("day").equals((long) day))
        .findFirst()
        .orElseThrow();
  }

  private static Patient to(int day) {
    return patient(OptionalInt.of(day), OptionalInt.empty());
  }
}
