package org.ketamineoutcomes.individual;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What patients are called in the closed room: the first 128 bits of HMAC-SHA256 of the id, in 32
 * hexadecimal digits. Whoever has the key can find a pseudonym of an id that they know; nobody can
 * find it without.
 *
 * <p>Has one owner at a time; not safe for use by several threads.
 */
public final class Pseudonyms {

  private static final String HMAC = "HmacSHA256";
  private static final int BYTES = 16;

  private final Mac mac;

  public Pseudonyms(PseudonymKey key) {
    try {
      mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key.bytes(), HMAC));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", e);
    }
  }

  /** Returns the pseudonym of a patient, the same in all files made with the key. */
  public String of(String patientId) {
    byte[] code = mac.doFinal(patientId.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(Arrays.copyOf(code, BYTES));
  }
}
