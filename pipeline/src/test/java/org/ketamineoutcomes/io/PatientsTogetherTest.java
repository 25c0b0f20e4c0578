package org.ketamineoutcomes.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.finding.Findings.Assumed;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.Rows;
import org.ketamineoutcomes.history.SameDay;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.tally.TallyBytes;

class PatientsTogetherTest {

  private static final int BUCKETS = 16;

  /** A hundred people with a session and two scores of its day, and one person with scores only. */
  private static void readInto(PatientsTogether together) {
    for (int person = 1; person <= 100; person++) {
      together.accept(new Row("P" + person, Rows.session(0)));
      together.accept(new Row("P" + person, Rows.score(0, 10, 1)));
      together.accept(new Row("P" + person, Rows.score(0, 12, 2)));
    }
    together.accept(new Row("Q", Rows.score(0, 10, 1)));
  }

  private static int readings(PatientsTogether together, Ledger ledger) {
    int readings = 0;
    while (together.isWanting()) {
      readInto(together);
      together.meet(ledger);
      readings++;
    }
    return readings;
  }

  @Test
  void whatIsFoundDoesNotDependOnHowMuchIsHeld() {
    PatientsTogether all = new PatientsTogether(BUCKETS, SameDay.SUM, Long.MAX_VALUE);
    PatientsTogether few = new PatientsTogether(BUCKETS, SameDay.SUM, 1_500);
    Ledger ofAll = new Ledger();
    Ledger ofFew = new Ledger();

    assertThat(readings(all, ofAll)).isEqualTo(1);
    assertThat(readings(few, ofFew)).isBetween(2, BUCKETS);
    assertThat(few.isPartial()).isFalse();
    assertThat(TallyBytes.of(ofFew)).isEqualTo(TallyBytes.of(ofAll));
    assertThat(ofAll.accepted(0)).isEqualTo(100);
    assertThat(ofAll.accepted(1)).isEqualTo(200);
    assertThat(ofAll.notUsed(1)).containsExactly(Map.entry("patient_without_session", 1L));
    assertThat(ofAll.findings(1).assumed())
        .containsExactly(
            new Assumed(Assumption.SCORES_OF_A_MOMENT_DISAGREE, "total_score", 100),
            new Assumed(Assumption.SAME_DAY_SCORE_BEFORE_DOSE, "relation_to_session", 200));
    assertThat(ofAll.links().hasNoId(0)).isFalse();
  }

  @Test
  void morePatientsThanMemoryHoldsAreLeftAloneAndSaidToBe() {
    PatientsTogether none = new PatientsTogether(BUCKETS, SameDay.SUM, 20);
    Ledger ledger = new Ledger();

    assertThat(readings(none, ledger)).isEqualTo(BUCKETS);
    assertThat(none.isPartial()).isTrue();
    assertThat(List.of(ledger.accepted(0), ledger.accepted(1))).containsExactly(0L, 0L);
  }
}
