package org.ketamineoutcomes.report;

import java.util.List;
import org.ketamineoutcomes.aesi.Aesi;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.naming.StandardNames;

/** How the page speaks of what tables name by codes. */
final class Names {

  private static final Names STANDARD = new Names(StandardNames.standard());

  private final StandardNames names;
  private final List<String> events =
      AesiVocabulary.standard().all().stream().map(Aesi::id).toList();

  private Names(StandardNames names) {
    this.names = names;
  }

  static Names standard() {
    return STANDARD;
  }

  /** Returns where an adverse event of special interest stands in lists. */
  int place(String aesi) {
    int place = events.indexOf(aesi);
    return aesi.equals("any")
        ? -2
        : aesi.equals("serious") ? -1 : place < 0 ? events.size() : place;
  }

  /** Returns the name of an adverse event of special interest. */
  String event(String aesi) {
    return of("aesi", aesi);
  }

  /**
   * Returns the name of a value of a column; for one that has no name, its own words as people
   * would write them.
   */
  String of(String column, String code) {
    return names.of(column, code);
  }

  /** Returns a group of patients by its column and value, such as "Age 18 to 29". */
  String group(String stratum, String value) {
    return stratum.equals("all") ? "Everyone" : of("stratum", stratum) + ": " + value(value);
  }

  /** Returns a value that clinics write, as it stands but for its first letter. */
  String value(String value) {
    return words(value);
  }

  static String words(String code) {
    return StandardNames.words(code);
  }

  /** Returns words as they stand in the middle of a sentence. */
  static String inside(String name) {
    boolean isWord = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return isWord ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
  }
}
