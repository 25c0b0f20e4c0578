package org.ketamineoutcomes.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparseCountsTest {

  @Test
  void countsEachNumberInOrder() {
    SparseCounts counts = new SparseCounts();
    counts.add(40);
    counts.add(7, 3);
    counts.add(1L << 50);
    counts.add(40);
    counts.add(8, 0);

    assertThat(seen(counts)).isEqualTo(Map.of(7L, 3L, 40L, 2L, 1L << 50, 1L));
    assertThat(counts.size()).isEqualTo(3);
    assertThat(counts.number(1)).isEqualTo(40);
    assertThat(counts.count(1)).isEqualTo(2);
  }

  @Test
  void refusesWhatIsNegative() {
    SparseCounts counts = new SparseCounts();

    assertThatThrownBy(() -> counts.add(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> counts.add(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> counts.add(1, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Numbers close together, far apart, and first close and then far apart. */
  @ParameterizedTest(name = "up to {0}, then to {1}")
  @CsvSource({"1, 1", "50, 50", "3000, 3000", "50, 9000", "50, 9000000000", "70000, 40"})
  void countsHoweverManyComeInWhateverOrder(long first, long second) throws IOException {
    Random random = new Random(first + second);
    TreeMap<Long, Long> expected = new TreeMap<>();
    SparseCounts whole = new SparseCounts();
    SparseCounts[] parts = {new SparseCounts(), new SparseCounts(), new SparseCounts()};
    for (int i = 0; i < 20_000; i++) {
      long number = (long) (random.nextDouble() * (i < 10_000 ? first : second));
      long times = random.nextInt(10) == 0 ? 1 + random.nextInt(5) : 1;
      expected.merge(number, times, Long::sum);
      for (SparseCounts counts : new SparseCounts[] {whole, parts[random.nextInt(2)]}) {
        if (times == 1) {
          counts.add(number);
        } else {
          counts.add(number, times);
        }
      }
      if (random.nextInt(5000) == 0) {
        assertThat(seen(whole)).isEqualTo(expected);
      }
    }
    parts[2].merge(parts[0]);
    parts[2].merge(parts[1]);

    assertThat(seen(whole)).isEqualTo(expected);
    assertThat(parts[2]).isEqualTo(whole).hasSameHashCodeAs(whole);
    assertThat(writtenAndRead(whole)).isEqualTo(whole);
  }

  @Test
  void countsMoreThanAnIntegerHolds() {
    SparseCounts counts = new SparseCounts();
    for (int i = 0; i < 20; i++) {
      counts.add(i % 5);
    }
    counts.add(3, Integer.MAX_VALUE - 23L);
    for (int i = 0; i < 20; i++) {
      counts.add(i % 5);
    }
    counts.add(4, Integer.MAX_VALUE);
    counts.add(4);

    assertThat(seen(counts))
        .isEqualTo(Map.of(0L, 8L, 1L, 8L, 2L, 8L, 3L, 2_147_483_632L, 4L, 2_147_483_656L));
  }

  @Test
  void countsRareLargeNumbersAmongManySmallOnes() {
    SparseCounts counts = new SparseCounts();
    for (int i = 0; i < 1000; i++) {
      counts.add(i % 10);
      counts.add(i % 100 == 0 ? 90 : 5);
      counts.add(i % 250 == 0 ? 100_000 + i : 6);
    }

    assertThat(seen(counts))
        .isEqualTo(
            new TreeMap<>(
                Map.ofEntries(
                    Map.entry(0L, 100L),
                    Map.entry(1L, 100L),
                    Map.entry(2L, 100L),
                    Map.entry(3L, 100L),
                    Map.entry(4L, 100L),
                    Map.entry(5L, 1090L),
                    Map.entry(6L, 1096L),
                    Map.entry(7L, 100L),
                    Map.entry(8L, 100L),
                    Map.entry(9L, 100L),
                    Map.entry(90L, 10L),
                    Map.entry(100_000L, 1L),
                    Map.entry(100_250L, 1L),
                    Map.entry(100_500L, 1L),
                    Map.entry(100_750L, 1L))));
  }

  @Test
  void mergesWithItself() {
    SparseCounts counts = new SparseCounts();
    for (int i = 0; i < 100; i++) {
      counts.add(i % 10);
    }
    counts.merge(counts);

    assertThat(seen(counts))
        .hasSize(10)
        .allSatisfy((number, count) -> assertThat(count).isEqualTo(20));
  }

  private static TreeMap<Long, Long> seen(SparseCounts counts) {
    TreeMap<Long, Long> seen = new TreeMap<>();
    counts.forEach(seen::put);
    return seen;
  }

  private static SparseCounts writtenAndRead(SparseCounts counts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    counts.writeTo(new DataOutputStream(bytes));
    return SparseCounts.readFrom(
        new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
