package org.ketamineoutcomes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.io.RunLock;

/** What a run on the sample clinic leaves beside its tables. */
class ReportTest {

  private static final Pattern ROW = Pattern.compile("(?s)<tr data-r=\"([^\"]+)\">.*?</tr>");
  private static final Pattern CELL =
      Pattern.compile("<t[dh][^>]* data-r=\"([^\"]+)\">.*?</t[dh]>");
  private static final Pattern NUMBER =
      Pattern.compile("<span data-c=\"([a-z_]+)/(\\d+)/([a-z0-9_]+)\">([^<]*)</span>");

  private static Path results;
  private static Path closed;
  private static String page;

  @BeforeAll
  static void run() throws IOException {
    results = SampleResults.ofARun().open();
    closed = SampleResults.ofARun().closed();
    page = Files.readString(results.resolve("report.html"));
  }

  /** Another reader of Parquet is asked for the cell that each number says it is from. */
  @Test
  void everyNumberOnThePageIsThatOfItsCell() throws Exception {
    Map<String, List<Map<String, Object>>> tables = new HashMap<>();
    String named = named(ROW, named(CELL, page));
    List<MatchResult> numbers = NUMBER.matcher(named).results().toList();
    assertThat(numbers).hasSize(count("data-c="));
    assertThat(numbers).hasSizeGreaterThan(1000);
    for (MatchResult number : numbers) {
      String table = number.group(1);
      if (!tables.containsKey(table)) {
        tables.put(table, new Results(results).rows(table));
      }
      Map<String, Object> row = tables.get(table).get(Integer.parseInt(number.group(2)));
      assertThat(row).as("%s", number.group()).containsKey(number.group(3));
      double value = ((Number) row.get(number.group(3))).doubleValue();
      assertIs(number.group(4), value, number.group());
    }
  }

  /** Names the row of each number in what names it for all that it holds. */
  private static String named(Pattern holder, String html) {
    return holder
        .matcher(html)
        .replaceAll(
            held ->
                Matcher.quoteReplacement(
                    held.group()
                        .replaceAll(
                            "data-c=\"(?=[a-z0-9_]+\")", "data-c=\"" + held.group(1) + "/")));
  }

  private static void assertIs(String shown, double value, String where) {
    String plain = shown.replace(",", "").replace('−', '-').replace("&lt;", "");
    if (shown.startsWith("&lt;")) {
      assertThat(value).as(where).isLessThan(Double.parseDouble(plain));
      return;
    }
    boolean isPercent = plain.endsWith("%");
    plain = plain.replace("%", "");
    int point = plain.indexOf('.');
    double half = 0.5001 * Math.pow(10, point < 0 ? 0 : point + 1 - plain.length());
    double number = Double.parseDouble(plain);
    boolean isLimitOfAShare =
        where.matches(".*_(95|least|greatest)\".*") && Math.abs(value - number) > half;
    assertThat(number)
        .as(where)
        .isCloseTo(isPercent || isLimitOfAShare ? value * 100 : value, within(half));
  }

  /** Every figure for papers stands, with its group, in the table and column that it names. */
  @Test
  void everyHeadlineFigureIsThatOfItsTable() throws Exception {
    for (Path room : List.of(results, closed)) {
      List<Map<String, Object>> figures = new Results(room).rows("headline");
      assertThat(figures).hasSizeGreaterThan(400);
      Map<String, Set<String>> told = new HashMap<>();
      for (Map<String, Object> figure : figures) {
        String table = figure.get("source_table").toString();
        String column = figure.get("source_column").toString();
        if (figure.containsKey("estimate")) {
          Set<String> values = told.get(table + "." + column);
          if (values == null) {
            values = new HashSet<>();
            for (Map<String, Object> row : new Results(room).rows(table)) {
              if (row.containsKey(column)) {
                values.add(group(row) + ((Number) row.get(column)).doubleValue());
              }
            }
            told.put(table + "." + column, values);
          }
          assertThat(values).as("%s", figure).contains(group(figure) + figure.get("estimate"));
        }
      }
    }
  }

  private static String group(Map<String, Object> row) {
    return row.get("protocol_id")
        + "/"
        + row.get("stratum")
        + "/"
        + row.get("stratum_value")
        + "/"
        + row.getOrDefault("instrument", "")
        + "/";
  }

  @Test
  void thePageOfTheClosedRoomAnswersExactly() throws IOException {
    assertThat(Files.readString(closed.resolve("report.html")).replaceAll("<[^>]+>", ""))
        .contains("half of 389 patients had responded by day 13 (95% CI 11 to 15)")
        .contains("Of 255 responders, half had lost the response by day 58 (95% CI 48 to 76)")
        .contains("1.21 sessions per patient-month in the first month after induction")
        .contains("281 of 400 patients (70.3%; 95% CI 65.5 to 74.7) had an adverse event");
  }

  @Test
  void thePageNeedsNoScriptAndNoOtherFile() {
    assertThat(page)
        .doesNotContain("<script")
        .doesNotContain("javascript:")
        .doesNotContain("<link")
        .doesNotContain("<img")
        .doesNotContain("@import")
        .doesNotContain("url(")
        .doesNotContain("http-equiv");
    assertThat(Pattern.compile("(?:src|href)=\"([^\"]*)\"").matcher(page).results())
        .isNotEmpty()
        .allSatisfy(link -> assertThat(link.group(1)).startsWith("#"));
    assertThat(page.getBytes(UTF_8).length).isLessThan(1_000_000);
  }

  @Test
  void thePageAnswersTheFourQuestionsFirst() {
    String text = page.replaceAll("<[^>]+>", "");
    assertThat(text.indexOf("how soon do patients respond?"))
        .isPositive()
        .isLessThan(text.indexOf("Before you read on"));
    assertThat(text)
        .contains("half of 391 patients had responded by day 13 [12–13] (95% CI 11 to 21)")
        .contains(
            "Of 259 responders, half had lost the response by day 63 [50–77] (95% CI 56 to 77)")
        .contains("1.20 [1.16–1.25] sessions per patient-month in the first month after induction")
        .contains(
            "281 of 402 patients (69.9% [67.8–72.0]; 95% CI 65.2 to 74.3) had an adverse event");
  }

  /** Keys are for programs: people read names. */
  @Test
  void peopleReadNamesAndNoKeys() {
    String text =
        page.replaceAll("(?s)<style>.*?</style>", "")
            .replaceAll("(?s)<code>.*?</code>", "")
            .replaceAll("\\b[a-z_]+\\.csv\\b", "")
            .replaceAll("<[^>]+>", " ");
    assertThat(Pattern.compile("\\b[a-z0-9]+_[a-z0-9_]+\\b").matcher(text).results())
        .extracting(MatchResult::group)
        .allMatch(
            word ->
                word.matches("(adverse_events|group_comparisons|long_term_[a-z]+|definitions)"));
    assertThat(text).contains("Cystitis or urinary symptoms");
  }

  @Test
  void everyFigureHasWordsAndItsNumbersAndEverySectionAHeading() {
    int figures = count("<figure ");
    assertThat(figures).isGreaterThan(10);
    assertThat(count("<svg class=\"figure\"")).isEqualTo(figures);
    assertThat(count("role=\"img\" aria-label=\"")).isEqualTo(figures);
    assertThat(count("<details class=\"numbers\">")).isEqualTo(figures);
    assertThat(count("<section id=")).isEqualTo(count("aria-labelledby="));
    assertThat(count("<main id=\"main\">")).isOne();
    assertThat(count("<h1>")).isOne();
    Set<String> ids = new HashSet<>();
    assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results())
        .allSatisfy(id -> assertThat(ids.add(id.group(1))).as(id.group(1)).isTrue());
  }

  @Test
  void equalTablesGiveEqualFiles() throws IOException {
    Map<String, byte[]> before = companions();
    Files.delete(results.resolve("report.html"));
    Files.writeString(results.resolve("figures/old.svg"), "of a version before");

    assertThat(SampleRuns.execute(List.of("report", "--results=" + results + "/"))).isZero();

    Map<String, byte[]> after = companions();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
  }

  /** A page of tables that are not the run's would be about nobody knows what. */
  @Test
  void noPageIsMadeOfTablesThatAreNotThoseOfTheManifest(@TempDir Path copy) throws Exception {
    Files.createDirectory(copy.resolve("tables"));
    Files.copy(results.resolve("manifest.json"), copy.resolve("manifest.json"));
    try (Stream<Path> tables = Files.list(results.resolve("tables"))) {
      for (Path table : tables.toList()) {
        Files.copy(table, copy.resolve("tables").resolve(table.getFileName()));
      }
    }
    Files.copy(
        results.resolve("tables/onset_curve.parquet"),
        copy.resolve("tables/onset_summary.parquet"),
        StandardCopyOption.REPLACE_EXISTING);

    assertThat(SampleRuns.execute(List.of("report", "--results=" + copy))).isEqualTo(3);
    assertThat(copy.resolve("report.html")).doesNotExist();

    Files.delete(copy.resolve("tables/onset_summary.parquet"));
    assertThat(SampleRuns.execute(List.of("report", "--results=" + copy))).isEqualTo(3);
  }

  @Test
  void noPageIsMadeWhileARunWritesThere() throws Exception {
    RunLock run = RunLock.of("--output", results.toString());
    assertThat(SampleRuns.execute(List.of("report", "--results=" + results))).isEqualTo(2);
    run.close();
  }

  private static Map<String, byte[]> companions() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(results)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = results.relativize(path).toString();
        if (!name.startsWith("tables/") && !name.startsWith("rejected/")) {
          files.put(name, Files.readAllBytes(path));
        }
      }
    }
    return files;
  }

  @Test
  void thePageOfTheClosedRoomIsExactAndSaysWhatItIs() throws IOException {
    String exact = Files.readString(closed.resolve("report.html"));

    assertThat(exact)
        .contains("<aside class=\"room\" aria-label=\"Closed room\">Closed room: exact numbers.");
    assertThat(exact).doesNotContain("<i>hidden</i>");
    assertThat(exact).contains("<path class=\"s0 line\"");
    assertThat(page).doesNotContain("Closed room");
    assertThat(Files.readString(closed.resolve("README.md"))).contains("**Closed room:");
    assertThat(exact.getBytes(UTF_8).length).isLessThan(1_000_000);
  }

  @Test
  void theDataPackageDescribesEveryColumnOfEveryTable() throws Exception {
    JsonNode root = new ObjectMapper().readTree(results.resolve("datapackage.json").toFile());
    assertThat(root.path("name").asText()).matches("[-a-z0-9._/]+");
    List<String> names = new ArrayList<>();
    for (JsonNode resource : root.path("resources")) {
      names.add(resource.path("name").asText());
      assertThat(resource.path("name").asText()).matches("[-a-z0-9._/]+");
      assertThat(results.resolve(resource.path("path").asText())).exists();
      assertThat(resource.path("hash").asText()).matches("sha256:[0-9a-f]{64}");
      List<String> fields = new ArrayList<>();
      for (JsonNode field : resource.path("schema").path("fields")) {
        fields.add(field.path("name").asText());
        assertThat(field.path("type").asText()).isIn("string", "integer", "number", "boolean");
        assertThat(field.path("description").asText()).isNotEmpty();
        assertThat(field.path("disclosureRole").asText()).isNotEmpty();
      }
      assertThat(fields)
          .isEqualTo(
              PublishedTables.named(names.get(names.size() - 1)).all().stream()
                  .map(org.ketamineoutcomes.table.Column::name)
                  .toList());
      for (JsonNode key : resource.path("schema").path("primaryKey")) {
        assertThat(fields).contains(key.asText());
      }
      assertThat(resource.path("schema").path("missingValues").get(0).asText()).isEmpty();
    }
    assertThat(names).containsExactlyElementsOf(PublishedTables.ofARun());
  }

  @Test
  void everyTableSaysInItsFooterWhatItIs() throws Exception {
    Map<String, String> footer = new TreeMap<>();
    for (List<String> entry :
        Results.query(
            "select decode(key), decode(value) from parquet_kv_metadata('%s')"
                .formatted(results.resolve("tables/onset_summary.parquet")),
            row -> List.of(row.getString(1), row.getString(2)))) {
      footer.put(entry.get(0), entry.get(1));
    }
    assertThat(footer)
        .containsEntry(
            "ketamine_outcomes.disclosure",
            "standard=counts of people are the middle of bands of 11, such as 1 to 11")
        .containsEntry("ketamine_outcomes.schema_version", "1")
        .containsEntry(
            "ketamine_outcomes.primary_key", "protocol_id,course,instrument,stratum,stratum_value")
        .containsKey("ketamine_outcomes.version");
    assertThat(footer.get("ketamine_outcomes.protocols")).matches("standard=[0-9a-f]{64}");
  }

  @Test
  void theCitationNamesTheProtocolByItsHash() throws IOException {
    JsonNode cff = new YAMLMapper().readTree(results.resolve("CITATION.cff").toFile());
    assertThat(cff.path("cff-version").asText()).isEqualTo("1.2.0");
    assertThat(cff.path("message").asText()).isNotEmpty();
    assertThat(cff.path("title").asText()).isEqualTo("Ketamine Outcomes");
    assertThat(cff.path("authors")).hasSize(1);
    JsonNode manifest = new ObjectMapper().readTree(results.resolve("manifest.json").toFile());
    assertThat(cff.path("identifiers").get(0).path("value").asText())
        .isEqualTo("sha256:" + manifest.path("protocols").get(0).path("sha256").asText());
  }

  @Test
  void theReadmeOfTheFolderNamesEveryTableOnce() throws IOException {
    String readme = Files.readString(results.resolve("README.md"));
    assertThat(readme).doesNotContain("| Others |");
    String questions =
        readme.substring(readme.indexOf("## Which table"), readme.indexOf("## Before you count"));
    for (String table : PublishedTables.ofARun()) {
      assertThat(questions.split("`" + table + "`", -1)).as(table).hasSize(2);
    }
  }

  @Test
  void theLongTableHasTheStatisticsOfTheOthers() throws Exception {
    assertThat(
            statistics(
                "source_table = 'adverse_events_by_patient' and variable = 'level'"
                    + " and variable_level = 'any' and group1 is null and stat_name = 'p'"))
        .containsExactly(281.0 / 402);
    assertThat(statistics("stat is null and warning is null")).isEmpty();
  }

  /** What gtsummary makes a table of patients and one of adverse events from. */
  @Test
  void theLongTableIsShapedAsCardsHasIt() throws Exception {
    String patients = "source_table = 'cohort_summary' and group1 is null and ";
    assertThat(
            statistics(
                patients
                    + "variable = 'sex' and variable_level = 'female' and context = 'tabulate'"
                    + " and stat_name in ('n', 'N') order by stat_name desc"))
        .containsExactly(237.0, 402.0);
    assertThat(
            statistics(
                patients
                    + "variable = 'age' and variable_level is null and context = 'summary'"
                    + " and stat_name in ('p25', 'median', 'p75') order by stat"))
        .containsExactly(34.0, 42.0, 53.0);
    assertThat(
            statistics(
                patients
                    + "variable = 'baseline_score MADRS' and context = 'missing'"
                    + " and stat_name = 'N_miss' and fmt_fun = 'xx'"))
        .containsExactly(297.0);
    assertThat(
            statistics(
                "source_table = 'adverse_events_by_patient' and context = 'hierarchical'"
                    + " and group1 = 'sex' and group1_level = 'female'"
                    + " and group2 = 'category' and group2_level = 'general'"
                    + " and variable = 'term' and variable_level = 'fatigue'"
                    + " and stat_name = 'p' and fmt_fun = 'x.x%'"))
        .containsExactly(50.0 / 237);
  }

  @Test
  void eachAnalysisResultStandsThereOnce() throws Exception {
    assertThat(
            Results.query(
                "select source_table from '"
                    + results.resolve("ard/ard.parquet")
                    + "' group by source_table, protocol_id, course, instrument, group1, group1_level,"
                    + " group2, group2_level, group3, group3_level, variable, variable_level, stat_name"
                    + " having count(*) > 1",
                row -> row.getString(1)))
        .isEmpty();
  }

  private static List<Double> statistics(String where) throws Exception {
    return Results.query(
        "select stat from '" + results.resolve("ard/ard.parquet") + "' where " + where,
        row -> row.getDouble(1));
  }

  private static int count(String words) {
    return page.split(Pattern.quote(words), -1).length - 1;
  }
}
