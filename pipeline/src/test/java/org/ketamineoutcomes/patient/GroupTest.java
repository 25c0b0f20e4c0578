package org.ketamineoutcomes.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupTest {

  @Test
  void everyoneComesBeforeTheStrata() {
    assertThat(List.of(of("1", "age_band", "18 to 29"), of("1", "all", "all")).stream().sorted())
        .containsExactly(of("1", "all", "all"), of("1", "age_band", "18 to 29"));
  }

  @Test
  void courseTenComesAfterCourseNine() {
    assertThat(
            List.of(of("10", "all", "all"), of("9", "all", "all"), of("2", "all", "all")).stream()
                .sorted()
                .map(Group::course))
        .containsExactly("2", "9", "10");
  }

  @Test
  void coursesComeBeforeStrata() {
    assertThat(List.of(of("2", "all", "all"), of("1", "sex", "m")).stream().sorted())
        .containsExactly(of("1", "sex", "m"), of("2", "all", "all"));
  }

  @Test
  void valuesOfAStratumComeInTheOrderOfTheirLetters() {
    assertThat(List.of(of("1", "sex", "m"), of("1", "sex", "f")).stream().sorted())
        .containsExactly(of("1", "sex", "f"), of("1", "sex", "m"));
  }

  private static Group of(String course, String stratum, String value) {
    return new Group("standard", course, "PHQ-9", stratum, value);
  }
}
