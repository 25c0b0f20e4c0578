package org.ketamineoutcomes.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ketamineoutcomes.survival.FollowUp.censoredOn;
import static org.ketamineoutcomes.survival.FollowUp.eventOn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.survival.EventTable.Row;

class EventTableTest {

  @Test
  void countsEventsAndCensoringsOfEachDayInOrder() {
    EventTable table = Aml.table(List.of(eventOn(13), censoredOn(28), eventOn(9), censoredOn(13)));
    table.add(9, 2, 5);

    assertThat(table.rows())
        .containsExactly(new Row(9, 3, 5), new Row(13, 1, 1), new Row(28, 0, 1));
    assertThat(table.patients()).isEqualTo(11);
    assertThat(table.events()).isEqualTo(4);
  }

  @Test
  void holdsDaysFarApartInOrder() {
    EventTable table =
        Aml.table(List.of(eventOn(Integer.MAX_VALUE), eventOn(4096), eventOn(4095), eventOn(0)));
    table.add(4096, 0, 2);

    assertThat(table.rows())
        .containsExactly(
            new Row(0, 1, 0),
            new Row(4095, 1, 0),
            new Row(4096, 1, 2),
            new Row(Integer.MAX_VALUE, 1, 0));
  }

  @Test
  void ofNobodyIsEmpty() {
    EventTable table = new EventTable();
    table.add(7, 0, 0);
    table.add(7000, 0, 0);

    assertThat(table.rows()).isEmpty();
    assertThat(table.patients()).isZero();
    assertThat(table).isEqualTo(new EventTable()).hasSameHashCodeAs(new EventTable());
  }

  @Test
  void refusesNegativeDaysAndCounts() {
    EventTable table = new EventTable();

    for (int[] row : new int[][] {{-1, 1, 1}, {1, -1, 1}, {1, 1, -1}}) {
      assertThatThrownBy(() -> table.add(row[0], row[1], row[2]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A day and its counts must not be negative");
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isTheSameHoweverPatientsAreSplitAndMerged(long seed) {
    Random random = new Random(seed);
    EventTable whole = new EventTable();
    List<EventTable> parts = new ArrayList<>();
    for (int part = 0; part < 4; part++) {
      parts.add(new EventTable());
    }
    for (int patient = 0; patient < 1000; patient++) {
      FollowUp followUp = new FollowUp(random.nextInt(5000), random.nextBoolean());
      whole.add(followUp);
      parts.get(random.nextInt(3)).add(followUp); // the fourth stays empty
    }

    while (parts.size() > 1) {
      EventTable merged = parts.remove(random.nextInt(parts.size()));
      parts.get(random.nextInt(parts.size())).merge(merged);
    }

    assertThat(parts.get(0)).isEqualTo(whole).hasSameHashCodeAs(whole);
  }

  @Test
  void leavesTheOtherTableAsItWasOnMerging() {
    EventTable other = Aml.table(Aml.MAINTAINED);
    EventTable table = Aml.table(Aml.NOT_MAINTAINED);
    table.merge(other);
    table.add(9, 1, 1);

    assertThat(other).isEqualTo(Aml.table(Aml.MAINTAINED));
  }

  @Test
  void mergesWithItself() {
    EventTable table = Aml.table(List.of(eventOn(3), censoredOn(5000)));
    table.merge(table);

    assertThat(table.rows()).containsExactly(new Row(3, 2, 0), new Row(5000, 0, 2));
  }

  @Test
  void exchangesEventsAndCensoringsWhenReversed() {
    EventTable reversed = Aml.table(List.of(eventOn(3), eventOn(3), censoredOn(8))).reversed();

    assertThat(reversed.rows()).containsExactly(new Row(3, 0, 2), new Row(8, 1, 0));
  }

  @Test
  void isReadBackAsItWasWritten() throws IOException {
    EventTable table = Aml.table(Aml.MAINTAINED);
    table.add(0, 0, 1);
    table.add(100_000, Long.MAX_VALUE / 2, 300);

    assertThat(writtenAndRead(table)).isEqualTo(table);
    assertThat(writtenAndRead(new EventTable())).isEqualTo(new EventTable());
  }

  @Test
  void takesFewBytesForASmallRow() throws IOException {
    // Their number; 180, once; 1 more, once; 219 more, once. Above 127 a number takes two bytes.
    assertThat(written(Aml.table(List.of(eventOn(90), censoredOn(90), eventOn(200))))).hasSize(9);
  }

  private static EventTable writtenAndRead(EventTable table) throws IOException {
    return EventTable.readFrom(new DataInputStream(new ByteArrayInputStream(written(table))));
  }

  private static byte[] written(EventTable table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
