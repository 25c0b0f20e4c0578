package org.ketamineoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.command.Outcomes;
import org.ketamineoutcomes.protocol.ProtocolFile;

/** Two scales of a clinic's own, from the mapping through a protocol to the tables. */
class LocalInstrumentTest {

  private static final String SESSIONS =
      "patient_id,session_date\np1,2024-03-01\np2,2024-03-01\np3,2024-03-01\n";

  /** On Mood more is better: 10 of 40 is 30 when turned round, and 25 is 15, a response. */
  private static final String ASSESSMENTS =
      """
      patient_id,assessed_date,instrument,total_score
      p1,2024-02-28,EPDS,20
      p1,2024-03-08,edinburgh,10
      p2,2024-02-28,EPDS,11
      p2,2024-03-08,EPDS,2
      p3,2024-02-28,Mood,10
      p3,2024-03-08,Mood,24
      p3,2024-03-15,Mood,25
      """;

  private static final String MAPPING =
      """
      instruments:
        - {name: EPDS, aliases: [Edinburgh], minimum: 0, maximum: 30, direction: higher_is_worse}
        - {name: Mood, aliases: [], minimum: 0, maximum: 40, direction: higher_is_better}
      """;

  @TempDir Path folder;

  @Test
  void aScaleOfOnesOwnHasABaselineAMinimumAndAResponse() throws Exception {
    String protocol =
        ProtocolFile.named("standard")
            .yaml()
            .replaceFirst("id: standard", "id: own")
            .replace("min_cell: 11", "min_cell: 0")
            .replaceFirst("PHQ-9: 10", "PHQ-9: 10\n    EPDS: 12");
    int exitCode = run(protocol, MAPPING);

    assertThat(exitCode).isZero();
    Results results = new Results(folder.resolve("results"));
    holds(results, "EPDS", Map.of("n_patients", 1, "n_events", 1, "median_days", 7));
    holds(results, "Mood", Map.of("n_patients", 1, "n_events", 1, "median_days", 14));
    assertThat(
            results.count(
                "data_sufficiency",
                "instrument = 'EPDS' and stratum = 'all' and n_no_instrument = 1"
                    + " and n_baseline_too_low = 1 and n_analysable = 1"))
        .isEqualTo(1);
  }

  @Test
  void aProtocolMayNotNameAScaleThatNobodyDeclared() throws Exception {
    String protocol =
        ProtocolFile.named("standard").yaml().replaceFirst("PHQ-9: 10", "PHQ-9: 10\n    EPDS: 12");

    assertThat(run(protocol, "{}")).isEqualTo(2);
  }

  private int run(String protocol, String mapping) throws Exception {
    return Outcomes.execute(
        "run",
        "--runner=DirectRunner",
        "--strata=route",
        "--sessions=" + written("sessions.csv", SESSIONS),
        "--assessments=" + written("assessments.csv", ASSESSMENTS),
        "--mapping=" + written("mapping.yaml", mapping),
        "--protocol=" + written("protocol.yaml", protocol),
        "--output=" + folder.resolve("results"));
  }

  private static void holds(Results results, String instrument, Map<String, Integer> numbers)
      throws Exception {
    for (Map.Entry<String, Integer> number : numbers.entrySet()) {
      results.assertRow(
          "onset_summary",
          "instrument = '%s' and stratum = 'all'".formatted(instrument),
          Map.of(number.getKey(), OptionalDouble.of(number.getValue())),
          0);
    }
  }

  private Path written(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }
}
