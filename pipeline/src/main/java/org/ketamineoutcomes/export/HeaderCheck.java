package org.ketamineoutcomes.export;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ketamineoutcomes.refusal.Refusal;

/** What makes a header unfit: columns that identify people, are missing, or stand there twice. */
record HeaderCheck(Export export, Header header, String fileName) {

  void refuseIdentifiers(Set<Integer> dropped) {
    for (int place = 0; place < header.width(); place++) {
      Optional<String> kind = Identifiers.standard().kindOf(header.name(place));
      if (kind.isPresent() && !dropped.contains(place)) {
        throw Refusal.identifyingData(
            "%s: column %s identifies people (%s); export without it, or drop it in the mapping"
                .formatted(fileName, header.name(place), kind.get()));
      }
    }
  }

  /** Refuses rows that lack a column without which they say nothing. */
  void refuseMissing(RowLayout row) {
    ExportSchema schema = ExportSchema.of(export);
    for (SchemaField field : schema.fields()) {
      if (field.constraints().required() && !row.knows(field.name())) {
        throw missing(field.name(), field.aliases());
      }
    }
    if (export == Export.ASSESSMENTS && !row.knows("total_score") && !hasItems(row)) {
      throw refusal(noScore());
    }
    for (ExportSchema.Time time : schema.times()) {
      if (time.required() && !row.knows(time.date()) && !row.knows(time.day())) {
        throw missing(
            time.date() + " or " + time.day(), schema.field(time.date()).orElseThrow().aliases());
      }
    }
  }

  private static boolean hasItems(RowLayout row) {
    return row.places().keySet().stream().anyMatch(column -> column.startsWith("item_"));
  }

  /** Numbers of questions say nothing of items: a survey asks other things too. */
  private String noScore() {
    List<String> questions =
        header.names().stream().filter(name -> name.matches("(?i)q(uestion)?_?\\d+")).toList();
    return questions.isEmpty()
        ? "no column total_score or item_1; name yours in the mapping under assessments.columns, or"
            + " under unpivot where scales stand side by side"
        : "no column total_score or item_1; %s to %s number questions, which need not be the items of"
                .formatted(questions.get(0), questions.get(questions.size() - 1))
            + " the scale; say which are, as in unpivot: [{items: '%s'}]"
                .formatted(questions.get(0).replaceFirst("\\d+", "{1..9}"));
  }

  void refuseTwice(Set<Integer> dropped) {
    Set<String> seen = new HashSet<>();
    for (int place = 0; place < header.width(); place++) {
      String name = header.name(place).toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !dropped.contains(place) && !seen.add(name)) {
        throw refusal(
            "column %s stands there twice; export it once, or drop it in the mapping"
                .formatted(header.name(place)));
      }
    }
  }

  private Refusal missing(String column, List<String> aliases) {
    return refusal(
        "no column %s; also known are %s; or name yours in the mapping under %s.columns"
            .formatted(column, String.join(", ", aliases), export.label()));
  }

  private Refusal refusal(String message) {
    return Refusal.usage(fileName + ": " + message);
  }
}
