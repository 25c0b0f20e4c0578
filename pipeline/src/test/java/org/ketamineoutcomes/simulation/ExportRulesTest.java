package org.ketamineoutcomes.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row of 1,000 patients of seed 3 keeps to what schemas/input says of its columns. */
class ExportRulesTest {

  @TempDir private static Path folder;

  private static List<CSVRecord> patients;
  private static List<CSVRecord> sessions;
  private static List<CSVRecord> assessments;
  private static List<CSVRecord> adverseEvents;

  @BeforeAll
  static void simulate() throws IOException {
    new Simulation(1_000, 3).writeTo(folder, Simulation.Existing.KEEP);
    patients = read("patients.csv");
    sessions = read("sessions.csv");
    assessments = read("assessments.csv");
    adverseEvents = read("adverse_events.csv");
  }

  @Test
  void everyRowIsOfAPatientAndEveryPatientHasASession() {
    Set<String> ids = distinct(patients);

    assertThat(ids).hasSize(1_000);
    assertThat(distinct(sessions)).isEqualTo(ids);
    assertThat(ids).containsAll(distinct(assessments)).containsAll(distinct(adverseEvents));
  }

  @Test
  void agesAreAtMostEightyNineOrNinetyPlus() {
    assertThat(patients)
        .extracting(row -> row.get("age"))
        .allMatch(age -> age.equals("90+") || age.matches("1[89]|[2-8][0-9]"));
  }

  @Test
  void sessionsAreOnDifferentDaysInOrder() {
    Map<String, LocalDate> last = new HashMap<>();
    for (CSVRecord row : sessions) {
      LocalDate day = LocalDate.parse(row.get("session_date"));
      LocalDate before = last.put(row.get("patient_id"), day);
      assertThat(before == null || before.isBefore(day)).isTrue();
    }
  }

  @Test
  void assessmentsAreInOrder() {
    Map<String, LocalDate> last = new HashMap<>();
    for (CSVRecord row : assessments) {
      LocalDate day = LocalDate.parse(row.get("assessed_date"));
      LocalDate before = last.put(row.get("patient_id"), day);
      assertThat(before == null || !before.isAfter(day)).isTrue();
    }
  }

  @Test
  void nothingHappensAfterTheEndOfObservation() {
    Map<String, String> ends = new HashMap<>();
    patients.forEach(row -> ends.put(row.get("patient_id"), row.get("observation_end_date")));

    assertThat(ends.values()).allMatch(end -> end.compareTo("2024-12-31") <= 0);
    assertThat(sessions).allMatch(row -> !isAfter(row, "session_date", ends));
    assertThat(assessments).allMatch(row -> !isAfter(row, "assessed_date", ends));
    assertThat(adverseEvents).allMatch(row -> !isAfter(row, "onset_date", ends));
    assertThat(adverseEvents).allMatch(row -> !isAfter(row, "end_date", ends));
  }

  @Test
  void deathEndsObservation() {
    List<CSVRecord> deaths =
        patients.stream().filter(row -> !row.get("death_date").isEmpty()).toList();

    assertThat(deaths).isNotEmpty();
    assertThat(deaths)
        .allMatch(row -> row.get("death_date").equals(row.get("observation_end_date")))
        .allMatch(row -> row.get("observation_end_reason").equals("death"));
  }

  @Test
  void adverseEventsEndOnOrAfterTheirOnset() {
    assertThat(adverseEvents)
        .filteredOn(row -> !row.get("onset_date").isEmpty() && !row.get("end_date").isEmpty())
        .isNotEmpty()
        .allMatch(row -> row.get("onset_date").compareTo(row.get("end_date")) <= 0);
  }

  @Test
  void totalsAndItemsAreWithinTheirScales() {
    assertThat(assessments)
        .allSatisfy(
            row -> {
              switch (row.get("instrument")) {
                case "PHQ-9" -> assertScores(row, 9, 3);
                case "MADRS" -> assertScores(row, 10, 6);
                case "GAD-7" -> assertScores(row, 7, 3);
                default -> throw new AssertionError("An instrument nobody asked for");
              }
            });
  }

  @Test
  void totalWithAllItemsIsTheirSum() {
    assertThat(assessments)
        .filteredOn(row -> !row.get("total_score").isEmpty() && hasAllItems(row))
        .isNotEmpty()
        .allMatch(row -> sumOfItems(row) == Integer.parseInt(row.get("total_score")));
  }

  @Test
  void fewTotalsAreMissingWithoutAllItemsToMakeThemFrom() {
    long missing =
        assessments.stream()
            .filter(row -> row.get("total_score").isEmpty() && !hasAllItems(row))
            .count();

    assertThat((double) missing / assessments.size()).isBetween(0.002, 0.015);
  }

  @Test
  void sessionIdsAreUniqueAndAdverseEventsNameThem() {
    Set<String> ids = new HashSet<>();
    for (CSVRecord row : sessions) {
      String id = row.get("session_id");
      assertThat(id.isEmpty() || ids.add(id)).isTrue();
    }

    assertThat(adverseEvents)
        .extracting(row -> row.get("session_id"))
        .filteredOn(id -> !id.isEmpty())
        .isNotEmpty()
        .allMatch(ids::contains);
  }

  @Test
  void measurementsAreWithinTheirBounds() {
    for (CSVRecord row : sessions) {
      assertBetween(row, "sbp_pre", 30, 350);
      assertBetween(row, "dbp_pre", 10, 250);
      assertBetween(row, "sbp_peak", 30, 350);
      assertBetween(row, "dbp_peak", 10, 250);
      assertBetween(row, "hr_pre", 10, 350);
      assertBetween(row, "hr_peak", 10, 350);
      assertBetween(row, "spo2_min", 20, 100);
      assertBetween(row, "cadss_total", 0, 92);
      assertBetween(row, "moaas_min", 0, 5);
      assertBetween(row, "duration_min", 1, 120);
      assertBetween(row, "dose_mg", 20, 600);
      assertBetween(row, "dose_mg_per_kg", 0.5, 3);
      assertBetween(row, "weight_kg", 40, 172);
    }
  }

  @Test
  void nothingIsGivenOrMeasuredAtASessionThatWasNotGiven() {
    assertThat(sessions)
        .filteredOn(row -> row.get("status").equals("not_given"))
        .isNotEmpty()
        .allMatch(row -> row.get("dose_mg").isEmpty() && row.get("dose_mg_per_kg").isEmpty())
        .allMatch(row -> row.get("sbp_pre").isEmpty() && row.get("ae_assessed").isEmpty());
  }

  private static void assertScores(CSVRecord row, int items, int highestItem) {
    assertBetween(row, "total_score", 0, items * highestItem);
    for (int item = 1; item <= 10; item++) {
      if (item <= items) {
        assertBetween(row, "item_" + item, 0, highestItem);
      } else {
        assertThat(row.get("item_" + item)).isEmpty();
      }
    }
  }

  private static void assertBetween(CSVRecord row, String column, double lowest, double highest) {
    if (!row.get(column).isEmpty()) {
      assertThat(Double.parseDouble(row.get(column))).as(column).isBetween(lowest, highest);
    }
  }

  private static boolean hasAllItems(CSVRecord row) {
    int items = Map.of("PHQ-9", 9, "MADRS", 10, "GAD-7", 7).get(row.get("instrument"));
    return IntStream.rangeClosed(1, items).noneMatch(item -> row.get("item_" + item).isEmpty());
  }

  private static int sumOfItems(CSVRecord row) {
    int sum = 0;
    for (int item = 1; item <= 10; item++) {
      String points = row.get("item_" + item);
      sum += points.isEmpty() ? 0 : Integer.parseInt(points);
    }
    return sum;
  }

  private static boolean isAfter(CSVRecord row, String column, Map<String, String> ends) {
    return row.get(column).compareTo(ends.get(row.get("patient_id"))) > 0;
  }

  private static Set<String> distinct(List<CSVRecord> rows) {
    Set<String> ids = new HashSet<>();
    rows.forEach(row -> ids.add(row.get("patient_id")));
    return ids;
  }

  private static List<CSVRecord> read(String file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(folder.resolve(file))) {
      return format.parse(reader).getRecords();
    }
  }
}
