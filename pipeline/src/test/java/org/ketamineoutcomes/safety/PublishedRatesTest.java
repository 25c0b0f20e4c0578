package org.ketamineoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.proportion.Interval;
import org.ketamineoutcomes.rate.GarwoodLimits;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * What follows from the counts of SUSTAIN-3 (Zaki 2025, doi:10.1093/ijnp/pyaf027); limits from R.
 */
class PublishedRatesTest {

  private static final double YEARS = 3777;

  @Test
  void seriousEventsOf216Of1148PatientsAre5Point7Per100Years() {
    Interval share = ClopperPearson.limits(216, 1148).orElseThrow();
    assertThat(share.lower95()).isCloseTo(0.1659312, within(1e-6));
    assertThat(share.upper95()).isCloseTo(0.2119855, within(1e-6));
    TableRow row = row();
    Rates.set(row, "rate", 216, Math.round(YEARS * 365.25));
    assertThat((double) row.get("rate_per_100_py")).isCloseTo(5.718824, within(1e-5));
  }

  @Test
  void nineDeathsAre024Per100Years() {
    GarwoodLimits limits = GarwoodLimits.of(9, YEARS).orElseThrow();
    assertThat(100 * limits.lower95()).isCloseTo(0.11, within(0.005));
    assertThat(100 * limits.upper95()).isCloseTo(0.45, within(0.005));
    TableRow row = row();
    Rates.set(row, "rate", 9, Math.round(YEARS * 365.25));
    assertThat((double) row.get("rate_per_100_py")).isCloseTo(0.238284, within(1e-6));
  }

  @Test
  void whatNeverHappenedMayStillHappenInOneOfAThousandYears() {
    TableRow row = row();
    Rates.set(row, "rate", 0, Math.round(YEARS * 365.25));
    assertThat(row.get("rate_per_100_py")).isEqualTo(0.0);
    assertThat(row.get("rate_per_100_py_lower_95")).isEqualTo(0.0);
    assertThat((double) row.get("rate_per_100_py_upper_95")).isCloseTo(0.0976669, within(1e-6));
  }

  @Test
  void in100YearsTheUpperLimitOfNothingIs3Point69() {
    TableRow row = row();
    Rates.set(row, "rate", 0, 36_525);
    assertThat((double) row.get("rate_per_100_py_upper_95")).isCloseTo(3.688879, within(1e-6));
  }

  @Test
  void withoutTimeThereIsNoRate() {
    TableRow row = row();
    Rates.set(row, "rate", 0, 0);
    assertThat(row.has("rate_per_100_py")).isFalse();
    assertThat(row.has("rate_per_100_py_lower_95")).isFalse();
    assertThat(row.has("rate_per_100_py_upper_95")).isFalse();
  }

  private static TableRow row() {
    return new Table(DeathsAndSeriousColumns.ALL).add();
  }
}
