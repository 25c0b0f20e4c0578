package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.file.FileSample;

/**
 * Which column of a file says whom a row is about. With one candidate it is taken; with more, or
 * none, it is asked.
 *
 * @param candidates headers that may say it
 * @param blank headers that would, and have no value
 * @param identifying headers that identify people, which no run reads
 */
record WhoColumn(
    FileSample file, List<String> candidates, List<String> blank, Set<String> identifying) {

  /** CDISC defines it as the id of a person over all studies; what stands beside it is not. */
  private static final String UNIQUE = "USUBJID";

  /** Headers that may say whom a row is about, and what it is about as well. */
  private static final String BARE = "(?i)#|id|code|nr\\.?|no\\.?|number|pseudonym|key|name code";

  static WhoColumn of(FileSample file, Set<String> identifying) {
    List<String> all =
        file.headers().stream()
            .filter(
                header ->
                    ColumnGuess.isPatient(NamedColumns.said(header))
                        && !identifying.contains(header))
            .distinct()
            .toList();
    List<String> filled = new ArrayList<>(all);
    if (!file.rows().isEmpty()) {
      filled.removeIf(header -> file.filled(header).isEmpty());
    }
    if (filled.stream().anyMatch(UNIQUE::equalsIgnoreCase)) {
      filled.removeIf(header -> !header.equalsIgnoreCase(UNIQUE));
    }
    boolean tellApart = filled.stream().anyMatch(header -> tellsPeopleApart(file, header));
    if (tellApart && file.rows().size() > 1) {
      filled.removeIf(header -> !tellsPeopleApart(file, header));
    }
    List<String> blank = all.stream().filter(header -> file.filled(header).isEmpty()).toList();
    return new WhoColumn(file, List.copyOf(filled), blank, identifying);
  }

  /** The number of a study or a site is the same in all rows. */
  private static boolean tellsPeopleApart(FileSample file, String header) {
    return file.filled(header).stream().distinct().limit(2).count() > 1;
  }

  boolean isThere() {
    return !candidates.isEmpty();
  }

  void write(SourceLines lines) {
    if (candidates.size() == 1) {
      lines.column("patient_id", candidates.get(0), "the only column that may say who; make sure");
    }
    if (candidates.isEmpty()) {
      List<String> bare =
          file.headers().stream().filter(header -> header.matches(BARE)).limit(3).toList();
      bare.forEach(header -> lines.askColumn("patient_id", header, "may be that of anything"));
      if (bare.isEmpty()) {
        lines.ask("columns", "patient_id", SourceLines.PLACEHOLDER, whyNone());
      }
      if (!file.sheet().isEmpty()) {
        lines.ask(
            "constant",
            "patient_id",
            SourceLines.quoted(file.sheet()),
            "if each sheet is of one person, by whose id it is called");
      }
    }
    if (candidates.size() > 1) {
      candidates.forEach(
          header ->
              lines.askColumn(
                  "patient_id",
                  header,
                  "one of %d columns that may say who".formatted(candidates.size())));
    }
  }

  private String whyNone() {
    if (!blank.isEmpty()) {
      return "%s would say whom a row is about, and is blank in all rows; answers without it link to nobody"
          .formatted(String.join(", ", blank));
    }
    return identifying.isEmpty()
        ? "no column's name says whom a row is about"
        : "no column's name says whom a row is about but those that identify people; put an id of your own beside them in all files";
  }
}
