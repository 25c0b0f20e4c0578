package org.ketamineoutcomes.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.golden.GoldenTable;
import org.ketamineoutcomes.golden.GoldenTable.Row;

class GarwoodLimitsAgainstRTest {

  static Stream<Row> limits() {
    return GoldenTable.read("rate/limits").rows().stream();
  }

  @ParameterizedTest
  @MethodSource("limits")
  void areThoseOfQchisq(Row row) {
    GarwoodLimits limits =
        GarwoodLimits.of(row.count("events"), row.number("exposure")).orElseThrow();

    assertThat(limits.lower95()).isCloseTo(row.number("lower_95"), withinPercentage(1e-10));
    assertThat(limits.upper95()).isCloseTo(row.number("upper_95"), withinPercentage(1e-10));
  }
}
