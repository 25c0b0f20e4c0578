package org.ketamineoutcomes.date;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Months in words of English, German, French, Spanish, Portuguese, Italian, Dutch, Danish,
 * Norwegian and Swedish, whole or cut short: mar, März, févr., settembre. A beginning that two
 * months have, such as jui, is none. The names are those of the Common Locale Data Repository; they
 * stand here, since those that come with Java change with its version.
 */
final class MonthNames {

  private static final int SHORTEST = 3;

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private static final List<List<String>> NAMES =
      List.of(
          names("january januar janvier enero janeiro gennaio januari jänner jaenner"),
          names("february februar février febrero fevereiro febbraio februari feber"),
          names("march märz maerz mars marzo março maart marts mrt"),
          names("april avril abril aprile"),
          names("may mai mayo maio maggio mei maj"),
          names("june juni juin junio junho giugno"),
          names("july juli juillet julio julho luglio"),
          names("august août agosto augustus augusti"),
          names("september septembre septiembre setiembre setembro settembre"),
          names("october oktober octobre octubre outubro ottobre"),
          names("november novembre noviembre novembro"),
          names("december dezember décembre diciembre dezembro dicembre desember"));

  private static final Map<String, Integer> MONTHS = months();

  private MonthNames() {}

  /** Returns the text with its accents gone and in capitals, as patterns and names here are. */
  static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return ACCENTS.matcher(apart).replaceAll("").toUpperCase(Locale.ROOT);
      }
    }
    return text.toUpperCase(Locale.ROOT);
  }

  /**
   * Returns the month, from 1, that a word names.
   *
   * @param word as {@link #plain} gives it
   */
  static OptionalInt month(String word) {
    Integer month = MONTHS.get(word);
    return month == null ? OptionalInt.empty() : OptionalInt.of(month);
  }

  private static List<String> names(String names) {
    return List.of(plain(names).split(" "));
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    Set<String> ofTwo = new HashSet<>();
    for (int month = 1; month <= NAMES.size(); month++) {
      for (String name : NAMES.get(month - 1)) {
        for (int length = SHORTEST; length <= name.length(); length++) {
          String word = name.substring(0, length);
          Integer other = months.put(word, month);
          if (other != null && other != month) {
            ofTwo.add(word);
          }
        }
      }
    }
    months.keySet().removeAll(ofTwo);
    return Map.copyOf(months);
  }
}
