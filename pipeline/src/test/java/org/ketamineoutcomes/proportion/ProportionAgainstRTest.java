package org.ketamineoutcomes.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.golden.GoldenTable;
import org.ketamineoutcomes.golden.GoldenTable.Row;

class ProportionAgainstRTest {

  static Stream<Row> limits() {
    return GoldenTable.read("proportion/limits").rows().stream();
  }

  @ParameterizedTest
  @MethodSource("limits")
  void limitsAreThoseOfQbetaAndPropTest(Row row) {
    Interval exact = ClopperPearson.limits(row.count("events"), row.count("cases")).orElseThrow();
    Interval score = Wilson.limits(row.count("events"), row.count("cases")).orElseThrow();

    assertThat(exact.lower95()).isEqualTo(row.number("clopper_pearson_lower_95"), within(1e-13));
    assertThat(exact.upper95()).isEqualTo(row.number("clopper_pearson_upper_95"), within(1e-13));
    assertThat(score.lower95()).isEqualTo(row.number("wilson_lower_95"), within(1e-13));
    assertThat(score.upper95()).isEqualTo(row.number("wilson_upper_95"), within(1e-13));
  }

  static Stream<Row> clustered() {
    return GoldenTable.read("proportion/clustered").rows().stream();
  }

  @ParameterizedTest
  @MethodSource("clustered")
  void clusteredLimitsAreThoseOfSvyciprop(Row row) {
    ClusteredProportion proportion =
        ClusteredProportion.limits(
                row.count("persons"),
                row.count("sessions"),
                row.count("events"),
                row.count("sum_events_squared"),
                row.count("sum_events_times_sessions"),
                row.count("sum_sessions_squared"))
            .orElseThrow();

    assertThat(proportion.proportion()).isEqualTo(row.number("proportion"), within(1e-15));
    assertThat(proportion.limits().lower95()).isEqualTo(row.number("lower_95"), within(1e-12));
    assertThat(proportion.limits().upper95()).isEqualTo(row.number("upper_95"), within(1e-12));
    assertThat(proportion.designEffect().orElseThrow())
        .isEqualTo(row.number("design_effect"), within(1e-12));
  }
}
