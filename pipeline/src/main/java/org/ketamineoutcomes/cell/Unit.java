package org.ketamineoutcomes.cell;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of units as people write them, by the name that {@code schemas/input} has for them. */
public final class Unit {

  /** As in mg per kg. */
  private static final int MOST_WORDS = 3;

  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    add("mg", "mgs", "milligram", "milligrams", "milligramm");
    add("g", "gm", "gms", "gram", "grams", "gramm");
    add("mcg", "ug", "µg", "μg", "mcgs", "microgram", "micrograms", "mikrogramm");
    add("mg/kg", "mgperkg", "mg/kgbw", "mg/kgbodyweight", "mgkg-1", "mg·kg-1", "mg/kg/dose");
    add("mcg/kg", "ug/kg", "µg/kg", "μg/kg", "mcgperkg");
    add("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms");
    add("lb", "lbs", "pound", "pounds");
    add("ml", "mls", "cc", "millilitre", "milliliter");
    add("min", "mins", "minute", "minutes", "minuten");
    add("h", "hr", "hrs", "hour", "hours", "std");
    add("mmhg", "mm[hg]", "mmofhg");
    add("%", "percent", "pct");
    add("/min", "bpm", "beats/min", "beatsperminute", "{beats}/min", "1/min", "perminute");
    add("years", "y", "yr", "yrs", "year", "yearsold", "yo", "jahre");
    add("points", "point", "pts");
  }

  private Unit() {}

  private static void add(String name, String... spellings) {
    NAMES.put(name, name);
    for (String spelling : spellings) {
      NAMES.put(spelling, name);
    }
  }

  /** Returns the usual name of a unit, or the unit without spaces where nobody knows it. */
  public static String named(String written) {
    String spelling =
        Spaces.plain(written).toLowerCase(Locale.ROOT).replace(" ", "").replaceFirst("\\.$", "");
    return NAMES.getOrDefault(spelling, spelling);
  }

  /**
   * Returns the unit that a header names, as {@code dose (mg/kg)} does; of one letter only as the
   * last word.
   */
  public static Optional<String> ofHeader(String header) {
    List<String> words = Spelling.words(header);
    for (int count = Math.min(MOST_WORDS, words.size()); count > 0; count--) {
      for (int from = words.size() - count; from >= 0; from--) {
        List<String> some = words.subList(from, from + count);
        String joined = String.join("", some);
        boolean mayBeLetter = joined.length() > 1 || from + count == words.size();
        String name = NAMES.getOrDefault(joined, NAMES.getOrDefault(String.join("/", some), ""));
        if (mayBeLetter && !name.isEmpty()) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns where in a text the unit begins behind a number; its length if there is none. */
  public static int beginsIn(String text) {
    int at = 0;
    while (at < text.length() && isOfNumber(text.charAt(at))) {
      at++;
    }
    return at == 0 ? text.length() : at;
  }

  private static boolean isOfNumber(char next) {
    return (next >= '0' && next <= '9') || next == '.' || next == ',' || next == '-' || next == '+';
  }
}
