package org.ketamineoutcomes.individual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PseudonymsTest {

  private static final String KEY =
      "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

  /** By Python: hmac.new(bytes(range(32)), id, hashlib.sha256).hexdigest()[:32]. */
  @Test
  void areTheFirstHalfOfHmacSha256OfTheId() {
    Pseudonyms pseudonyms = new Pseudonyms(PseudonymKey.ofHex(KEY).orElseThrow());

    assertThat(pseudonyms.of("P0000001")).isEqualTo("03c95c63932bb8465801218d1a70b58f");
    assertThat(pseudonyms.of("Zoë 7")).isEqualTo("97dfa62b116400a88acdc3823a3fe106");
    assertThat(pseudonyms.of("P0000001")).isEqualTo("03c95c63932bb8465801218d1a70b58f");
  }

  @Test
  void aKeyIsWrittenAsItIsReadAndNotToldOtherwise() {
    PseudonymKey key = PseudonymKey.ofHex(KEY).orElseThrow();

    assertThat(key.toHex()).isEqualTo(KEY);
    assertThat(key.toString()).doesNotContain("0001");
    assertThat(PseudonymKey.random().toHex())
        .hasSize(64)
        .isNotEqualTo(PseudonymKey.random().toHex());
  }

  @Test
  void anythingElseIsNoKey() {
    assertThat(PseudonymKey.ofHex("")).isEmpty();
    assertThat(PseudonymKey.ofHex(KEY.substring(1))).isEmpty();
    assertThat(PseudonymKey.ofHex(KEY.replace('0', 'g'))).isEmpty();
  }
}
