package org.ketamineoutcomes.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareLimitsTest {

  /** 1 − 0.025^(1/n), worked by hand. */
  @ParameterizedTest(name = "0 of {0}")
  @CsvSource({
    "1, 0.975",
    "2, 0.841886116991581",
    "3, 0.707598226178713",
    "10, 0.308497107818761",
    "100, 0.036216692645177",
  })
  void ofNobodyTheUpperLimitIsExact(long followed, double upper) {
    ShareLimits limits = ShareLimits.ofNone(followed);
    assertThat(limits.lower95()).isZero();
    assertThat(limits.upper95()).isCloseTo(upper, within(1e-14));
  }

  @Test
  void whereNobodyIsFollowedThereIsNone() {
    assertThat(ShareLimits.ofNone(0)).isEqualTo(ShareLimits.NONE);
    assertThat(ShareLimits.ofNone(-3)).isEqualTo(ShareLimits.NONE);
  }

  @Test
  void theOthersHaveTheSameLimitsChangedRound() {
    assertThat(new ShareLimits(0.25, 0.75).ofOthers()).isEqualTo(new ShareLimits(0.25, 0.75));
    assertThat(new ShareLimits(0, 0.25).ofOthers()).isEqualTo(new ShareLimits(0.75, 1));
    assertThat(ShareLimits.NONE.ofOthers()).isEqualTo(ShareLimits.NONE);
  }
}
