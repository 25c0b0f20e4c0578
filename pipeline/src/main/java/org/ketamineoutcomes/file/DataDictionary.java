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
  private static final List<String> LABEL = List.of("Field Label", "field_label");
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

  private record Field(
      String form, String type, String label, Map<String, String> choices, String validation) {}

  /**
   * A column of an export whose headers are labels.
   *
   * @param name what an export calls it whose headers are names
   */
  public record LabelledColumn(String name, String label, String form) {}

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
              cell(file, row, LABEL),
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

  /** Returns the columns of an export whose headers are labels, in their order. */
  public List<LabelledColumn> labelledColumns() {
    List<LabelledColumn> columns = new ArrayList<>();
    String form = "";
    for (Map.Entry<String, Field> field : fields.entrySet()) {
      Field known = field.getValue();
      if (!known.form().equals(form)) {
        addStatus(form, columns);
        form = known.form();
        columns.add(new LabelledColumn(form + "_timestamp", "Survey Timestamp", form));
      }
      if (known.type().equals("checkbox")) {
        known
            .choices()
            .forEach(
                (code, label) ->
                    columns.add(
                        new LabelledColumn(
                            field.getKey() + "___" + boxCode(code),
                            "%s (choice=%s)".formatted(known.label(), label),
                            known.form())));
      } else {
        columns.add(new LabelledColumn(field.getKey(), known.label(), form));
      }
    }
    addStatus(form, columns);
    return columns;
  }

  private static void addStatus(String form, List<LabelledColumn> columns) {
    if (!form.isEmpty()) {
      columns.add(new LabelledColumn(form + "_complete", "Complete?", form));
    }
  }

  /** Returns the code of a box as REDCap has it in the name of its column. */
  public static String boxCode(String code) {
    return code.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  /**
   * Returns a label as people see it: without tags of HTML, in small letters, with single spaces.
   */
  public static String plain(String label) {
    return label
        .replaceAll("<[^>]*>", " ")
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
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
   * Returns the points of an item by its codes and by its labels, where they are not the codes
   * themselves: where the dictionary counts its answers from 1 and the scale from 0, or an export
   * has labels. None if the answers are not as many as the item has points.
   *
   * @param highest the most points of the item
   */
  public Map<String, String> pointsOf(String field, int highest) {
    Map<String, String> choices = choicesOf(field);
    int first = choices.containsKey("0") ? 0 : 1;
    Map<String, String> points = new LinkedHashMap<>();
    for (int k = 0; k <= highest; k++) {
      String code = String.valueOf(first + k);
      if (!choices.containsKey(code)) {
        return Map.of();
      }
      if (first > 0) {
        points.put(code, String.valueOf(k));
      }
    }
    if (choices.size() != highest + 1) {
      return Map.of();
    }
    choices.forEach(
        (code, label) -> points.putIfAbsent(label, String.valueOf(Integer.parseInt(code) - first)));
    return points;
  }

  /** Returns whether the points that {@link #pointsOf} gives are of codes that begin at 1. */
  public static boolean countsFromOne(Map<String, String> points) {
    return points.getOrDefault("1", "").equals("0");
  }

  /** Returns whether two fields have the same codes. */
  boolean hasSameChoices(String field, String other) {
    return choicesOf(field).keySet().equals(choicesOf(other).keySet());
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
