package org.ketamineoutcomes.individual;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret that pseudonyms are made with: 256 random bits. It says nothing of itself. */
public final class PseudonymKey {

  private static final int BYTES = 32;
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  private final byte[] bytes;

  private PseudonymKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns a key that nobody has had before. */
  public static PseudonymKey random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new PseudonymKey(bytes);
  }

  /** Returns the key that 64 hexadecimal digits stand for; nothing for any other text. */
  public static Optional<PseudonymKey> ofHex(String text) {
    return HEX.matcher(text).matches()
        ? Optional.of(new PseudonymKey(HexFormat.of().parseHex(text)))
        : Optional.empty();
  }

  public String toHex() {
    return HexFormat.of().formatHex(bytes);
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, bytes.length);
  }
}
