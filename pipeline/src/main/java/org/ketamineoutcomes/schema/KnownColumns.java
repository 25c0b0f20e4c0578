package org.ketamineoutcomes.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ketamineoutcomes.cell.Spelling;

/** What a header may stand for, by our names for columns and the aliases of them. */
public final class KnownColumns {

  private KnownColumns() {}

  /** Returns our name of the column that a header stands for in an export. */
  public static Optional<String> named(Export export, String header) {
    String spelling = Spelling.of(header);
    return ExportSchema.of(export).fields().stream()
        .filter(
            field ->
                field.spellings().stream().anyMatch(name -> Spelling.of(name).equals(spelling)))
        .map(SchemaField::name)
        .findFirst();
  }

  /** Returns what kind of identifier a column of that header holds; empty if none. */
  public static Optional<String> identifies(String header) {
    return Identifiers.standard().kindOf(header);
  }

  /** Returns the words that a column of an export may have; none if it may have any. */
  public static List<String> wordsOf(Export export, String column) {
    return ExportSchema.of(export).field(column).stream()
        .flatMap(field -> field.values().keySet().stream())
        .toList();
  }

  /** Returns the word of a closed list that a text stands for; empty if it is none. */
  public static Optional<String> word(Export export, String column, String text) {
    String spelling = Spelling.of(text);
    return ExportSchema.of(export).field(column).stream()
        .flatMap(field -> field.values().entrySet().stream())
        .filter(
            word ->
                Spelling.of(word.getKey()).equals(spelling)
                    || word.getValue().stream()
                        .anyMatch(each -> Spelling.of(each).equals(spelling)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * Returns what a label of a choice stands for: a word of the closed list of its column, if it is
   * one; sexes in small letters, as other exports have them.
   */
  public static String labelled(Export export, String column, String label) {
    return word(export, column, label)
        .orElse(column.equals("sex") ? label.toLowerCase(Locale.ROOT) : label);
  }

  /** Returns letters and digits of a text in lower case. */
  public static String spelling(String text) {
    return Spelling.of(text);
  }

  /** Returns the words of a header. */
  public static List<String> words(String header) {
    return Spelling.words(header);
  }
}
