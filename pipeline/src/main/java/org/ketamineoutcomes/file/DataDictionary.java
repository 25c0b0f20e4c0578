package org.ketamineoutcomes.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What REDCap's data dictionaries say of fields: the form that each is on, whether it is a date,
 * and the codes of its choices with their labels. It holds no value of a row.
 *
 * @see <a href="https://projectredcap.org">REDCap</a>, whose Data Dictionary is a CSV of one line a
 *     field
 */
public final class DataDictionary {

  private static final List<String> FIELD = List.of("Variable / Field Name", "field_name");
  private static final List<String> FORM = List.of("Form Name", "form_name");
  private static final List<String> TYPE = List.of("Field Type", "field_type");
  private static final List<String> CHOICES =
      List.of("Choices, Calculations, OR Slider Labels", "select_choices_or_calculations");
  private static final List<String> VALIDATION =
      List.of(
          "Text Validation Type OR Show Slider Number",
          "text_validation_type_or_show_slider_number");

  /** Fields of which a box is an adverse event; of others it may be what became of one. */
  private static final String EVENTS =
      "(?i)(aes?|adverse_?events?|side_?effects?|sfx|symptoms?)(_?(list|check|checklist|type|\\d+))?";

  private final Map<String, Field> fields = new LinkedHashMap<>();

  private record Field(String form, String type, Map<String, String> choices, String validation) {}

  /** Returns whether a file is a data dictionary, by its header. */
  public static boolean isOne(FileSample file) {
    return header(file, FIELD).isPresent() && header(file, CHOICES).isPresent();
  }

  /** Returns whether the first characters of a file may be those of a data dictionary. */
  public static boolean mayBegin(String start) {
    String lower = start.toLowerCase(Locale.ROOT);
    return FIELD.stream().anyMatch(name -> lower.contains(name.toLowerCase(Locale.ROOT)));
  }

  /** Returns whether a box of a field of that name is an adverse event. */
  public static boolean isOfEvents(String field) {
    return field.matches(EVENTS);
  }

  /** Takes what a dictionary says. */
  public void add(FileSample file) {
    for (List<String> row : file.rows()) {
      String type = cell(file, row, TYPE).strip();
      boolean isComputed = type.equals("calc") || type.equals("slider");
      fields.put(
          cell(file, row, FIELD),
          new Field(
              cell(file, row, FORM),
              type,
              isComputed ? Map.of() : choices(cell(file, row, CHOICES)),
              cell(file, row, VALIDATION)));
    }
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** Returns all that is known of the fields, as a text that is the same for the same fields. */
  public String text() {
    StringBuilder text = new StringBuilder();
    fields.forEach((name, field) -> text.append("\n# ").append(name).append(' ').append(field));
    return text.toString();
  }

  /** Returns whether a field is there. */
  public boolean has(String field) {
    return fields.containsKey(field);
  }

  /** Returns the labels of a field's choices by their codes; none if it has no choices. */
  public Map<String, String> choicesOf(String field) {
    Field known = fields.get(field);
    return known == null || known.type().equals("checkbox") ? Map.of() : known.choices();
  }

  /** Returns the labels of a field's boxes by their codes; none if it has no boxes. */
  public Map<String, String> boxesOf(String field) {
    Field known = fields.get(field);
    return known == null || !known.type().equals("checkbox") ? Map.of() : known.choices();
  }

  /** Returns all fields that have boxes. */
  public List<String> fieldsOfBoxes() {
    return fields.keySet().stream().filter(field -> !boxesOf(field).isEmpty()).toList();
  }

  /** Returns the one field of a date that is on the form of another field; empty if not one. */
  public Optional<String> dateOnTheFormOf(String field) {
    Field known = fields.get(field);
    if (known == null) {
      return Optional.empty();
    }
    List<String> dates = new ArrayList<>();
    fields.forEach(
        (name, other) -> {
          if (other.form().equals(known.form()) && other.validation().matches("date(time)?_.*")) {
            dates.add(name);
          }
        });
    return dates.size() == 1 ? Optional.of(dates.get(0)) : Optional.empty();
  }

  /**
   * Returns the points of an item by its codes, where the dictionary counts its answers from 1 and
   * the scale from 0; none if both count alike, or the answers are not as many.
   *
   * @param highest the most points of the item
   */
  public Map<String, String> pointsOf(String field, int highest) {
    Map<String, String> choices = choicesOf(field);
    Map<String, String> points = new LinkedHashMap<>();
    for (int k = 1; k <= highest + 1; k++) {
      if (!choices.containsKey(String.valueOf(k))) {
        return Map.of();
      }
      points.put(String.valueOf(k), String.valueOf(k - 1));
    }
    return choices.size() == highest + 1 ? points : Map.of();
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

  private static String cell(FileSample file, List<String> row, List<String> names) {
    return header(file, names).flatMap(file::place).map(row::get).orElse("");
  }

  private static Optional<String> header(FileSample file, List<String> names) {
    return names.stream().filter(file::has).findFirst();
  }
}
