package org.ketamineoutcomes.link;

import java.io.Serializable;
import java.util.Locale;

/** A text in which {@code *} stands for any text; case does not matter. */
public record TextPattern(String text) implements Serializable {

  public TextPattern {
    text = text.strip().toLowerCase(Locale.ROOT);
  }

  /** Returns whether all of {@code other} is as the pattern has it. */
  public boolean matches(String other) {
    String lower = other.toLowerCase(Locale.ROOT);
    String[] parts = text.split("\\*", -1);
    if (parts.length == 1) {
      return lower.equals(text);
    }
    String last = parts[parts.length - 1];
    if (!lower.startsWith(parts[0]) || lower.length() < parts[0].length() + last.length()) {
      return false;
    }
    int from = parts[0].length();
    int to = lower.length() - last.length();
    for (int i = 1; i < parts.length - 1; i++) {
      int found = lower.indexOf(parts[i], from);
      if (found < 0 || found + parts[i].length() > to) {
        return false;
      }
      from = found + parts[i].length();
    }
    return lower.endsWith(last);
  }
}
