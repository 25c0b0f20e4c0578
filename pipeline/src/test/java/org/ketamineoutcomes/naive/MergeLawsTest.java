package org.ketamineoutcomes.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.patient.CohortCounts;
import org.ketamineoutcomes.protocol.Protocols;

class MergeLawsTest {

  @ParameterizedTest(name = "clinic {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void splitsAndOrdersOfMergingLeaveNoTraceInTheBytesOfCounts(int seed) {
    Random random = new Random(seed);
    AnalysisPlan plan = Counting.plan(new Protocols(List.of(VariedProtocols.any(random))));
    List<TreatmentHistory> cohort = Counting.histories(RandomClinic.rows(seed));
    CohortCounts together = Counting.together(plan, cohort);
    for (int i = 0; i < 5; i++) {
      CohortCounts apart = Counting.apart(plan, cohort, random);
      for (List<Integer> family : plan.families()) {
        assertThat(apart.toBytes(family)).isEqualTo(together.toBytes(family));
      }
    }
    CohortCounts nobody = new CohortCounts(plan);
    for (List<Integer> family : plan.families()) {
      byte[] before = together.toBytes(family);
      together.add(nobody.toBytes(family), family);
      assertThat(together.toBytes(family)).isEqualTo(before);
    }
  }
}
