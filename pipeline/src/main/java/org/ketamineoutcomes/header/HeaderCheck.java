package org.ketamineoutcomes.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ketamineoutcomes.cell.Unit;
import org.ketamineoutcomes.file.Header;
import org.ketamineoutcomes.mapping.Yaml;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.schema.ExportSchema;
import org.ketamineoutcomes.schema.Identifiers;
import org.ketamineoutcomes.schema.SchemaField;

/** What makes a header unfit: columns that identify people, or are missing. */
record HeaderCheck(Export export, Header header, String fileName) {

  private static final Pattern DATE =
      Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*|(?:19|20)\\d{6}.*");

  void refuseIdentifiers(Set<Integer> dropped) {
    List<String> found = new ArrayList<>();
    List<String> headers = new ArrayList<>();
    for (int place = 0; place < header.width(); place++) {
      Optional<String> kind = Identifiers.standard().kindOf(header.name(place));
      if (kind.isPresent() && !dropped.contains(place)) {
        found.add("%s (%s)".formatted(header.name(place), kind.get()));
        headers.add(Yaml.text(header.name(place)));
      }
    }
    if (!found.isEmpty()) {
      throw Refusal.identifyingData(
          "%s: %s %s %s; export without %s, or write %s: {drop: [%s]} in the mapping"
              .formatted(
                  fileName,
                  found.size() == 1 ? "column" : "columns",
                  String.join(", ", found),
                  found.size() == 1 ? "identifies people" : "identify people",
                  found.size() == 1 ? "it" : "them",
                  export.label(),
                  String.join(", ", headers)));
    }
  }

  /**
   * Refuses rows that lack a column without which they say nothing, or of which another column may
   * be the one.
   */
  void refuseMissing(RowLayout row, Set<Integer> dropped) {
    ExportSchema schema = ExportSchema.of(export);
    for (SchemaField field : schema.fields()) {
      if (field.constraints().required() && !row.knows(field.name())) {
        throw missing(field.name(), field);
      }
    }
    for (ExportSchema.Time time : schema.times()) {
      SchemaField date = schema.field(time.date()).orElseThrow();
      boolean isMissing = !row.knows(time.date()) && !row.knows(time.day());
      if (isMissing && (time.required() || mayBeThere(date, dropped))) {
        throw missing(time.date() + " or " + time.day(), date);
      }
    }
    if (export == Export.ASSESSMENTS && !hasScore(row)) {
      throw missingScore(schema);
    }
  }

  /**
   * Refuses a number whose header names another unit than the one that it would be read in.
   *
   * @param declared our columns whose unit the mapping says
   */
  void refuseOtherUnits(RowLayout row, Set<String> declared) {
    new TreeMap<>(row.places())
        .forEach(
            (ours, place) ->
                ExportSchema.of(export)
                    .field(ours)
                    .filter(field -> !field.units().isEmpty() && !declared.contains(ours))
                    .ifPresent(field -> refuseOtherUnit(field, header.name(place))));
  }

  private void refuseOtherUnit(SchemaField field, String name) {
    String unit = Unit.ofHeader(name).orElse(field.unit());
    if (!unit.equals(Unit.named(field.unit()))) {
      throw refusal(
          "column %s is read as %s, and its name says %s; write %s: %s in the mapping"
              .formatted(
                  name,
                  field.name(),
                  unit,
                  export.label(),
                  field.units().containsKey(unit)
                      ? "{units: {%s: %s}}".formatted(field.name(), unit)
                      : "{columns: {%s: HEADER}} for a column in %s, or {drop: [%s]}"
                          .formatted(field.name(), field.unit(), Yaml.text(name))));
    }
  }

  /** Refuses a header that is a row: a date stands where the name of a date is looked for. */
  void refuseRow(RowLayout row) {
    for (ExportSchema.Time time : ExportSchema.of(export).times()) {
      Integer place = row.places().get(time.date());
      if (place != null && DATE.matcher(header.name(place)).matches()) {
        throw refusal(
            ("a date stands in the header where the name of %s is looked for; write %s: {header: N}"
                    + " in the mapping with the number of the header's line, or none")
                .formatted(time.date(), export.label()));
      }
    }
  }

  /** Questions of a survey are numbered as items are, and are seldom those of the scale alone. */
  private Refusal missingScore(ExportSchema schema) {
    List<String> questions =
        schema.fields().stream()
            .filter(field -> field.name().startsWith("item_"))
            .flatMap(field -> header.placesOf(field.mayBe()).stream())
            .sorted()
            .map(header::name)
            .toList();
    String column = "total_score, nor any of item_1 and the others";
    return questions.isEmpty()
        ? missing(column, schema.field("total_score").orElseThrow())
        : refusal(
            "no column %s; %s to %s may be the items, and other questions too: write assessments: {columns: {item_1: …, item_2: …}} in the mapping"
                .formatted(column, questions.get(0), questions.get(questions.size() - 1)));
  }

  private boolean mayBeThere(SchemaField field, Set<Integer> dropped) {
    return header.placesOf(field.mayBe()).stream().anyMatch(place -> !dropped.contains(place));
  }

  private static boolean hasScore(RowLayout row) {
    return row.knows("total_score")
        || row.places().keySet().stream().anyMatch(column -> column.startsWith("item_"));
  }

  /** Names the columns that may be meant, or else what would be taken by itself. */
  private Refusal missing(String column, SchemaField field) {
    Optional<String> hint = ShapeHint.of(export, column, header);
    if (hint.isPresent()) {
      return refusal("no column %s; %s".formatted(column, hint.get()));
    }
    List<String> candidates =
        header.placesOf(field.mayBe()).stream().map(header::name).distinct().toList();
    if (!candidates.isEmpty()) {
      return refusal(
          "no column %s; %s may be it, but %s other things too: write %s: {columns: {%s: %s}} in the mapping if so"
              .formatted(
                  column,
                  String.join(" or ", candidates),
                  candidates.size() == 1 ? "means" : "mean",
                  export.label(),
                  field.name(),
                  candidates.size() == 1 ? Yaml.text(candidates.get(0)) : "…"));
    }
    return refusal(
        "no column %s; also known are %s; or name yours in the mapping under %s.columns"
            .formatted(column, String.join(", ", field.aliases()), export.label()));
  }

  private Refusal refusal(String message) {
    return Refusal.usage(fileName + ": " + message);
  }
}
