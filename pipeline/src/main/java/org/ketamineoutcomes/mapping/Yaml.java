package org.ketamineoutcomes.mapping;

import java.util.regex.Pattern;

/** Writes texts as YAML, for lines that a user is to paste. */
public final class Yaml {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ ./()-]*");

  private Yaml() {}

  /** Returns the text, between quotes where YAML would read something else. */
  public static String text(String text) {
    boolean word = text.matches("(?i)true|false|yes|no|on|off|null|y|n");
    return PLAIN.matcher(text).matches() && !word && text.equals(text.strip())
        ? text
        : "'" + text.replace("'", "''") + "'";
  }
}
