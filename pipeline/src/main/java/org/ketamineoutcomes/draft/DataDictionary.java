package org.ketamineoutcomes.draft;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketamineoutcomes.export.FileSample;

/** What REDCap's data dictionaries say of fields: the codes of their choices, with labels. */
final class DataDictionary {

  private static final List<String> FIELD = List.of("Variable / Field Name", "field_name");
  private static final List<String> CHOICES =
      List.of("Choices, Calculations, OR Slider Labels", "select_choices_or_calculations");

  private final Map<String, Map<String, String>> choicesByField = new HashMap<>();

  static boolean isOne(FileSample file) {
    return header(file, FIELD).isPresent() && header(file, CHOICES).isPresent();
  }

  /** Takes what a dictionary says. */
  void add(FileSample file) {
    int field = header(file, FIELD).flatMap(file::place).orElseThrow();
    int choices = header(file, CHOICES).flatMap(file::place).orElseThrow();
    for (List<String> row : file.rows()) {
      choicesByField.put(row.get(field), choices(row.get(choices)));
    }
  }

  /** Returns the labels of a field's choices by their codes; none if it has no choices. */
  Map<String, String> choicesOf(String field) {
    return choicesByField.getOrDefault(field, Map.of());
  }

  private static Map<String, String> choices(String written) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (String choice : written.split("\\|", -1)) {
      int comma = choice.indexOf(',');
      if (comma > 0) {
        choices.put(choice.substring(0, comma).strip(), choice.substring(comma + 1).strip());
      }
    }
    return choices;
  }

  private static Optional<String> header(FileSample file, List<String> names) {
    return names.stream().filter(file::has).findFirst();
  }
}
