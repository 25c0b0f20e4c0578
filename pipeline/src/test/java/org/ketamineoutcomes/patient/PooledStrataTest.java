package org.ketamineoutcomes.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;

class PooledStrataTest {

  private final SortedMap<Group, Counts> patients = new TreeMap<>();

  @Test
  void valuesOfFewPatientsArePublishedAsOneAndTheOthersByThemselves() {
    put("sex", "female", 153);
    put("sex", "male", 150);
    put("sex", "other", 8);
    put("sex", Strata.UNKNOWN, 2);

    assertThat(published("sex", "female")).isEqualTo("female");
    assertThat(published("sex", "male")).isEqualTo("male");
    assertThat(published("sex", "other")).isEqualTo(Strata.POOLED);
    assertThat(published("sex", Strata.UNKNOWN)).isEqualTo(Strata.UNKNOWN);
  }

  @Test
  void noMoreThanEightValuesArePublished() {
    for (int value = 0; value < 12; value++) {
      put("site", "site " + value, 100 + 11 * value);
    }

    assertThat(patients.keySet().stream().map(group -> published("site", group.stratumValue())))
        .contains(Strata.POOLED, "site 11")
        .doesNotContain("site 0");
    assertThat(
            patients.keySet().stream()
                .map(group -> published("site", group.stratumValue()))
                .distinct()
                .count())
        .isEqualTo(8);
  }

  @Test
  void poolsInEveryCourseAndInstrument() {
    put("sex", "other", 8);
    put("sex", "male", 80);

    Group scored = new Group("standard", "2", "PHQ-9", "sex", "other");
    assertThat(pooled().of(scored))
        .isEqualTo(new Group("standard", "2", "PHQ-9", "sex", Strata.POOLED));
  }

  private void put(String column, String value, long count) {
    Counts counts = new Counts(1);
    counts.add(0, 0, count);
    patients.put(new Group("standard", Group.EVERY_COURSE, "", column, value), counts);
  }

  private PooledStrata pooled() {
    return PooledStrata.of(patients, new Bands(11));
  }

  private String published(String column, String value) {
    return pooled().of(new Group("standard", "1", "", column, value)).stratumValue();
  }
}
