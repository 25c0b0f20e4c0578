package org.ketamineoutcomes.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ketamineoutcomes.clinic.BaseClinic.ADVERSE_EVENTS;
import static org.ketamineoutcomes.clinic.BaseClinic.ASSESSMENTS;
import static org.ketamineoutcomes.clinic.BaseClinic.PATIENTS;
import static org.ketamineoutcomes.clinic.BaseClinic.SESSIONS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.refusal.Refusal;

/** The base clinic with one oddity is read as the base clinic, or refused with what to write. */
class RowsThatCountTest {

  @TempDir private Path folder;
  private List<String> base = List.of();

  @BeforeEach
  void writeBaseClinic() throws IOException {
    BaseClinic.write(folder);
    base = ClinicReading.of(folder).rows();
    assertThat(base).hasSize(70);
  }

  @Test
  void drugsThatAreNotKetamineAreNoSessions() throws IOException {
    change(
        SESSIONS,
        lines -> {
          List<String> all = append(lines, ",drug", ",ketamine");
          all.add("P001,2021-01-20,10:00,,50,80,completed,sertraline");
          all.add("P002,2021-01-20,10:00,intravenous,2,80,completed,midazolam");
          return all;
        });

    ClinicReading read = ClinicReading.of(folder);

    assertThat(withoutDrug(read.rows())).isEqualTo(base);
    assertThat(read.unused()).isEqualTo(Map.of("sessions other_drug drug", 2L));
  }

  @Test
  void aDrugThatIsTheSameAsAboveIsAskedAbout() throws IOException {
    change(
        SESSIONS,
        lines ->
            replaced(
                append(lines, ",drug", ",\"\"\"\""),
                "04,10:00,intravenous,40,80,completed,\"\"\"\"",
                "04,10:00,intravenous,40,80,completed,ketamine"));

    assertThatThrownBy(() -> ClinicReading.of(folder))
        .hasMessage(
            "sessions.csv: the drug column holds marks or words for the same as the row above; fill"
                + " these cells in, or say under sessions.values.drug what they stand for");
    assertThat(withoutDrug(readWith("sessions: {values: {drug: {'\"': ketamine}}}").rows()))
        .isEqualTo(base);
  }

  @Test
  void placeboAndDosesOfZeroAreNoSessions() throws IOException {
    change(
        SESSIONS,
        lines -> {
          List<String> all = append(lines, ",EXTRT", ",KETAMINE");
          all.add("P007,2021-03-01,10:00,intravenous,0,80,completed,PLACEBO");
          all.add("P008,2021-03-01,10:00,intravenous,0,80,completed,KETAMINE");
          return all;
        });

    ClinicReading read = ClinicReading.of(folder);

    assertThat(withoutDrug(read.rows())).isEqualTo(base);
    assertThat(read.unused())
        .isEqualTo(Map.of("sessions placebo drug", 1L, "sessions dose_of_zero dose_mg", 1L));
  }

  @Test
  void appointmentsThatWereNotKeptAreNoSessions() throws IOException {
    change(
        SESSIONS,
        lines -> {
          List<String> all = replaced(lines, "weight_kg,status", "weight_kg,Appointment Status");
          all.add("P001,2021-02-01,10:00,intravenous,,,No Show");
          all.add("P001,2021-02-02,10:00,intravenous,,,Cancelled");
          all.add("P001,2023-02-02,10:00,intravenous,,,Booked");
          return all;
        });

    ClinicReading read = ClinicReading.of(folder);

    assertThat(read.rows()).isEqualTo(base);
    assertThat(read.unused())
        .isEqualTo(
            Map.of(
                "sessions no_show status", 1L,
                "sessions cancelled status", 1L,
                "sessions booked status", 1L));
  }

  @Test
  void sessionsThatMayOnlyBeBookedAreCounted() throws IOException {
    change(SESSIONS, lines -> plus(lines, "P001,2021-05-10,10:00,intravenous,,,"));

    assertThat(ClinicReading.of(folder).assumed())
        .isEqualTo(Map.of("sessions booked_session_is_held status", 1L));
    assertThat(readWith("sessions: {values: {status: {'': booked}}}").rows()).isEqualTo(base);
  }

  @Test
  void answersThatThereWasNoEventAreNoEvents() throws IOException {
    change(
        ADVERSE_EVENTS,
        lines -> plus(lines, "P004,2021-03-08,,None,,", "P006,2021-03-22,,No adverse events,,"));

    ClinicReading read = ClinicReading.of(folder);

    assertThat(read.rows()).isEqualTo(base);
    assertThat(read.unused()).isEqualTo(Map.of("adverse_events no_event", 2L));
  }

  @Test
  void promptedEventsThatDidNotOccurAreNoEvents() throws IOException {
    change(
        ADVERSE_EVENTS,
        lines -> {
          List<String> all = append(lines, ",CEOCCUR", ",Y");
          all.add("P004,,,headache,,,N");
          all.add("P006,2021-03-22,,nausea,,,N");
          return all;
        });

    ClinicReading read = ClinicReading.of(folder);

    assertThat(read.rows()).isEqualTo(base);
    assertThat(read.unused())
        .isEqualTo(Map.of("adverse_events no_event", 1L, "adverse_events no_event occurred", 1L));
  }

  @Test
  void scoresEnteredInErrorDoNotCount() throws IOException {
    change(
        ASSESSMENTS,
        lines -> {
          List<String> all = append(lines, ",status", ",final");
          all.add("P004,2021-03-16,PHQ-9,2,entered-in-error");
          return all;
        });

    ClinicReading read = ClinicReading.of(folder);

    assertThat(read.rows()).isEqualTo(base);
    assertThat(read.unused()).isEqualTo(Map.of("assessments entered_in_error answer_status", 1L));
  }

  @Test
  void previewsAndUnfinishedAnswersDoNotCount() throws IOException {
    change(
        ASSESSMENTS,
        lines -> {
          List<String> all = append(lines, ",Status,Finished", ",IP Address,True");
          all.add("P004,2021-03-16,PHQ-9,0,Survey Preview,True");
          all.add("P004,2021-03-17,PHQ-9,3,IP Address,False");
          return all;
        });

    assertThat(ClinicReading.of(folder).rows()).isEqualTo(base);
  }

  @Test
  void whatIsNoRowOfTheTableIsCountedAndNotRejected() throws IOException {
    change(
        SESSIONS,
        lines -> {
          List<String> all = new ArrayList<>(lines);
          all.add(11, lines.get(0));
          all.add(21, lines.get(0));
          all.addAll(List.of(",,,,,,", ",,,,,,", "Total: 30 sessions"));
          return all;
        });

    ClinicReading read = ClinicReading.of(folder);

    assertThat(read.rows()).isEqualTo(base);
    assertThat(read.rejected()).isEmpty();
    assertThat(read.unused())
        .isEqualTo(
            Map.of(
                "sessions repeated_header", 2L,
                "sessions empty_row", 2L,
                "sessions total_or_note", 1L));
  }

  /** Two exports put together, whose columns stand in another order or have other names. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "patient_id,session_date,session_time,route,weight_kg,dose_mg,status",
        "status,weight_kg,dose_mg,route,session_time,session_date,patient_id",
        "patient_id,session_date,session_time,route,dose_ug,weight_kg,status"
      })
  void aHeaderFurtherDownWithOtherColumnsIsRefused(String header) throws IOException {
    change(SESSIONS, lines -> insert(lines, 16, header));

    assertThatThrownBy(() -> ClinicReading.of(folder))
        .hasMessage(
            "sessions.csv: further down stands another header, with columns in another order or of"
                + " other names, and the rows below it would be read by the first; put these rows"
                + " into a file of their own, with that header");
  }

  /** Names of items have digits, as ids have. */
  @Test
  void aHeaderOfItemsFurtherDownInAnotherOrderIsRefused() throws IOException {
    change(
        ASSESSMENTS,
        lines -> {
          List<String> all = append(lines, ",item_1,item_2", ",,");
          all.add(10, "item_2,item_1,total_score,instrument,assessed_date,patient_id");
          return all;
        });

    assertThatThrownBy(() -> ClinicReading.of(folder))
        .hasMessageStartingWith("assessments.csv: further down stands another header");
  }

  @Test
  void aLineBelowTheHeaderMaySayItInOtherWords() throws IOException {
    change(
        SESSIONS,
        lines -> insert(lines, 1, "Patient ID,Day,Time,Route,Dose (mg),Weight kg,Status"));

    ClinicReading read = ClinicReading.of(folder);

    assertThat(read.rows()).isEqualTo(base);
    assertThat(read.unused()).isEqualTo(Map.of("sessions repeated_header", 1L));
  }

  @Test
  void rowsThatEndInADelimiterAreRead() throws IOException {
    change(SESSIONS, lines -> append(lines, "", ","));

    assertThat(ClinicReading.of(folder).rows()).isEqualTo(base);
  }

  @Test
  void numbersOfRowsWithoutANameAreRead() throws IOException {
    change(
        SESSIONS,
        lines -> {
          List<String> all = new ArrayList<>(List.of(lines.get(0)));
          for (int row = 1; row < lines.size(); row++) {
            all.add("\"" + row + "\"," + lines.get(row));
          }
          return all;
        });

    assertThat(ClinicReading.of(folder).rows()).isEqualTo(base);
  }

  @Test
  void testPatientsAreToldAndCanBeLeftOut() throws IOException {
    change(
        SESSIONS,
        lines ->
            plus(
                lines,
                "TEST,2021-03-01,10:00,intravenous,40,80,completed",
                "ZZTEST PATIENT,2021-03-01,10:00,intravenous,40,80,completed"));

    assertThat(ClinicReading.of(folder).assumed())
        .isEqualTo(Map.of("sessions test_patient_is_one patient_id", 2L));
    assertThat(readWith("ids: {leave_out: [TEST, ZZTEST*]}").rows()).isEqualTo(base);
  }

  @Test
  void idsThatLostTheirZerosAreReadByARule() throws IOException {
    change(ASSESSMENTS, lines -> lines.stream().map(line -> line.replace("P00", "P")).toList());

    assertThat(ClinicReading.of(folder).faultsOfIds().get(0))
        .startsWith("assessments: 6 of 6 ids have no session; 6 would have one")
        .contains("write ids: {leading_zeros: ignore}");
    ClinicReading read = readWith("ids: {leading_zeros: ignore}");
    assertThat(read.faultsOfIds()).isEmpty();
    assertThat(read.rows()).isEqualTo(base.stream().map(row -> row.replace("P00", "P")).toList());
  }

  @Test
  void invisibleCharactersRoundAnIdAreNoPartOfIt() throws IOException {
    change(
        ASSESSMENTS,
        lines ->
            lines.stream()
                .map(line -> line.replace("P001,", "P001\u00a0,").replace("P003,", "\u200bP003,"))
                .toList());

    assertThat(ClinicReading.of(folder).rows()).isEqualTo(base);
  }

  @Test
  void idsInSmallLettersAreNamedAndReadByARule() throws IOException {
    change(ASSESSMENTS, lines -> lines.stream().map(line -> line.replace("P002", "p002")).toList());

    assertThat(ClinicReading.of(folder).faultsOfIds())
        .containsExactly(
            "2 ids differ from another only by case; write ids: {case: ignore} if they are of one"
                + " person, or ids: {accept: alike}");
    assertThat(readWith("ids: {case: ignore}").faultsOfIds()).isEmpty();
  }

  @Test
  void idsThatASpreadsheetCutAreRefused() throws IOException {
    for (String file : List.of(SESSIONS, ASSESSMENTS, ADVERSE_EVENTS, PATIENTS)) {
      change(
          file,
          lines -> lines.stream().map(line -> line.replaceFirst("P00\\d", "2.02103E+12")).toList());
    }

    assertThat(ClinicReading.of(folder).faultsOfIds().get(0)).contains("scientific notation");
  }

  @Test
  void idsOfTwoSitesAreToldApartByTheirFiles() throws IOException {
    for (String file : List.of(SESSIONS, ASSESSMENTS, ADVERSE_EVENTS, PATIENTS)) {
      List<String> lines = Files.readAllLines(folder.resolve(file));
      Files.write(folder.resolve("siteA_" + file), ofPeople(lines, "P00[123]", 0));
      Files.write(folder.resolve("siteB_" + file), ofPeople(lines, "P00[456]", 3));
    }
    List<String> options =
        BaseClinic.options(folder).stream()
            .map(option -> option.replaceAll("(=)(.*/)(\\w+\\.csv)", "$1$2siteA_$3,$2siteB_$3"))
            .toList();

    assertThat(ClinicReading.of(options).faultsOfIds().get(0))
        .startsWith("3 ids stand with two site_ids");
    ClinicReading read = readWith("ids: {prefix: {'siteA_*': A-, 'siteB_*': B-}}", options);
    assertThat(read.faultsOfIds()).isEmpty();
    assertThat(read.rows().stream().map(row -> row.split(" ")[0]).distinct())
        .containsExactly("A-1", "A-2", "A-3", "B-1", "B-2", "B-3");
  }

  @Test
  void theSameBytesUnderTwoNamesAreRefused() throws IOException {
    Files.copy(folder.resolve(ADVERSE_EVENTS), folder.resolve("ae (1).csv"));
    List<String> options =
        BaseClinic.options(folder).stream()
            .map(
                option ->
                    option.startsWith("--adverseEvents")
                        ? option + "," + folder.resolve("ae (1).csv")
                        : option)
            .toList();

    assertThatThrownBy(() -> ClinicReading.of(options))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "adverse_events.csv and ae (1).csv hold the same bytes, and would count twice as"
                + " adverse_events; name one of them");
  }

  @Test
  void columnsThatIdentifyPeopleAreNamedAtOnceInAllFiles() throws IOException {
    change(SESSIONS, lines -> append(lines, ",first_name,LocationLatitude", ",x,x"));
    change(PATIENTS, lines -> append(lines, ",dob", ",x"));

    assertThatThrownBy(() -> ClinicReading.of(folder))
        .hasMessage(
            "patients.csv: column dob (birth date) identifies people; export without it, or write"
                + " patients: {drop: [dob]} in the mapping. sessions.csv: columns first_name (name),"
                + " LocationLatitude (address) identify people; export without them, or write"
                + " sessions: {drop: [first_name, LocationLatitude]} in the mapping");
  }

  private ClinicReading readWith(String mapping) throws IOException {
    return readWith(mapping, BaseClinic.options(folder));
  }

  private ClinicReading readWith(String mapping, List<String> options) throws IOException {
    Path file = Files.writeString(folder.resolve("mapping.yaml"), mapping);
    List<String> all = new ArrayList<>(options);
    all.add("--mapping=" + file);
    return ClinicReading.of(all);
  }

  private void change(String file, UnaryOperator<List<String>> change) throws IOException {
    Path path = folder.resolve(file);
    Files.write(path, change.apply(Files.readAllLines(path)));
  }

  private static List<String> plus(List<String> lines, String... more) {
    List<String> all = new ArrayList<>(lines);
    all.addAll(List.of(more));
    return all;
  }

  private static List<String> insert(List<String> lines, int place, String line) {
    List<String> all = new ArrayList<>(lines);
    all.add(place, line);
    return all;
  }

  private static List<String> append(List<String> lines, String header, String cells) {
    List<String> all = new ArrayList<>();
    all.add(lines.get(0) + header);
    lines.stream().skip(1).forEach(line -> all.add(line + cells));
    return all;
  }

  private static List<String> replaced(List<String> lines, String text, String other) {
    return new ArrayList<>(lines.stream().map(line -> line.replace(text, other)).toList());
  }

  private static List<String> ofPeople(List<String> lines, String ids, int less) {
    List<String> some = new ArrayList<>();
    some.add(lines.get(0));
    for (String line : lines) {
      String id = line.substring(0, line.indexOf(','));
      if (id.matches(ids)) {
        int number = Integer.parseInt(id.substring(3)) - less;
        some.add(number + line.substring(id.length()).replace(",S1,", less == 0 ? ",S1," : ",S2,"));
      }
    }
    return some;
  }

  private static List<String> withoutDrug(List<String> rows) {
    return rows.stream().map(row -> row.replace("drug=ketamine", "drug=")).toList();
  }
}
