package org.ketamineoutcomes.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.junit.jupiter.params.provider.CsvSource;

/** What exports and mappings leave unsaid, or say twice and otherwise, is counted or refused. */
class UnsaidTest {

  private static final String APART =
      "tell people apart with ids: {prefix: {'FILES_OF_A*': A-, 'FILES_OF_B*': B-}} or ids:"
          + " {prefix_column: HEADER}; or write ids: {accept: two_sites}";

  @TempDir private Path folder;
  private List<String> base = List.of();

  @BeforeEach
  void writeBaseClinic() throws IOException {
    BaseClinic.write(folder);
    base = ClinicReading.of(folder).rows();
    assertThat(base).hasSize(70);
  }

  @Test
  void aConstantThatAColumnContradictsIsRefused() throws IOException {
    change(ASSESSMENTS, line -> line.replace("instrument", "scale"));
    change(
        ASSESSMENTS,
        line -> line.startsWith("P001,2021-05-10") ? line.replace("PHQ-9", "MADRS") : line);

    assertThatThrownBy(() -> readWith("assessments: {constant: {instrument: PHQ-9}}"))
        .hasMessage(
            "assessments.csv: the mapping gives instrument as a constant, and column scale says"
                + " another of some rows; leave the constant out and write assessments: {columns:"
                + " {instrument: scale}} in the mapping, or assessments: {rows: {scale: [TEXT]}} to"
                + " keep the rows that it is true of, or assessments: {drop: [scale]}");
    assertThat(
            readWith("assessments: {constant: {instrument: PHQ-9}, rows: {scale: [PHQ-9]}}")
                .unused())
        .isEqualTo(Map.of("assessments left_out_by_mapping scale", 1L));
  }

  @Test
  void aConstantThatAColumnSpellsOtherwiseIsRead() throws IOException {
    change(ASSESSMENTS, line -> line.replace("instrument", "Form").replace("PHQ-9", "phq 9"));

    assertThat(readWith("assessments: {constant: {instrument: PHQ-9}}").rows()).isEqualTo(base);
  }

  @ParameterizedTest
  @CsvSource({"madrs_total, MADRS", "MADRS 3, MADRS", "gad7, GAD-7"})
  void aTotalWhoseHeaderNamesAnotherScaleIsRefused(String header, String scale) throws IOException {
    change(ASSESSMENTS, line -> line.replace("instrument,total_score", "form," + header));

    assertThatThrownBy(
            () ->
                readWith(
                    "assessments: {constant: {instrument: PHQ-9}, columns: {total_score: '%s'}}"
                        .formatted(header)))
        .hasMessage(
            "assessments.csv: column %s is read as a total of PHQ-9, and its name says %s; name the column of PHQ-9 in the mapping, or write instrument: %s"
                .formatted(header, scale, scale));
  }

  @ParameterizedTest
  @CsvSource({"phq, PHQ-9", "phq9_, PHQ-9", "GAD7-, GAD-7", "hamd, HAM-D17"})
  void itemsWhoseHeadersNameAnotherScaleAreRefused(String start, String scale) throws IOException {
    change(
        ASSESSMENTS,
        line ->
            line.startsWith("patient_id")
                ? "patient_id,assessed_date,%s1,%s2".formatted(start, start)
                : line.replace("PHQ-9,", "1,"));

    assertThatThrownBy(
            () ->
                readWith(
                    "assessments: {unpivot: [{instrument: MADRS, items: '%s{1..2}'}]}"
                        .formatted(start)))
        .hasMessageMatching(
            "assessments.csv: column %s[12] is read as an item of MADRS, and its name says (.* or )?%s( or .*)?; name the items of MADRS in the mapping, or write instrument: .*"
                .formatted(start, scale));
  }

  /** Two items of the nine: what PHQ-2 has. */
  @Test
  void aTotalOfFewerItemsThanItsScaleHasIsCounted() throws IOException {
    change(
        ASSESSMENTS,
        line ->
            line.startsWith("patient_id")
                ? "patient_id,assessed_date,instrument,item_1,item_2,total_score"
                : line.substring(0, line.lastIndexOf(',')) + ",3,2,5");
    assertThat(ClinicReading.of(folder).assumed())
        .isEqualTo(
            Map.of(
                "assessments total_of_fewer_items total_score", 30L,
                "assessments totals_stay_low totals of PHQ-9", 30L,
                "assessments items_never_zero items of PHQ-9", 60L));

    change(ASSESSMENTS, line -> line.replace(",3,2,5", ",3,2,14"));
    assertThat(ClinicReading.of(folder).assumed())
        .isEqualTo(Map.of("assessments items_never_zero items of PHQ-9", 60L));
  }

  @ParameterizedTest
  @CsvSource({
    "number of infusions",
    "n_sessions",
    "Total Treatments",
    "sessions count",
    "Anzahl Sitzungen"
  })
  void aRowOfSeveralSessionsIsCounted(String header) throws IOException {
    change(
        SESSIONS,
        line ->
            line
                + (line.startsWith("patient_id")
                    ? "," + header
                    : line.startsWith("P001") ? ",6" : ",1"));

    assertThat(ClinicReading.of(folder).assumed())
        .isEqualTo(Map.of("sessions row_may_be_several_sessions session_date", 5L));
    assertThat(readWith("sessions: {drop: ['%s']}".formatted(header)).assumed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "session number",
    "infusion_no",
    "planned sessions",
    "treatment",
    "dose number",
    "infusion_count"
  })
  void aNumberThatSaysWhichSessionItIsSaysNothing(String header) throws IOException {
    change(SESSIONS, line -> line + (line.startsWith("patient_id") ? "," + header : ",6"));

    assertThat(ClinicReading.of(folder).assumed()).isEmpty();
  }

  @Test
  void aDoseFarBelowOthersIsCountedAndCanBeSetAside() throws IOException {
    change(
        SESSIONS,
        line ->
            line.replace(
                "P001,2021-03-01,10:00,intravenous,40", "P001,2021-03-01,10:00,intravenous,10"));

    assertThat(ClinicReading.of(folder).assumed())
        .isEqualTo(Map.of("sessions dose_far_below_others dose_mg", 1L));
    ClinicReading aside = readWith("sessions: {values: {dose_mg: {\"10\": \"0\"}}}");
    assertThat(aside.assumed()).isEmpty();
    assertThat(aside.unused()).isEqualTo(Map.of("sessions dose_of_zero dose_mg", 1L));
  }

  @Test
  void timesOfTheAfternoonWithoutASignAreCounted() throws IOException {
    change(SESSIONS, line -> line.startsWith("P001") ? line.replace("10:00", "2:15") : line);

    assertThat(ClinicReading.of(folder).assumed())
        .isEqualTo(Map.of("sessions times_of_twelve_hours session_time", 5L));

    change(SESSIONS, line -> line.startsWith("P002") ? line.replace("10:00", "14:15") : line);
    assertThat(ClinicReading.of(folder).assumed()).isEmpty();
  }

  @Test
  void aRowInThePlaceOfTheHeaderIsRefused() throws IOException {
    assertThatThrownBy(
            () -> readWith("sessions: {header: 2, columns: {patient_id: 1, session_date: 2}}"))
        .hasMessage(
            "sessions.csv: a date stands in the header where the name of session_date is looked"
                + " for; write sessions: {header: N} in the mapping with the number of the header's"
                + " line, or none");
  }

  @Test
  void anIdThatMayBeTwoIsCountedWhereOthersAreOne() throws IOException {
    change(
        SESSIONS,
        line -> line.startsWith("P006,2021-05-03") ? "P001/P006" + line.substring(4) : line);

    assertThat(ClinicReading.of(folder).assumed())
        .isEqualTo(Map.of("sessions id_may_be_two patient_id", 1L));
  }

  @ParameterizedTest
  @CsvSource({"John Smith", "Exported on", "'Smith, John'"})
  void anIdOfWordsWithoutADigitIsCounted(String id) throws IOException {
    change(
        SESSIONS,
        line -> line.startsWith("P006,2021-05-03") ? '"' + id + '"' + line.substring(4) : line);

    assertThat(ClinicReading.of(folder).assumed())
        .isEqualTo(Map.of("sessions id_may_be_a_name patient_id", 1L));
  }

  @ParameterizedTest
  @CsvSource({"2021/P00, P00", "'P 00', P00", "A;00, P00"})
  void idsThatAllHaveASignInThemAreIds(String start, String other) throws IOException {
    for (String file : List.of(SESSIONS, ASSESSMENTS, PATIENTS, BaseClinic.ADVERSE_EVENTS)) {
      change(file, line -> line.replaceFirst("^" + other, start));
    }

    assertThat(ClinicReading.of(folder).assumed()).isEmpty();
  }

  @Test
  void aDoseAndAWeightWithoutAUnitAreCounted() throws IOException {
    change(SESSIONS, line -> line.replace("dose_mg,weight_kg", "Dose,Weight"));
    String columns = "sessions: {columns: {dose_mg: Dose, weight_kg: Weight}";

    assertThat(readWith(columns + "}").assumed())
        .isEqualTo(
            Map.of(
                "sessions unit_not_stated dose_mg", 30L,
                "sessions unit_not_stated weight_kg", 30L));
    assertThat(readWith(columns + ", units: {dose_mg: mg, weight_kg: kg}}").assumed()).isEmpty();
  }

  @Test
  void aDoseThatIsNotReadIsAskedAboutWhereItIsZero() throws IOException {
    change(SESSIONS, line -> line.replace("dose_mg", "Dose"));
    assertThat(ClinicReading.of(folder).rows()).hasSize(70);

    change(
        SESSIONS,
        line ->
            line.replace(
                "P001,2021-03-01,10:00,intravenous,40", "P001,2021-03-01,10:00,intravenous,0 mg"));
    assertThatThrownBy(() -> ClinicReading.of(folder))
        .hasMessageContaining("write sessions: {columns: {dose_mg: Dose}} in the mapping");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weight_kg | Weight (lbs) | lb | {units: {weight_kg: lb}}",
        "dose_mg | dose mg/kg | mg/kg | {columns: {dose_mg: HEADER}} for a column in mg, or {drop: [dose mg/kg]}",
        "dose_mg | dose_ml | ml | {columns: {dose_mg: HEADER}} for a column in mg, or {drop: [dose_ml]}"
      })
  void aHeaderThatNamesAnotherUnitIsRefused(String ours, String header, String unit, String line)
      throws IOException {
    change(SESSIONS, each -> each.replace(ours, header));

    assertThatThrownBy(() -> readWith("sessions: {columns: {%s: '%s'}}".formatted(ours, header)))
        .hasMessage(
            "sessions.csv: column %s is read as %s, and its name says %s; write sessions: %s in the mapping"
                .formatted(header, ours, unit, line));
  }

  @Test
  void rowsThatEndOnAnotherDayAreCounted() throws IOException {
    change(
        SESSIONS, line -> line + (line.startsWith("P001,2021-03-0") ? ",2021-04-12 11:00" : ","));
    change(SESSIONS, line -> line.replaceFirst("status,$", "status,End Date"));

    assertThat(ClinicReading.of(folder).assumed())
        .isEqualTo(Map.of("sessions row_is_a_period session_date", 3L));
    assertThat(readWith("sessions: {drop: [End Date]}").assumed()).isEmpty();
  }

  @Test
  void aDateIsAskedAboutBesideAnother() throws IOException {
    change(SESSIONS, line -> line.replaceFirst("session_date", "date"));
    change(SESSIONS, line -> line + (line.startsWith("P00") ? ",2021-03-01" : ",administered_on"));

    assertThatThrownBy(() -> ClinicReading.of(folder))
        .hasMessage(
            "sessions.csv: columns date and administered_on both stand for session_date; write"
                + " sessions: {columns: {session_date: date or administered_on}} for the one that"
                + " is meant");
  }

  @Test
  void peopleOfAPlaceboArmHaveSessionsOfNoDrug() throws IOException {
    change(PATIENTS, line -> line + (line.startsWith("P00") ? "," + arm(line) : ",Treatment Arm"));

    assertThat(ClinicReading.of(folder).faultsOfIds())
        .containsExactly(
            "patients: 2 people are of an arm without ketamine, such as placebo, and have sessions"
                + " that name no drug; write ids: {leave_out: [ID]} with their ids, or sessions:"
                + " {columns: {drug: HEADER}}; or write ids: {accept: placebo_arm}");
    assertThat(readWith("ids: {leave_out: [P005, P006]}").faultsOfIds()).isEmpty();
    assertThat(readWith("ids: {accept: placebo_arm}").faultsOfIds()).isEmpty();

    change(SESSIONS, line -> line + (line.startsWith("P00") ? ",ketamine" : ",drug"));
    assertThat(ClinicReading.of(folder).faultsOfIds()).isEmpty();
    assertThat(readWith("sessions: {drop: [drug]}").faultsOfIds()).isEmpty();
  }

  private static String arm(String line) {
    return line.startsWith("P005") || line.startsWith("P006") ? "Saline (placebo)" : "Ketamine 0.5";
  }

  @Test
  void numbersOfTwoSitesThatNobodyNamesAreAskedAbout() throws IOException {
    List<String> options = ofTwoFiles(line -> "");

    assertThat(ClinicReading.of(options).faultsOfIds())
        .containsExactly(
            "b_sessions.csv: 3 ids from 1 to 9 have sessions here and others at the same time in"
                + " another file; are they of two sites? Then "
                + APART);
  }

  @Test
  void filesThatGoOnFromEachOtherAreOfOneClinic() throws IOException {
    List<String> options = ofTwoFiles(line -> line.replace("2021-", "2022-"));

    assertThat(ClinicReading.of(options).faultsOfIds()).isEmpty();
  }

  @Test
  void weightsOfTwoFilesAreOfTwoPeople() throws IOException {
    Files.write(
        folder.resolve("b_sessions.csv"),
        BaseClinic.sessions().stream()
            .map(line -> line.replace("10:00", "15:00").replace(",80,", ",104,"))
            .toList());
    List<String> options = new ArrayList<>(BaseClinic.options(folder));
    options.set(0, options.get(0) + "," + folder.resolve("b_sessions.csv"));
    assertThat(ClinicReading.of(options).faultsOfIds()).isEmpty();

    Files.write(
        folder.resolve("b_sessions.csv"),
        BaseClinic.sessions().stream()
            .map(line -> line.replace("10:00", "15:00").replace(",80,", ",108,"))
            .toList());
    assertThat(ClinicReading.of(options).faultsOfIds())
        .containsExactly(
            "6 ids stand in two files of sessions with weights that are not of one person; "
                + APART);
  }

  /** Calls the last three people 1, 2 and 3 in a second file of sessions, as the first ones. */
  private List<String> ofTwoFiles(UnaryOperator<String> change) throws IOException {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    for (String line : BaseClinic.sessions()) {
      if (line.matches("P00[123].*")) {
        first.add(line.substring(3));
        if (!change.apply(line).isEmpty()) {
          second.add(change.apply(line).substring(3));
        }
      } else if (line.startsWith("patient")) {
        first.add(line);
        second.add(line);
      } else if (change.apply(line).isEmpty()) {
        second.add((line.charAt(3) - '3') + line.substring(4));
      }
    }
    Files.write(folder.resolve("a_sessions.csv"), first);
    Files.write(folder.resolve("b_sessions.csv"), second);
    Files.write(
        folder.resolve(ASSESSMENTS),
        BaseClinic.assessments().stream()
            .filter(line -> !line.matches("P00[456].*"))
            .map(line -> line.replaceFirst("^P00", ""))
            .toList());
    return List.of(
        "--sessions=" + folder.resolve("a_sessions.csv") + "," + folder.resolve("b_sessions.csv"),
        "--assessments=" + folder.resolve(ASSESSMENTS),
        "--strata=route",
        "--protocol=r-reference");
  }

  private ClinicReading readWith(String mapping) throws IOException {
    Path file = Files.writeString(folder.resolve("mapping.yaml"), mapping);
    List<String> all = new ArrayList<>(BaseClinic.options(folder));
    all.add("--mapping=" + file);
    return ClinicReading.of(all);
  }

  private void change(String file, UnaryOperator<String> change) throws IOException {
    Path path = folder.resolve(file);
    Files.write(path, Files.readAllLines(path).stream().map(change).toList());
  }
}
