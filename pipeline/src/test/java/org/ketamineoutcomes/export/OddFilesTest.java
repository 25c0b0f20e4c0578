package org.ketamineoutcomes.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.schema.Export;

/**
 * Every odd file of the sample data, alone: how many rows are accepted, and which line breaks which
 * rule in which column, as the README of the sample data promises.
 */
class OddFilesTest {

  private static final Path ODDITIES = Path.of("..", "sample-data", "oddities");

  private static final String READ =
      """
adverse_events_crlf_quotes.csv           | as it is | 30 |
adverse_events_empty.csv                 | as it is |  0 |
adverse_events_latin1.csv                | as it is | 29 | 13 invalid_encoding
adverse_events_latin1.csv                | mapped   | 30 |
assessments_byte_order_mark.csv          | as it is | 30 |
assessments_utf16_tab.csv                | as it is | 30 |
assessments_study_days.csv               | as it is | 71 |
assessments_local_scale.csv              | as it is | 20 | 22-41 unknown_instrument instrument
assessments_local_scale.csv              | mapped   | 40 |
assessments_unclosed_quote.csv           | as it is | 29 | 17 unclosed_quote
assessments_broken_rows.csv              | as it is |  2 | 3 missing_patient_id patient_id; 4 missing_date assessed_date; 5 bad_date assessed_date; 6 partial_date assessed_date; 7 date_out_of_range assessed_date; 9 missing_instrument instrument; 10 missing_score total_score; 11 score_not_a_number total_score; 12 score_out_of_range total_score; 13 item_out_of_range item_4
foreign_adverse_events.csv               | mapped   | 17 |
foreign_assessments.csv                  | mapped   | 176 | 36 missing_score total_score; 45 missing_score total_score; 127 missing_score total_score; 157 missing_score total_score
foreign_patients.csv                     | mapped   |  5 |
foreign_sessions.csv                     | mapped   | 60 |
patients_age_over_89.csv                 | as it is | 29 | 14 age_over_89 age
patients_age_over_89.csv                 | mapped   | 30 |
patients_identifying_header.csv          | mapped   | 10 |
sessions_ambiguous_dates.csv             | as it is |  0 | 2-31 ambiguous_date session_date
sessions_ambiguous_dates.csv             | mapped   | 30 |
sessions_broken_rows.csv                 | as it is |  6 | 8 unknown_value status
sessions_carriage_returns.csv            | as it is | 30 |
sessions_compressed.csv.gz               | as it is | 30 |
sessions_ragged_row.csv                  | as it is | 29 | 19 ragged_row
sessions_semicolon_decimal_comma.csv     | as it is | 30 |
sessions_semicolon_decimal_comma.csv     | mapped   | 30 |
sessions_study_days.csv                  | as it is | 30 |
sessions_unknown_columns.csv             | as it is | 12 |
""";

  private static final String REFUSED =
      """
assessments_missing_column.csv  | USAGE            | assessments_missing_column.csv: no column instrument; if the file is of one scale, write assessments: {constant: {instrument: PHQ-9}} with its name
patients_identifying_header.csv | IDENTIFYING_DATA | patients_identifying_header.csv: column E-Mail (e-mail address) identifies people; export without it, or write patients: {drop: [E-Mail]} in the mapping
sessions_duplicate_header.csv   | USAGE            | sessions_duplicate_header.csv: columns route and route both stand for route; write sessions: {columns: {route: 3 or 4}} for the one that is meant
sessions_two_columns_for_one.csv | USAGE           | sessions_two_columns_for_one.csv: columns session_date and treatment_date both stand for session_date; write sessions: {columns: {session_date: session_date or treatment_date}} for the one that is meant
""";

  /** Those of which the README promises exit code 3. */
  private static final Set<String> TOO_MANY_REJECTED =
      Set.of(
          "sessions_ambiguous_dates.csv",
          "assessments_broken_rows.csv",
          "sessions_broken_rows.csv");

  @ParameterizedTest(name = "{0} {1}: {2} accepted, {3}")
  @CsvSource(delimiter = '|', textBlock = READ, maxCharsPerColumn = 2_000)
  void eachLineIsAnsweredAsPromised(String file, String how, int accepted, String setAside)
      throws IOException {
    Doors doors = read(file, how);

    assertThat(doors.accepted).hasSize(accepted);
    assertThat(String.join("; ", inRuns(doors))).isEqualTo(setAside == null ? "" : setAside);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(delimiter = '|', textBlock = READ, maxCharsPerColumn = 2_000)
  void moreThanOneInTwentyIsRejectedWhereARunIsToFail(String file, String how) throws IOException {
    Doors doors = read(file, how);
    long rejected = doors.rejected.stream().mapToLong(RejectedRow::rows).sum();
    long rows = rejected + doors.accepted.size() + doors.notUsed.size();
    assertThat(20 * rejected > rows)
        .isEqualTo(TOO_MANY_REJECTED.contains(file) && how.equals("as it is"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = REFUSED)
  void whatIsRefusedIsRefusedByNameBeforeAnyRow(
      String file, Refusal.Reason reason, String message) {
    assertThatThrownBy(() -> read(file, "as it is"))
        .isInstanceOf(Refusal.class)
        .hasMessage(message)
        .extracting(refusal -> ((Refusal) refusal).reason())
        .isEqualTo(reason);
  }

  @Test
  void noFileIsLeftOut() throws IOException {
    Set<String> tried = new TreeSet<>();
    (READ + REFUSED)
        .lines()
        .map(line -> line.substring(0, line.indexOf('|')).strip())
        .forEach(tried::add);
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.list(ODDITIES)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".yaml"))
          .forEach(found::add);
    }
    assertThat(found).isEqualTo(tried);
  }

  private static Doors read(String name, String how) throws IOException {
    String label =
        name.replaceFirst("^foreign_", "")
            .replaceFirst("^(patients|sessions|assessments|adverse_events).*", "$1");
    ExportReader reader =
        new ExportReader(
            Export.valueOf(label.toUpperCase(Locale.ROOT)),
            how.equals("mapped") ? mapping(name) : Mapping.NONE,
            name.contains("study_days") ? TimeBasis.DAY : TimeBasis.DATE,
            List.of());
    Doors doors = new Doors();
    try (InputStream bytes = Files.newInputStream(ODDITIES.resolve(name))) {
      reader.read(bytes, name, 0, doors);
    }
    return doors;
  }

  private static Mapping mapping(String name) throws IOException {
    String file = name.startsWith("foreign") ? "foreign" : name.substring(0, name.indexOf('.'));
    Path path = ODDITIES.resolve(file + ".mapping.yaml");
    return Mapping.parse(Files.readString(path), path.getFileName().toString());
  }

  /** A row that was set aside, rejected or not used. */
  private record SetAside(long firstLine, long lastLine, String why) {}

  /** Writes lines that follow each other and break one rule as {@code first-last rule column}. */
  private static List<String> inRuns(Doors doors) {
    List<SetAside> rows = new ArrayList<>();
    doors.rejected.forEach(
        row ->
            rows.add(
                new SetAside(
                    row.firstLine(),
                    row.lastLine(),
                    (row.rule().id() + " " + row.column()).strip())));
    doors.notUsed.forEach(
        row ->
            rows.add(
                new SetAside(
                    row.firstLine(), row.lastLine(), row.reason().id() + " " + row.column())));
    rows.sort((one, other) -> Long.compare(one.firstLine, other.firstLine));
    List<String> runs = new ArrayList<>();
    for (int from = 0; from < rows.size(); ) {
      SetAside first = rows.get(from);
      int to = from + 1;
      while (to < rows.size()
          && rows.get(to).why.equals(first.why)
          && rows.get(to).firstLine == rows.get(to - 1).lastLine + 1) {
        to++;
      }
      long last = rows.get(to - 1).lastLine;
      runs.add(first.firstLine + (last > first.firstLine ? "-" + last : "") + " " + first.why);
      from = to;
    }
    return runs;
  }
}
