package org.ketamineoutcomes.export;

import java.util.OptionalInt;

/** Reads times of day: H:MM, HH:MM, with seconds, with AM or PM, or with an offset from UTC. */
final class TimeOfDay {

  private TimeOfDay() {}

  /** Returns minutes after midnight, the seconds cut off; empty if the text is not a time. */
  static OptionalInt minute(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon > 2 || text.length() < colon + 3) {
      return OptionalInt.empty();
    }
    int hour = Digits.number(text, 0, colon);
    int minute = Digits.number(text, colon + 1, colon + 3);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
      return OptionalInt.empty();
    }
    int seconds =
        text.length() == colon + 6 && text.charAt(colon + 3) == ':'
            ? Digits.number(text, colon + 4, colon + 6)
            : -1;
    if (text.length() == colon + 3 || (seconds >= 0 && seconds < 60)) {
      return OptionalInt.of(hour * 60 + minute);
    }
    return withRest(text.substring(colon + 3), hour, minute);
  }

  private static OptionalInt withRest(String text, int hour, int minute) {
    String rest = text.replaceFirst("^:[0-5]\\d([.,]\\d+)?", "").strip();
    if (rest.isEmpty() || rest.matches("Z|[+-]\\d{2}:?(\\d{2})?")) {
      return OptionalInt.of(hour * 60 + minute);
    }
    boolean morning = rest.matches("(?i)a\\.?m\\.?");
    boolean afternoon = rest.matches("(?i)p\\.?m\\.?");
    if (morning == afternoon || hour < 1 || hour > 12) {
      return OptionalInt.empty();
    }
    return OptionalInt.of((hour % 12 + (morning ? 0 : 12)) * 60 + minute);
  }
}
