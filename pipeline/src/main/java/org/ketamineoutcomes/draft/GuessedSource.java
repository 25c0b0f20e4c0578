package org.ketamineoutcomes.draft;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.schema.Export;

/** One of the sources that a file of a clinic's own making gives, as lines of a mapping. */
final class GuessedSource {

  private final FileGuess guess;
  private final FileSample file;
  private final Export export;
  private final List<Export> given;
  private final ClinicDates clinic;
  private final SourceLines lines;
  private final Set<String> used = new LinkedHashSet<>();

  /** Our column, then its header, where there is one choice. */
  private final Map<String, String> own = new LinkedHashMap<>();

  private final List<ScaleColumns> scales;
  private final Optional<NumberedColumns> numbered;
  private final Map<String, String> boxes;

  GuessedSource(FileGuess guess, Export export, List<Export> given, ClinicDates clinic) {
    this.guess = guess;
    this.file = guess.file();
    this.export = export;
    this.given = given;
    this.clinic = clinic;
    this.scales = export == Export.ASSESSMENTS ? dated(guess) : List.of();
    this.numbered = Optional.ofNullable(guess.numbered().get(export));
    this.boxes = export == Export.ADVERSE_EVENTS ? guess.boxes() : Map.of();
    this.lines = new SourceLines(guess.columns(), export, reason());
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
    guess.who().write(lines);
    guess.of(export).forEach(this::column);
    DatesOfSource dates = new DatesOfSource(file, scales, guess.datesOfOthers(export, given));
    Set<String> ownDates = dates(own);
    if (!scales.isEmpty()) {
      own.keySet().removeIf(ours -> ours.matches("instrument|total_score|item_.*"));
    }
    boolean isSurvey = dateOfSurvey();
    Set<String> named = new HashSet<>(own.keySet());
    if ((!scales.isEmpty() && !isSurvey) || isEventOfLine()) {
      dates.share(export, own, lines);
    }
    used.addAll(own.values());
    ownColumns(named);
    parts();
    ownDates.addAll(dates(own));
    numbered.ifPresent(columns -> ownDates.addAll(columns.headersOf("_date")));
    dates.writeFormats(export, ownDates, clinic, lines);
    cells();
    ofSystem();
    endedSurveys();
    if (!guess.identifying().isEmpty()) {
      lines.key(
          "drop",
          guess.identifying().stream()
              .map(guess.columns()::reference)
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
              lines.askColumn(
                  ours, header, "one of %d columns that may be it".formatted(headers.size())));
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

  /** Boxes, and events side by side, may have the date of their line alone. */
  private boolean isEventOfLine() {
    boolean hasOnset =
        guess.of(export).containsKey("onset_date")
            || numbered.filter(columns -> columns.columns().containsKey("onset_date")).isPresent();
    return export == Export.ADVERSE_EVENTS
        && (!boxes.isEmpty() || numbered.isPresent())
        && !hasOnset;
  }

  /**
   * Writes the columns of the file. Where lines are about different things, those columns make a
   * row only where one of them is filled; the site is that of every line.
   */
  private void ownColumns(Set<String> named) {
    boolean isShared = !scales.isEmpty() || !boxes.isEmpty() || numbered.isPresent();
    boolean isOneOfMany =
        SystemShape.isOneOfMany(file)
            || given.size() > 1
            || (export == Export.SESSIONS && guess.hasBareDate());
    Map<String, String> ofRow = new LinkedHashMap<>();
    own.forEach(
        (ours, header) -> {
          boolean isOfLine =
              ours.equals("site_id")
                  || (export == Export.SESSIONS && ours.endsWith("_date") && guess.hasBareDate());
          if (!isShared && isOneOfMany && !isOfLine) {
            ofRow.put(ours, header);
          } else {
            lines.column(
                ours, header, named.contains(ours) ? "by its name" : "the only date that is left");
          }
        });
    if (!ofRow.isEmpty()) {
      lines.list(
          "unpivot",
          List.of("columns: " + lines.flowOfColumns(ofRow)),
          "a line with none of these is about something else");
    }
  }

  private void parts() {
    scales.forEach(scale -> used.addAll(scale.headers()));
    new ScaleParts(scales, guess.columns()).write(lines);
    numbered.ifPresent(
        columns -> {
          lines.list(
              "unpivot", columns.parts(guess.columns()), "columns side by side, by their numbers");
          used.addAll(columns.headers());
        });
    if (!boxes.isEmpty()) {
      Map<String, String> headers = new LinkedHashMap<>();
      boxes.forEach((term, name) -> headers.put(term, guess.columns().header(name)));
      lines.key(
          "checkboxes",
          SourceLines.flow(headers),
          "a box each; write the term where a code stands for it");
      used.addAll(boxes.values());
    }
    if (export == Export.ASSESSMENTS && scales.isEmpty() && !own.containsKey("instrument")) {
      instrument();
    }
  }

  /** Writes how cells are to be understood. */
  private void cells() {
    Map<String, String> first = new LinkedHashMap<>();
    numbered.ifPresent(columns -> first.putAll(columns.first()));
    first.putAll(own);
    Set<String> all = new LinkedHashSet<>(own.values());
    scales.forEach(scale -> all.addAll(scale.headers()));
    numbered.ifPresent(columns -> all.addAll(columns.headers()));
    NumbersOfSource numbers = new NumbersOfSource(file);
    numbers.writeDecimalSign(all, lines);
    numbers.writeUnits(first, lines);
    new CodedColumns(file, guess.dictionary()).write(export, first, lines);
    new AnswerPoints(file, guess.dictionary()).write(scales, lines);
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

  /** Surveys that were begun only have no day; where a line is of one form, it is left out. */
  private void endedSurveys() {
    String rows = SystemShape.endedSurveys(file, scales);
    if (!rows.isEmpty() && file.has("redcap_repeat_instrument")) {
      lines.key("rows", rows, "surveys that were begun only");
    } else if (!rows.isEmpty()) {
      lines.askKey(
          "rows", rows, "leaves out lines of surveys that were begun only, with all forms");
    }
  }

  /** A file without a column for the scale is of one scale. */
  private void instrument() {
    ScaleColumns.namedIn(file.fileName() + " " + file.sheet())
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
}
