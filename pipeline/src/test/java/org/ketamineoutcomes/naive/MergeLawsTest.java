package org.ketamineoutcomes.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.tally.Tally;

class MergeLawsTest {

  @ParameterizedTest(name = "clinic {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void splitsAndOrdersOfMergingLeaveNoTraceInTheBytesOfATally(int seed) {
    Random random = new Random(seed);
    Protocols protocols = new Protocols(List.of(VariedProtocols.any(random)));
    List<TreatmentHistory> cohort = Counting.histories(RandomClinic.rows(seed));
    for (Measure<?> measure :
        Counting.measures(protocols, new Groups(new Strata(Strata.DEFAULT)))) {
      compare(measure, cohort, random);
    }
  }

  private static <T extends Tally<T>> void compare(
      Measure<T> measure, List<TreatmentHistory> cohort, Random random) {
    byte[] together = Counting.bytes(Counting.together(measure, cohort));
    for (int i = 0; i < 5; i++) {
      assertThat(Counting.bytes(Counting.apart(measure, cohort, random))).isEqualTo(together);
    }
    T merged = Counting.together(measure, cohort);
    merged.merge(measure.emptyTally());
    assertThat(Counting.bytes(merged)).isEqualTo(together);
  }
}
