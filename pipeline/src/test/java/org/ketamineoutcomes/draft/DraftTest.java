package org.ketamineoutcomes.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.export.Export;
import org.ketamineoutcomes.export.FileSample;
import org.ketamineoutcomes.export.Mapping;
import org.ketamineoutcomes.export.Source;

class DraftTest {

  @Test
  void scalesSideBySideAreToldByTheNamesOfTheirColumns() throws IOException {
    assertThat(
            draft(
                "w.csv",
                "record_id,redcap_event_name,visit_date,phq9_1,phq9_2,phq9_3,phq9_4,phq9_5,phq9_6,phq9_7,phq9_8,phq9_9,phq9_total,madrs_total,gad7_score\n1,baseline,2021-03-01,1,1,1,1,1,1,1,1,1,9,20,5\n"))
        .contains(
            """
              - files: w.csv
                export: assessments  # it has totals or items of scales
                columns:
                  patient_id: record_id  # the only column that may say who; make sure
                  assessed_date: visit_date  # by its name
                unpivot:  # scales side by side, by the names of their columns
                  - {instrument: PHQ-9, items: 'phq9_{1..9}', total_score: phq9_total}
                  - {instrument: MADRS, total_score: madrs_total}
                  - {instrument: GAD-7, total_score: gad7_score}
            """)
        .contains("gad7_score}\n    missing: [\"NI\",")
        .endsWith("  # w.csv: not read: redcap_event_name\n");
  }

  @Test
  void whereTwoColumnsMaySayWhoItIsAsked() throws IOException {
    assertThat(draft("s.csv", "record_id,subject_id,infusion_date,dose_mg\n1,P1,2021-03-01,40\n"))
        .contains(
            """
                columns:
                  # choose: patient_id: record_id  # one of 2 columns that may say who
                  # choose: patient_id: subject_id  # one of 2 columns that may say who
                  session_date: infusion_date  # by its name
                  dose_mg: dose_mg  # by its name
            """);
  }

  @Test
  void theOrderOfDatesIsToldByTheValuesOrAsked() throws IOException {
    String csv = "patient_id,infusion_date,dose_mg\nP1,03/04/2021,40\n";
    assertThat(draft("s.csv", csv))
        .contains(
            """
                # choose: dates: dd/MM/yyyy  # both orders fit all dates
                # choose: dates: MM/dd/yyyy  # both orders fit all dates
            """);
    assertThat(draft("s.csv", csv + "P1,25/04/2021,40\n"))
        .contains("    dates: dd/MM/yyyy  # the only order that all dates have\n");
  }

  @Test
  void boxesHaveTheirLabelsFromTheDataDictionary() throws IOException {
    String yaml =
        draft(
            "dictionary.csv",
            "\"Variable / Field Name\",\"Field Type\",\"Choices, Calculations, OR Slider Labels\"\nae,checkbox,\"1, Nausea | 2, Headache\"\nsex,radio,\"1, Male | 2, Female\"\n",
            "events.csv",
            "record_id,ae_date,ae___1,ae___2\n1,2021-03-01,0,1\n",
            "patients.csv",
            "record_id,sex,age\n1,2,34\n");

    assertThat(yaml)
        .contains("  # a data dictionary, read for the labels of codes\n")
        .contains(
            "    checkboxes: {Nausea: ae___1, Headache: ae___2}  # a box each; write the term where a code stands for it\n")
        .contains("      sex: {'1': male, '2': female}  # by the data dictionary\n");
  }

  @Test
  void codesWithoutADictionaryAreAsked() throws IOException {
    assertThat(draft("patients.csv", "patient_id,sex,age\nP1,1,34\n"))
        .contains(
            "    # choose: values: {sex: {1: male, 2: female}}  # the codes do not say which\n"
                + "    # choose: values: {sex: {1: female, 2: male}}  # the codes do not say which\n");
  }

  @Test
  void codesAreAskedAsTheyStand() throws IOException {
    assertThat(draft("patients.csv", "patient_id,sex,age\nP1,1,34\nP2,0,35\n"))
        .contains(
            "    # choose: values: {sex: {1: male, 0: female}}  # the codes do not say which\n");
  }

  @Test
  void datesThatAreAskedAboutHaveTheirFormat() throws IOException {
    assertThat(
            draft(
                "phq9.csv",
                "Participant Id;Survey Completed On;Survey Creation Date;phq9_total\n"
                    + "P1;25-03-2021 09:00:00;24-03-2021;20\n"))
        .contains("# choose: assessed_date: 'Survey Completed On'  # one of 2 columns of dates\n")
        .contains("    dates: dd-MM-yyyy  # the only order that all dates have\n");
    assertThat(draft("s.csv", "patient_id,infusion_date,dose\nP1,3/25/2021,40\n"))
        .contains("    dates: M/d/yyyy  # the only order that all dates have\n");
  }

  @Test
  void aFileOfAStandardMayHoldSeveralExports() throws IOException {
    String yaml =
        draft(
            "measurement.csv",
            "measurement_id,person_id,measurement_concept_id,measurement_date,measurement_datetime,"
                + "value_as_number\n1,7,3042932,2021-03-01,,20\n");

    assertThat(Mapping.parse(yaml, "draft").sources())
        .extracting(Source::export)
        .containsExactly(Export.ASSESSMENTS, Export.SESSIONS);
    assertThat(yaml).contains("ids: {\"accept\":\"population\"}  # as in the built-in mapping\n");
  }

  @Test
  void columnsThatIdentifyPeopleAreDroppedAllAtOnce() throws IOException {
    assertThat(
            draft(
                "patients.csv",
                "patient_id,first_name,last_name,email,sex,age\nP1,Ann,Doe,a@b.c,female,34\n"))
        .contains("    drop: [first_name, last_name, email]  # they identify people\n")
        .doesNotContain("Doe");
  }

  @Test
  void standardsAreKnownByTheirColumns() throws IOException {
    String yaml =
        draft(
            "ex.csv",
            "STUDYID,USUBJID,EXTRT,EXDOSE,EXROUTE,EXSTDTC\nS,P1,KETAMINE,40,INTRAVENOUS,2021-03-01\n",
            "drug_exposure.csv",
            "drug_exposure_id,person_id,drug_concept_id,drug_exposure_start_date,route_concept_id\n1,7,785649,2021-03-01,4171047\n",
            "Observation.ndjson",
            "{\"resourceType\":\"Observation\",\"subject\":{\"reference\":\"Patient/1\"}}\n");

    assertThat(yaml)
        .contains("    export: sessions  # its columns are those of SDTM\n")
        .contains("      session_date: EXSTDTC  # so SDTM calls it\n")
        .contains("    export: sessions  # its columns are those of OMOP\n")
        .contains("    export: assessments  # its columns are those of FHIR\n");
    assertThat(Mapping.parse(yaml, "draft").sources())
        .extracting(Source::export)
        .containsExactly(Export.SESSIONS, Export.SESSIONS, Export.ASSESSMENTS, Export.SESSIONS);
  }

  @Test
  void nothingIsLeftOutInSilence() throws IOException {
    String yaml = draft("x.csv", "a,b\n1,2\n");
    assertThat(yaml)
        .contains(
            "  # x.csv: nothing in it looks like patients, sessions, scales or adverse events")
        .contains("  # x.csv: not read: a, b\n");
    assertThat(Draft.of(List.of(), Map.of("y.pdf", "y.pdf is a PDF document")))
        .contains("\n  # not read: y.pdf is a PDF document\n");
  }

  @Test
  void sessionsInColumnsAndScalesOfOneFileAreFound() throws IOException {
    assertThat(
            draft(
                "phq9.csv",
                "patient_id,assessed_date,total_score\nP1,2021-03-01,20\n",
                "visits.csv",
                "patient_id,session1_date,session2_date,session3_date\nP1,2021-03-01,2021-03-04,\n"))
        .contains(
            "      instrument: PHQ-9  # by the name of the file, since no column says the scale\n")
        .contains("      - {session_date: 'session{1..3}_date'}\n");
  }

  @Test
  void commasInNumbersAreDeclared() throws IOException {
    assertThat(draft("s.csv", "patient_id;session_date;dose_mg;weight_kg\nP1;2021-03-01;40;80,5\n"))
        .contains("    decimal: comma  # numbers have a comma, and none has a point\n");
    assertThat(draft("s.csv", "patient_id;session_date;dose_mg\nP1;2021-03-01;40,000\n"))
        .doesNotContain("decimal");
  }

  @Test
  void bytesThatAreNotUtf8HaveTheirEncodingDeclared() throws IOException {
    String file = "patient_id;infusion date;größe;dose\nP1;01.03.2021;ü;40\n";

    assertThat(
            Draft.of(List.of(sample("infusions.csv", file, StandardCharsets.ISO_8859_1)), Map.of()))
        .contains("    encoding: windows-1252  # its bytes are not UTF-8")
        .contains("# infusions.csv: not read: größe");
  }

  private static FileSample sample(String name, String text, Charset charset) throws IOException {
    return FileSample.of(() -> new ByteArrayInputStream(text.getBytes(charset)), name);
  }

  private static String draft(String... namesAndTexts) throws IOException {
    List<FileSample> samples = new ArrayList<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      samples.add(sample(namesAndTexts[i], namesAndTexts[i + 1], StandardCharsets.UTF_8));
    }
    return Draft.of(samples, Map.of());
  }
}
