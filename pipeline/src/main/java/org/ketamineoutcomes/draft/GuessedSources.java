package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketamineoutcomes.export.Export;
import org.ketamineoutcomes.export.FileSample;
import org.ketamineoutcomes.export.KnownColumns;

/** Sources for a file of a clinic's own making, guessed from names of columns and from values. */
final class GuessedSources {

  private static final String CHECKBOX = "(?i)(.+?)___+(\\w+)";
  private static final String EVENTS = "(?i)(ae(?!ro)|adverse|side_?eff|symptom|sfx)\\w*";

  private final FileSample file;
  private final DataDictionary dictionary;
  private final List<ScaleColumns> scales;
  private final Set<String> identifying = new LinkedHashSet<>();
  private final Set<String> used = new LinkedHashSet<>();
  private final List<String> patients;
  private final Optional<NumberedSessions> sessions;

  private GuessedSources(FileSample file, DataDictionary dictionary) {
    this.file = file;
    this.dictionary = dictionary;
    scales = ScaleColumns.in(file.headers());
    file.headers().stream()
        .filter(header -> KnownColumns.identifies(header).isPresent())
        .forEach(identifying::add);
    patients =
        file.headers().stream()
            .filter(header -> ColumnGuess.isPatient(header) && !identifying.contains(header))
            .toList();
    sessions = NumberedSessions.in(file);
    used.addAll(patients);
    used.addAll(identifying);
    scales.forEach(scale -> used.addAll(scale.headers()));
  }

  /** Returns the YAML of the sources that a file may be, and a comment on what is left. */
  static String of(FileSample file, DataDictionary dictionary) {
    return new GuessedSources(file, dictionary).yaml();
  }

  private String yaml() {
    Map<Export, Map<String, String>> guessed = new LinkedHashMap<>();
    for (Export export : Export.values()) {
      guessed.put(export, guesses(export));
    }
    Map<String, String> boxes = checkboxes();
    sessions.ifPresent(each -> used.addAll(each.headers()));
    List<SourceLines> sources = new ArrayList<>();
    for (Export export : Export.values()) {
      Map<String, String> guesses = guessed.getOrDefault(export, Map.of());
      if (gives(export, guesses, boxes)) {
        sources.add(source(export, guesses, boxes));
      }
    }
    String yaml = sources.stream().map(SourceLines::yaml).collect(Collectors.joining());
    if (sources.isEmpty()) {
      yaml =
          "  # %s: nothing in it looks like patients, sessions, scales or adverse events; say what it is, or leave it\n"
              .formatted(file.fileName());
    }
    List<String> left = file.headers().stream().filter(header -> !used.contains(header)).toList();
    return left.isEmpty()
        ? yaml
        : yaml + "  # %s: not read: %s\n".formatted(file.fileName(), String.join(", ", left));
  }

  /** Returns our columns with the header that suggests each; of two headers the first. */
  private Map<String, String> guesses(Export export) {
    Map<String, String> guesses = new LinkedHashMap<>();
    for (String header : file.headers()) {
      if (!used.contains(header) && !header.matches(CHECKBOX)) {
        ColumnGuess.of(export, header).ifPresent(ours -> guesses.putIfAbsent(ours, header));
      }
    }
    return guesses;
  }

  private Map<String, String> checkboxes() {
    Map<String, String> boxes = new LinkedHashMap<>();
    for (String header : file.headers()) {
      if (header.matches(CHECKBOX) && header.replaceFirst("___.*", "").matches(EVENTS)) {
        String field = header.replaceFirst("___+\\w+$", "");
        String code = header.replaceFirst(".*?___+", "");
        boxes.putIfAbsent(dictionary.choicesOf(field).getOrDefault(code, code), header);
      }
    }
    return boxes;
  }

  private boolean gives(Export export, Map<String, String> guesses, Map<String, String> boxes) {
    String name = file.fileName().toLowerCase(Locale.ROOT);
    return switch (export) {
      case PATIENTS ->
          guesses.keySet().stream()
                  .filter(List.of("sex", "age", "diagnosis", "prior_failed_treatments")::contains)
                  .count()
              >= (name.matches(".*(patient|demog|enrol|baseline).*") ? 1 : 2);
      case SESSIONS -> hasSessions(guesses, name) || sessions.isPresent();
      case ASSESSMENTS ->
          !scales.isEmpty() || guesses.containsKey("total_score") || hasAny(guesses, "item_1");
      case ADVERSE_EVENTS -> guesses.containsKey("term") || !boxes.isEmpty();
    };
  }

  private static boolean hasSessions(Map<String, String> guesses, String name) {
    String date = guesses.getOrDefault("session_date", "date");
    boolean hasDetails =
        hasAny(guesses, "dose_mg", "route", "drug", "dose_mg_per_kg", "session_time");
    return !isGeneric(date)
        && (hasDetails || name.matches(".*(session|infusion|treatment|dosing).*"));
  }

  private static boolean isGeneric(String header) {
    return header.equalsIgnoreCase("date") || header.equalsIgnoreCase("visit_date");
  }

  private static boolean hasAny(Map<String, String> guesses, String... ours) {
    return List.of(ours).stream().anyMatch(guesses::containsKey);
  }

  private SourceLines source(
      Export export, Map<String, String> guesses, Map<String, String> boxes) {
    SourceLines lines = new SourceLines(file, export, reason(export));
    DatesOfSource dates = new DatesOfSource(file, scales, identifying);
    patient(lines);
    Map<String, String> own = new LinkedHashMap<>(guesses);
    own.keySet().remove("patient_id");
    used.addAll(own.values());
    boolean hasParts = export == Export.ASSESSMENTS && !scales.isEmpty();
    if (hasParts || (export == Export.ADVERSE_EVENTS && !boxes.isEmpty())) {
      dates.share(export, own, lines);
      used.addAll(own.values());
    } else if (export == Export.SESSIONS && sessions.isPresent()) {
      own.keySet().removeIf(ours -> !ours.equals("route") && !ours.equals("drug"));
    }
    if (isOneOfMany() && !hasParts && boxes.isEmpty()) {
      lines.list(
          "unpivot",
          List.of("columns: " + SourceLines.flow(own)),
          "a line with none of these is about something else");
    } else {
      own.forEach((ours, header) -> lines.column(ours, header, "by its name"));
    }
    if (hasParts) {
      lines.list(
          "unpivot",
          scales.stream().map(ScaleColumns::part).toList(),
          "scales side by side, by the names of their columns");
    }
    if (export == Export.SESSIONS && own.get("session_date") == null) {
      sessions.ifPresent(
          each ->
              lines.list("unpivot", List.of(each.part()), "sessions in columns, by their numbers"));
    }
    if (export == Export.ADVERSE_EVENTS && !boxes.isEmpty()) {
      lines.key(
          "checkboxes",
          SourceLines.flow(boxes),
          "a box each; write the term where a code stands for it");
      used.addAll(boxes.values());
    }
    if (export == Export.ASSESSMENTS && scales.isEmpty() && !own.containsKey("instrument")) {
      instrument(lines);
    }
    if (export == Export.ASSESSMENTS && file.has("ResponseId") && file.has("Finished")) {
      lines.key("rows", "{Finished: ['True', '1']}", "answers that were broken off are none");
      used.add("Finished");
    }
    dates.writeFormats(export, own, lines);
    decimals(own, lines);
    new CodedColumns(file, dictionary).write(export, own, lines);
    if (!identifying.isEmpty()) {
      lines.key(
          "drop",
          identifying.stream().map(SourceLines::quoted).collect(Collectors.joining(", ", "[", "]")),
          "they identify people");
    }
    return lines;
  }

  /** Numbers with a comma and none, one or two digits behind it are no thousands. */
  private void decimals(Map<String, String> own, SourceLines lines) {
    List<String> cells =
        Stream.concat(
                own.values().stream(), scales.stream().flatMap(scale -> scale.headers().stream()))
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

  /** A file without a column for the scale is of one scale. */
  private void instrument(SourceLines lines) {
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

  private String reason(Export export) {
    return switch (export) {
      case PATIENTS -> "it says who the patients are";
      case SESSIONS -> "it has dates of sessions with doses, drugs or routes";
      case ASSESSMENTS -> "it has totals or items of scales";
      case ADVERSE_EVENTS -> "it has terms or boxes of adverse events";
    };
  }

  /** With one candidate it is taken; with more, or none, it is asked. */
  private void patient(SourceLines lines) {
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

  /** Whether lines of the file are about different things, as REDCap and wide files have them. */
  private boolean isOneOfMany() {
    return file.has("redcap_repeat_instrument") || file.has("redcap_event_name");
  }
}
