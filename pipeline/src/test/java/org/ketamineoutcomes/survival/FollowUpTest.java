package org.ketamineoutcomes.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FollowUpTest {

  @Test
  void mayEndOnDayZero() {
    assertThat(FollowUp.censoredOn(0)).isEqualTo(new FollowUp(0, false));
    assertThat(FollowUp.eventOn(0)).isEqualTo(new FollowUp(0, true));
  }

  @Test
  void mayNotEndBeforeDayZero() {
    assertThatThrownBy(() -> FollowUp.eventOn(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A follow-up must not end before day 0");
  }
}
