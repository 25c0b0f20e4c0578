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
 * @param columns the file, and how a mapping refers to its columns
 * @param identifying headers that identify people
 * @param guesses by export our column, then each header that may be it
 * @param numbered by export the rows that stand side by side
 * @param boxes a term, then the header of its box
 */
record FileGuess(
    NamedColumns columns,
    DataDictionary dictionary,
    WhoColumn who,
    Set<String> identifying,
    List<ScaleColumns> scales,
    Map<Export, Map<String, List<String>>> guesses,
    Map<Export, NumberedColumns> numbered,
    Map<String, String> boxes) {

  static FileGuess of(FileSample sample, DataDictionary dictionary) {
    NamedColumns columns = NamedColumns.of(sample, dictionary);
    FileSample file = columns.file();
    Set<String> identifying = new LinkedHashSet<>();
    file.headers().stream()
        .filter(header -> KnownColumns.identifies(columns.header(header)).isPresent())
        .forEach(identifying::add);
    WhoColumn who = WhoColumn.of(file, identifying);
    Set<String> taken = new HashSet<>(identifying);
    taken.addAll(who.candidates());
    List<ScaleColumns> scales = ScaleHeaders.in(file, taken);
    scales.forEach(scale -> taken.addAll(scale.headers()));
    Map<Export, NumberedColumns> numbered = new EnumMap<>(Export.class);
    for (Export export : List.of(Export.SESSIONS, Export.ADVERSE_EVENTS)) {
      NumberedColumns.in(file, export, taken)
          .ifPresent(
              side -> {
                numbered.put(export, side);
                taken.addAll(side.headers());
              });
    }
    Map<Export, Map<String, List<String>>> guesses = new EnumMap<>(Export.class);
    for (Export export : Export.values()) {
      guesses.put(export, guesses(file, export, taken));
    }
    FileGuess guess =
        new FileGuess(
            columns,
            dictionary,
            who,
            identifying,
            scales,
            guesses,
            numbered,
            EventBoxes.in(columns, dictionary));
    return scales.isEmpty() && guess.mayBeOfUnnamedScales()
        ? guess.withScales(UnnamedItems.in(file, guess.guessed(taken)))
        : guess;
  }

  /**
   * Forms of a system, and a file that gives nothing else, may have items whose names say nothing.
   */
  private boolean mayBeOfUnnamedScales() {
    return system().isPresent()
        || ScaleColumns.namedIn(file().fileName()).isPresent()
        || List.of(Export.values()).stream().noneMatch(this::gives);
  }

  private Set<String> guessed(Set<String> taken) {
    Set<String> all = new HashSet<>(taken);
    guesses.values().forEach(byOurs -> byOurs.values().forEach(all::addAll));
    return all;
  }

  private FileGuess withScales(List<ScaleColumns> others) {
    return new FileGuess(columns, dictionary, who, identifying, others, guesses, numbered, boxes);
  }

  FileSample file() {
    return columns.file();
  }

  private static Map<String, List<String>> guesses(
      FileSample file, Export export, Set<String> taken) {
    Map<String, List<String>> guesses = new LinkedHashMap<>();
    for (String header : file.headers()) {
      if (!taken.contains(header) && !EventBoxes.isBox(header)) {
        ColumnGuess.of(export, NamedColumns.said(header))
            .filter(ours -> CellKind.of(ours).mayBe(file.filled(header)))
            .ifPresent(ours -> guesses.computeIfAbsent(ours, key -> new ArrayList<>()).add(header));
      }
    }
    guesses.replaceAll((ours, headers) -> called(ours, headers));
    return guesses;
  }

  /**
   * Of several headers the one that is called as our column is; a date of sessions goes before one
   * of anything.
   */
  private static List<String> called(String ours, List<String> headers) {
    List<String> called =
        headers.stream()
            .filter(header -> ColumnGuess.isCalled(ours, NamedColumns.said(header)))
            .toList();
    if (called.size() == 1) {
      return called;
    }
    List<String> ofSessions =
        headers.stream().filter(header -> !isBareDate(NamedColumns.said(header))).toList();
    return ours.equals("session_date") && !ofSessions.isEmpty() ? ofSessions : headers;
  }

  /** Returns whether the file has what any export needs, and a column that may say who. */
  boolean givesAny() {
    return who.isThere() && List.of(Export.values()).stream().anyMatch(this::gives);
  }

  /** Returns whether the file has what an export needs. */
  boolean gives(Export export) {
    Set<String> ours = of(export).keySet();
    String name = (file().fileName() + " " + file().sheet()).toLowerCase(Locale.ROOT);
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
    List<String> details =
        List.of("dose_mg", "route", "drug", "dose_mg_per_kg").stream()
            .filter(ours::contains)
            .toList();
    if (hasBareDate()) {
      return details.contains("dose_mg") || details.contains("dose_mg_per_kg");
    }
    return of(Export.SESSIONS).containsKey("session_date")
        && (!details.isEmpty()
            || ours.contains("session_time")
            || name.matches(".*(session|infusion|treatment|dosing).*"));
  }

  /**
   * Returns whether the day of a session is called a date and no more, so that a row may be of
   * anything: it is of a session if it has a dose.
   */
  boolean hasBareDate() {
    List<String> dates = of(Export.SESSIONS).getOrDefault("session_date", List.of());
    return !dates.isEmpty()
        && dates.stream().map(NamedColumns::said).allMatch(FileGuess::isBareDate);
  }

  private static boolean isBareDate(String header) {
    return header.matches("(?i)(visit[_ ]?)?(date|day)( of visit)?");
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
    return SystemShape.of(file());
  }
}
