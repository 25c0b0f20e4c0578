package org.ketamineoutcomes.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.protocol.Protocol;

/** A comparison with the plain reading is worth something where it has something to compare. */
class RandomClinicSignalsTest {

  @Test
  void inTwentyClinicsEverySignalIsThereAndNotThereAndNotKnownOfSomePatients() {
    Protocol protocol = VariedProtocols.systematic().get(1);
    Map<String, long[]> seen = new TreeMap<>();
    for (int seed = 0; seed < 20; seed++) {
      List<NaivePatient> patients =
          NaivePatient.treatedIn(NaiveSufficiency.usable(RandomClinic.rows(seed), protocol));
      for (NaiveRow row : NaiveSignals.rows(patients, protocol, List.of())) {
        long[] counts =
            seen.computeIfAbsent((String) row.cells().get("signal"), signal -> new long[3]);
        long eligible = (Long) row.cells().get("n_eligible");
        long flagged = (Long) row.cells().get("n_flagged");
        counts[0] += flagged;
        counts[1] += eligible - flagged;
        counts[2] += (Long) row.cells().get("n_treated_enough") - eligible;
      }
    }
    assertThat(seen).hasSize(6);
    seen.forEach(
        (signal, counts) -> {
          assertThat(counts[0]).as("flagged, %s", signal).isGreaterThan(4);
          assertThat(counts[1]).as("not flagged, %s", signal).isGreaterThan(4);
        });
    assertThat(
            seen.entrySet().stream()
                .filter(entry -> entry.getValue()[2] > 4)
                .map(Map.Entry::getKey))
        .contains(
            "interval_shortening_signal",
            "tolerance_dose_signal",
            "tolerance_durability_signal",
            "withdrawal_signal");
  }
}
