package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ketamineoutcomes.file.DataDictionary;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.schema.KnownColumns;

/**
 * What the columns of a file may be, export by export.
 *
 * @param patients headers that may say whom a row is about
 * @param identifying headers that identify people
 * @param guesses by export our column, then each header that may be it
 * @param numbered by export the rows that stand side by side
 * @param boxes a term, then the header of its box
 */
record FileGuess(
    FileSample file,
    DataDictionary dictionary,
    List<String> patients,
    Set<String> identifying,
    List<ScaleColumns> scales,
    Map<Export, Map<String, List<String>>> guesses,
    Map<Export, NumberedColumns> numbered,
    Map<String, String> boxes) {

  private static final String CHECKBOX = "(?i)(.+?)___+(\\w+)";

  static FileGuess of(FileSample file, DataDictionary dictionary) {
    Set<String> identifying = new LinkedHashSet<>();
    file.headers().stream()
        .filter(header -> KnownColumns.identifies(header).isPresent())
        .forEach(identifying::add);
    List<String> patients =
        file.headers().stream()
            .filter(header -> ColumnGuess.isPatient(header) && !identifying.contains(header))
            .distinct()
            .toList();
    Set<String> taken = new HashSet<>(identifying);
    taken.addAll(patients);
    List<ScaleColumns> scales = ScaleHeaders.in(file, taken);
    scales.forEach(scale -> taken.addAll(scale.headers()));
    Map<Export, NumberedColumns> numbered = new EnumMap<>(Export.class);
    for (Export export : List.of(Export.SESSIONS, Export.ADVERSE_EVENTS)) {
      NumberedColumns.in(file, export, taken)
          .ifPresent(
              columns -> {
                numbered.put(export, columns);
                taken.addAll(columns.headers());
              });
    }
    Map<Export, Map<String, List<String>>> guesses = new EnumMap<>(Export.class);
    for (Export export : Export.values()) {
      guesses.put(export, guesses(file, export, taken));
    }
    return new FileGuess(
        file,
        dictionary,
        patients,
        identifying,
        scales,
        guesses,
        numbered,
        boxes(file, dictionary));
  }

  private static Map<String, List<String>> guesses(
      FileSample file, Export export, Set<String> taken) {
    Map<String, List<String>> guesses = new LinkedHashMap<>();
    for (String header : file.headers()) {
      if (!taken.contains(header) && !header.matches(CHECKBOX)) {
        ColumnGuess.of(export, header)
            .filter(ours -> CellKind.of(ours).mayBe(file.filled(header)))
            .ifPresent(ours -> guesses.computeIfAbsent(ours, key -> new ArrayList<>()).add(header));
      }
    }
    guesses.replaceAll((ours, headers) -> called(ours, headers));
    return guesses;
  }

  /** Of several headers the one that is called as our column is. */
  private static List<String> called(String ours, List<String> headers) {
    List<String> called =
        headers.stream().filter(header -> ColumnGuess.isCalled(ours, header)).toList();
    return called.size() == 1 ? called : headers;
  }

  private static Map<String, String> boxes(FileSample file, DataDictionary dictionary) {
    Map<String, String> boxes = new LinkedHashMap<>();
    for (String header : file.headers()) {
      if (header.matches(CHECKBOX) && DataDictionary.isOfEvents(header.replaceFirst("___.*", ""))) {
        String field = header.replaceFirst("___+\\w+$", "");
        String code = header.replaceFirst(".*?___+", "");
        boxes.putIfAbsent(label(dictionary.boxesOf(field), code), header);
      }
    }
    return boxes;
  }

  /** REDCap writes codes in small letters, and a line for a minus. */
  private static String label(Map<String, String> labels, String code) {
    return labels.entrySet().stream()
        .filter(each -> each.getKey().toLowerCase(Locale.ROOT).replace('-', '_').equals(code))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(code);
  }

  /** Returns whether the file has what any export needs, and a column that may say who. */
  boolean givesAny() {
    return !patients.isEmpty() && List.of(Export.values()).stream().anyMatch(this::gives);
  }

  /** Returns whether the file has what an export needs. */
  boolean gives(Export export) {
    Set<String> ours = of(export).keySet();
    String name = file.fileName().toLowerCase(Locale.ROOT);
    return switch (export) {
      case PATIENTS ->
          ours.stream()
                  .filter(List.of("sex", "age", "diagnosis", "prior_failed_treatments")::contains)
                  .count()
              >= (name.matches(".*(patient|demog|enrol|baseline).*") ? 1 : 2);
      case SESSIONS -> hasSessions(ours, name) || numbered.containsKey(export);
      case ASSESSMENTS ->
          !scales.isEmpty() || ours.contains("total_score") || ours.contains("item_1");
      case ADVERSE_EVENTS ->
          ours.contains("term") || !boxes.isEmpty() || numbered.containsKey(export);
    };
  }

  private boolean hasSessions(Set<String> ours, String name) {
    boolean hasDate =
        of(Export.SESSIONS).getOrDefault("session_date", List.of("date")).stream()
            .anyMatch(header -> !header.matches("(?i)(visit_)?date"));
    boolean hasDetails =
        List.of("dose_mg", "route", "drug", "dose_mg_per_kg", "session_time").stream()
            .anyMatch(ours::contains);
    return hasDate && (hasDetails || name.matches(".*(session|infusion|treatment|dosing).*"));
  }

  /** Returns our columns of an export, each with the headers that may be it. */
  Map<String, List<String>> of(Export export) {
    return guesses.getOrDefault(export, Map.of());
  }

  /** Returns the dates that other exports of the file have, and who is identified. */
  Set<String> datesOfOthers(Export export, List<Export> given) {
    Set<String> others = new HashSet<>(identifying);
    for (Export other : given) {
      if (other != export) {
        of(other)
            .forEach(
                (ours, headers) -> {
                  if (ours.endsWith("_date") && !ours.equals("assessed_date")) {
                    others.addAll(headers);
                  }
                });
      }
    }
    numbered.values().forEach(columns -> others.addAll(columns.headers()));
    return others;
  }

  Optional<SystemShape> system() {
    return SystemShape.of(file);
  }
}
