package org.ketamineoutcomes.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ketamineoutcomes.survival.EventInterval.after;
import static org.ketamineoutcomes.survival.EventInterval.between;

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

class IntervalTableTest {

  @Test
  void countsPatientsWithTheSameInterval() {
    IntervalTable table =
        table(between(7, 14), after(7), between(7, 9), between(7, 14), between(0, 100_000));

    assertThat(table.rows())
        .containsExactly(
            new IntervalTable.Row(between(0, 100_000), 1),
            new IntervalTable.Row(after(7), 1),
            new IntervalTable.Row(between(7, 9), 1),
            new IntervalTable.Row(between(7, 14), 2));
    assertThat(table.patients()).isEqualTo(5);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void isTheSameHoweverPatientsAreSplitAndMerged(long seed) {
    Random random = new Random(seed);
    IntervalTable whole = new IntervalTable();
    List<IntervalTable> parts = List.of(new IntervalTable(), new IntervalTable());
    for (int patient = 0; patient < 500; patient++) {
      int after = random.nextInt(20);
      EventInterval interval =
          random.nextInt(3) == 0 ? after(after) : between(after, after + 1 + random.nextInt(9));
      whole.add(interval);
      parts.get(random.nextInt(2)).add(interval);
    }
    parts.get(0).merge(parts.get(1));

    assertThat(parts.get(0)).isEqualTo(whole).hasSameHashCodeAs(whole);
    assertThat(parts.get(0).rows()).isEqualTo(whole.rows());
    assertThat(Turnbull.estimate(parts.get(0))).isEqualTo(Turnbull.estimate(whole));
  }

  @Test
  void putsEventsInTheMiddleRoundedUp() {
    assertThat(table(between(7, 14), between(7, 9), after(7), between(8, 9)).midpoints().rows())
        .containsExactly(
            new EventTable.Row(7, 0, 1),
            new EventTable.Row(8, 1, 0),
            new EventTable.Row(9, 1, 0),
            new EventTable.Row(11, 1, 0));
  }

  @Test
  void isReadBackAsItWasWritten() throws IOException {
    IntervalTable table =
        table(between(-1, 0), between(7, 14), after(0), between(7, Integer.MAX_VALUE));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.writeTo(new DataOutputStream(bytes));

    assertThat(
            IntervalTable.readFrom(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(table);
  }

  @Test
  void intervalsHoldAtLeastADay() {
    assertThatThrownBy(() -> between(7, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("An interval must begin on day -1 or later and then end");
    assertThatThrownBy(() -> after(-2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("An interval must begin on day -1 or later and then end");
  }

  private static IntervalTable table(EventInterval... intervals) {
    IntervalTable table = new IntervalTable();
    List.of(intervals).forEach(table::add);
    return table;
  }
}
