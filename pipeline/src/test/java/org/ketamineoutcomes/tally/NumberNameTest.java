package org.ketamineoutcomes.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberNameTest {

  @Test
  void namesSortAsTheirNumbersDo() {
    assertThat(NumberName.of(9)).isLessThan(NumberName.of(10)).isGreaterThan(NumberName.of(0));
    assertThat(NumberName.of(899_999)).isGreaterThan(NumberName.of(10_000));
  }

  @Test
  void aNumberIsReadFromItsName() {
    assertThat(NumberName.parse(NumberName.of(0))).isZero();
    assertThat(NumberName.parse(NumberName.of(1200))).isEqualTo(1200);
  }
}
