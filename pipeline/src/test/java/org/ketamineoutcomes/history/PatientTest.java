package org.ketamineoutcomes.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "died",
        "death",
        "died (unrelated)",
        "patient deceased",
        "verstorben",
        "décès",
        "óbito",
        "expired",
        "死亡"
      })
  void observationEndedWithDeath(String reason) {
    assertThat(endedFor(reason).endedWithDeath()).isTrue();
    assertThat(endedFor(reason).dayOfDeath()).hasValue(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "moved",
        "death of spouse",
        "consent expired",
        "not dead",
        "death in the family",
        "todo"
      })
  void observationEndedOtherwise(String reason) {
    assertThat(endedFor(reason).endedWithDeath()).isFalse();
    assertThat(endedFor(reason).dayOfDeath()).isEmpty();
  }

  private static Patient endedFor(String reason) {
    return new Patient(
        new RowPosition(0, 1),
        OptionalInt.empty(),
        OptionalInt.of(100),
        reason,
        OptionalInt.empty(),
        Map.of());
  }
}
