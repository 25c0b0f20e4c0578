package org.ketamineoutcomes.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ketamineoutcomes.survival.CompetingFollowUp.censoredOn;
import static org.ketamineoutcomes.survival.CompetingFollowUp.eventOn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.survival.EventTable.Row;

class CauseTableTest {

  private static final List<CompetingFollowUp> FOLLOW_UPS =
      List.of(eventOn(3, 1), eventOn(3, 2), eventOn(3, 2), censoredOn(3), eventOn(8, 1));

  @Test
  void readsAsFollowUpToAnyCauseOrToOne() {
    CauseTable table = table(FOLLOW_UPS);

    assertThat(table.patients()).isEqualTo(5);
    assertThat(table.causes()).isEqualTo(2);
    assertThat(table.anyCause().rows()).containsExactly(new Row(3, 3, 1), new Row(8, 1, 0));
    assertThat(table.only(1).rows()).containsExactly(new Row(3, 1, 3), new Row(8, 1, 0));
    assertThat(table.only(2).rows()).containsExactly(new Row(3, 2, 2), new Row(8, 0, 1));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void isTheSameHoweverPatientsAreSplitAndMerged(long seed) {
    Random random = new Random(seed);
    CauseTable whole = CauseTable.of(3);
    List<CauseTable> parts = List.of(CauseTable.of(3), CauseTable.of(3), CauseTable.of(3));
    for (int patient = 0; patient < 500; patient++) {
      CompetingFollowUp followUp = new CompetingFollowUp(random.nextInt(60), random.nextInt(4));
      whole.add(followUp);
      parts.get(random.nextInt(2)).add(followUp);
    }
    parts.get(2).merge(parts.get(1));
    parts.get(0).merge(parts.get(2));

    assertThat(parts.get(0)).isEqualTo(whole).hasSameHashCodeAs(whole);
    assertThat(AalenJohansen.estimate(parts.get(0), 2, IntervalScale.LOG_LOG))
        .isEqualTo(AalenJohansen.estimate(whole, 2, IntervalScale.LOG_LOG));
  }

  @Test
  void isReadBackAsItWasWritten() throws IOException {
    CauseTable table = table(FOLLOW_UPS);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.writeTo(new DataOutputStream(bytes));

    assertThat(
            CauseTable.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(table);
  }

  @Test
  void keepsToItsCauses() {
    assertThatThrownBy(() -> CauseTable.of(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There must be at least one cause");
    assertThatThrownBy(() -> CauseTable.of(2).add(eventOn(1, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A cause must be among those of the table");
    assertThatThrownBy(() -> CauseTable.of(2).merge(CauseTable.of(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Tables must have the same causes to be merged");
    assertThatThrownBy(() -> eventOn(1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A cause must be 1 or more");
    assertThatThrownBy(() -> censoredOn(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A day and a cause must not be negative");
  }

  private static CauseTable table(List<CompetingFollowUp> followUps) {
    CauseTable table = CauseTable.of(2);
    followUps.forEach(table::add);
    return table;
  }
}
