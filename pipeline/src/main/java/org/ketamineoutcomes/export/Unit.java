package org.ketamineoutcomes.export;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of units as people write them, by the name that {@code schemas/input} has for them. */
final class Unit {

  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    add("mg", "mgs", "milligram", "milligrams", "milligramm");
    add("g", "gm", "gms", "gram", "grams", "gramm");
    add("mcg", "ug", "µg", "μg", "mcgs", "microgram", "micrograms", "mikrogramm");
    add("mg/kg", "mgperkg", "mg/kgbw", "mg/kgbodyweight", "mgkg-1", "mg·kg-1", "mg/kg/dose");
    add("mcg/kg", "ug/kg", "µg/kg", "μg/kg", "mcgperkg");
    add("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms");
    add("lb", "lbs", "pound", "pounds");
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
  static String named(String written) {
    String spelling =
        Spaces.plain(written).toLowerCase(Locale.ROOT).replace(" ", "").replaceFirst("\\.$", "");
    return NAMES.getOrDefault(spelling, spelling);
  }

  /** Returns where in a text the unit begins behind a number; its length if there is none. */
  static int beginsIn(String text) {
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
