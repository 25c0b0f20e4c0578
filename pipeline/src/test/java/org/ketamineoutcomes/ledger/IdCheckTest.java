package org.ketamineoutcomes.ledger;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.refusal.Refusal;

class IdCheckTest {

  private static final InputFile SESSIONS =
      new InputFile(0, "all.ndjson", "all.ndjson", "sessions", 1, 0);

  @Test
  void measurementsThatAreNoneOfOursMayStandBesideRowsThatAreLeftOut() {
    assertThatCode(() -> check("other_vital_sign", "left_out_by_mapping"))
        .doesNotThrowAnyException();
    assertThatCode(() -> check("other_vital_sign")).doesNotThrowAnyException();
  }

  @Test
  void whereAllRowsAreLeftOutItIsRefused() {
    assertThatThrownBy(() -> check("left_out_by_mapping"))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "all.ndjson: none of its 3 rows counts as a session (3 left_out_by_mapping); map the column that says so with sessions.values, drop it, or leave the file out");
  }

  private static void check(String... reasons) {
    Ledger ledger = new Ledger();
    for (String reason : reasons) {
      ledger.read(0, 3);
      ledger.leaveUnused(0, reason, 3);
    }
    new IdCheck(Set.of(), List.of("id"), Set.of(), 0.05).accept(ledger, List.of(SESSIONS));
  }
}
