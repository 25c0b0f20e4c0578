package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketamineoutcomes.draft.ScaleColumns.Sureness;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.schema.Export;

/** One of the sources that a file of a clinic's own making gives, as lines of a mapping. */
final class GuessedSource {

  private final FileGuess guess;
  private final FileSample file;
  private final Export export;
  private final List<Export> given;
  private final SourceLines lines;
  private final Set<String> used = new LinkedHashSet<>();

  /** Our column, then its header, where there is one choice. */
  private final Map<String, String> own = new LinkedHashMap<>();

  private final List<ScaleColumns> scales;

  GuessedSource(FileGuess guess, Export export, List<Export> given) {
    this.guess = guess;
    this.file = guess.file();
    this.export = export;
    this.given = given;
    this.scales = export == Export.ASSESSMENTS ? dated(guess) : List.of();
    this.lines = new SourceLines(file, export, reason());
    write();
  }

  SourceLines lines() {
    return lines;
  }

  /** Returns the headers that a line speaks of. */
  Set<String> used() {
    return used;
  }

  /** A scale without a date of its own has that of its form, if a dictionary tells. */
  private static List<ScaleColumns> dated(FileGuess guess) {
    return guess.scales().stream()
        .map(
            scale ->
                scale.headers().stream()
                    .findFirst()
                    .flatMap(guess.dictionary()::dateOnTheFormOf)
                    .filter(date -> guess.file().has(date))
                    .map(scale::dated)
                    .orElse(scale))
        .toList();
  }

  private void write() {
    patient();
    guess.of(export).forEach(this::column);
    boolean hasBoxes = export == Export.ADVERSE_EVENTS && !guess.boxes().isEmpty();
    Optional<NumberedColumns> numbered = Optional.ofNullable(guess.numbered().get(export));
    DatesOfSource dates = new DatesOfSource(file, scales, guess.datesOfOthers(export, given));
    Set<String> ownDates = dates(own);
    if (!scales.isEmpty()) {
      own.keySet().removeIf(ours -> ours.matches("instrument|total_score|item_.*"));
    }
    boolean isSurvey = dateOfSurvey();
    boolean hasOnset =
        guess.of(export).containsKey("onset_date")
            || numbered.filter(columns -> columns.columns().containsKey("onset_date")).isPresent();
    boolean isEventOfLine =
        export == Export.ADVERSE_EVENTS && (hasBoxes || numbered.isPresent()) && !hasOnset;
    Set<String> named = new HashSet<>(own.keySet());
    if ((!scales.isEmpty() && !isSurvey) || isEventOfLine) {
      dates.share(export, own, lines);
    }
    used.addAll(own.values());
    List<String> parts = new ArrayList<>();
    boolean isShared = !scales.isEmpty() || hasBoxes || numbered.isPresent();
    if (!isShared && isOneOfMany()) {
      parts.add("columns: " + SourceLines.flow(own));
      lines.list("unpivot", parts, "a line with none of these is about something else");
    } else {
      own.forEach(
          (ours, header) ->
              lines.column(
                  ours,
                  header,
                  named.contains(ours) ? "by its name" : "the only date that is left"));
    }
    scaleParts();
    numbered.ifPresent(
        columns -> {
          lines.list("unpivot", List.of(columns.part()), "columns side by side, by their numbers");
          used.addAll(columns.headers());
        });
    if (hasBoxes) {
      lines.key(
          "checkboxes",
          SourceLines.flow(guess.boxes()),
          "a box each; write the term where a code stands for it");
      used.addAll(guess.boxes().values());
    }
    if (export == Export.ASSESSMENTS && scales.isEmpty() && !own.containsKey("instrument")) {
      instrument();
    }
    ownDates.addAll(dates(own));
    numbered.ifPresent(columns -> ownDates.addAll(columns.headersOf("_date")));
    dates.writeFormats(export, ownDates, lines);
    decimals(numbered);
    weightInPounds(numbered);
    codes(numbered);
    ofSystem();
    if (!guess.identifying().isEmpty()) {
      lines.key(
          "drop",
          guess.identifying().stream()
              .map(SourceLines::quoted)
              .collect(Collectors.joining(", ", "[", "]")),
          "they identify people");
    }
  }

  private static Set<String> dates(Map<String, String> own) {
    Set<String> dates = new LinkedHashSet<>();
    own.forEach(
        (ours, header) -> {
          if (ours.endsWith("_date")) {
            dates.add(header);
          }
        });
    return dates;
  }

  /** Takes a column that one header may be; asks where two may. */
  private void column(String ours, List<String> headers) {
    boolean isOfScales =
        !scales.isEmpty() && ours.matches("instrument|total_score|item_.*|assessed_date");
    if (headers.size() == 1) {
      own.put(ours, headers.get(0));
    } else if (!isOfScales) {
      used.addAll(headers);
      headers.forEach(
          header ->
              lines.ask(
                  "columns",
                  ours,
                  SourceLines.quoted(header),
                  "one of %d columns that may be it".formatted(headers.size())));
    }
  }

  /** Qualtrics calls the day of an answer alike in all surveys; returns whether it is there. */
  private boolean dateOfSurvey() {
    Optional<String> date =
        export == Export.ASSESSMENTS
            ? guess.system().flatMap(system -> system.assessedDate(file))
            : Optional.empty();
    date.ifPresent(header -> own.put("assessed_date", header));
    return date.isPresent();
  }

  /** Whether lines of the file are about different things, as REDCap and wide files have them. */
  private boolean isOneOfMany() {
    return SystemShape.isOneOfMany(file) || given.size() > 1;
  }

  /** Writes the scales; those that have two readings, or a visit without a date, are asked. */
  private void scaleParts() {
    if (scales.isEmpty()) {
      return;
    }
    List<String> parts = new ArrayList<>();
    for (ScaleColumns scale : scales) {
      used.addAll(scale.headers());
      boolean hasDate = !scale.date().isEmpty() || scale.visit().equals(Visit.NONE);
      if (hasDate && scale.sureness() == Sureness.SURE) {
        parts.add(scale.part());
      } else {
        String why =
            hasDate
                ? "its number may be that of an item, or of a visit"
                : "no column says on what day this visit was";
        parts.add("# choose: - " + scale.askedPart(sameVisit(scale)) + "  # " + why);
      }
      itemsFromOne(scale);
    }
    lines.list("unpivot", parts, "scales side by side, by the names of their columns");
  }

  /** Returns the date that another scale has of the same visit. */
  private String sameVisit(ScaleColumns scale) {
    return scales.stream()
        .filter(other -> other.visit().equals(scale.visit()))
        .map(ScaleColumns::date)
        .filter(date -> !date.isEmpty())
        .findFirst()
        .orElse("COLUMN");
  }

  /** Answers that a dictionary counts from 1 are worth a point less. */
  private void itemsFromOne(ScaleColumns scale) {
    for (int k = 1; k <= scale.items().headers().size(); k++) {
      Map<String, String> points =
          guess
              .dictionary()
              .pointsOf(scale.items().headers().get(k - 1), scale.scale().itemMaximum(k));
      if (!points.isEmpty() && scales.size() == 1) {
        lines.take(
            "values",
            "item_" + k,
            SourceLines.flow(points),
            "the data dictionary counts its answers from 1");
      }
    }
  }

  /** Numbers with a comma and none, one or two digits behind it are no thousands. */
  private void decimals(Optional<NumberedColumns> numbered) {
    List<String> cells =
        Stream.of(
                own.values().stream(),
                scales.stream().flatMap(scale -> scale.headers().stream()),
                numbered.stream().flatMap(columns -> columns.headers().stream()))
            .flatMap(headers -> headers)
            .flatMap(header -> file.filled(header).stream())
            .toList();
    boolean hasCommas =
        cells.stream().anyMatch(cell -> cell.matches("-?\\d+,\\d{1,2}( ?\\p{L}.*)?"));
    boolean hasPoints = cells.stream().anyMatch(cell -> cell.matches("-?\\d+\\.\\d+( ?\\p{L}.*)?"));
    if (hasCommas && !hasPoints) {
      lines.key("decimal", "comma", "numbers have a comma, and none has a point");
    } else if (hasCommas) {
      lines.askKey("decimal", "comma", "some numbers have a comma, and others a point");
    }
  }

  private void weightInPounds(Optional<NumberedColumns> numbered) {
    Map<String, String> columns = new LinkedHashMap<>(own);
    numbered.ifPresent(each -> columns.putAll(each.first()));
    String header = columns.getOrDefault("weight_kg", "");
    if (HeaderTokens.of(header).all().stream().anyMatch(word -> word.matches("lbs?|pounds?"))) {
      lines.take("units", "weight_kg", "lb", "by its name");
    }
  }

  private void codes(Optional<NumberedColumns> numbered) {
    Map<String, String> coded = new LinkedHashMap<>();
    numbered.ifPresent(columns -> coded.putAll(columns.first()));
    coded.putAll(own);
    new CodedColumns(file, guess.dictionary()).write(export, coded, lines);
  }

  /** Writes what a system's exports have in common, of which few cells need speak. */
  private void ofSystem() {
    guess
        .system()
        .ifPresent(
            system -> {
              String missing = system.missing();
              if (!missing.isEmpty()) {
                lines.key("missing", missing, "as in the built-in mapping");
              }
              String rows = export == Export.ASSESSMENTS ? system.rows(file) : "";
              if (!rows.isEmpty()) {
                lines.key("rows", rows, "as in the built-in mapping");
                file.headers().stream()
                    .filter(header -> rows.contains("\"" + header + "\":"))
                    .forEach(used::add);
              }
            });
  }

  /** A file without a column for the scale is of one scale. */
  private void instrument() {
    ScaleColumns.namedIn(file.fileName())
        .ifPresentOrElse(
            scale ->
                lines.take(
                    "constant",
                    "instrument",
                    SourceLines.quoted(scale.name()),
                    "by the name of the file, since no column says the scale"),
            () -> lines.ask("constant", "instrument", "PHQ-9", "no column says which scale it is"));
  }

  private String reason() {
    return switch (export) {
      case PATIENTS -> "it says who the patients are";
      case SESSIONS -> "it has dates of sessions with doses, drugs or routes";
      case ASSESSMENTS -> "it has totals or items of scales";
      case ADVERSE_EVENTS -> "it has terms or boxes of adverse events";
    };
  }

  /** With one candidate it is taken; with more, or none, it is asked. */
  private void patient() {
    List<String> patients = guess.patients();
    if (patients.size() == 1) {
      lines.column("patient_id", patients.get(0), "the only column that may say who; make sure");
    }
    if (patients.isEmpty()) {
      lines.ask("columns", "patient_id", "COLUMN", "no column's name says whom a row is about");
    }
    if (patients.size() > 1) {
      patients.forEach(
          header ->
              lines.ask(
                  "columns",
                  "patient_id",
                  SourceLines.quoted(header),
                  "one of %d columns that may say who".formatted(patients.size())));
    }
  }
}
