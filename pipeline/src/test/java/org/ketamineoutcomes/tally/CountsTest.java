package org.ketamineoutcomes.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CountsTest {

  @Test
  void whatWasNotCountedIsZero() {
    Counts counts = new Counts(2);
    counts.add(7, 1, 5);
    assertThat(counts.get(7, 1)).isEqualTo(5);
    assertThat(counts.get(7, 0)).isZero();
    assertThat(counts.get(100, 1)).isZero();
    assertThat(counts.row(100)).containsExactly(0, 0);
    assertThat(counts.isAny(6)).isFalse();
    assertThat(counts.isAny(7)).isTrue();
  }

  @Test
  void countsOfAnotherLayoutAreRefused() {
    assertThatThrownBy(() -> new Counts(3).merge(new Counts(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Counts of 2 columns cannot be added to counts of 3");
  }

  @RepeatedTest(20)
  void partsThatAreSentAndMergedEqualTheWhole(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    Counts whole = new Counts(3);
    List<Counts> parts = List.of(new Counts(3), new Counts(3), new Counts(3));
    for (int i = 0; i < 200; i++) {
      int row = random.nextInt(40);
      int column = random.nextInt(3);
      long count = random.nextInt(5);
      whole.add(row, column, count);
      parts.get(random.nextInt(3)).add(row, column, count);
    }
    Counts merged = new Counts(3);
    List<Counts> order = new ArrayList<>(parts);
    java.util.Collections.shuffle(order, random);
    order.forEach(part -> merged.merge(TallyBytes.read(TallyBytes.of(part), Counts::readFrom)));
    assertThat(TallyBytes.of(merged)).isEqualTo(TallyBytes.of(whole));
  }
}
