package org.ketamineoutcomes.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.mapping.Source;
import org.ketamineoutcomes.schema.Export;

class DraftTest {

  @Test
  void scalesSideBySideAreToldByTheNamesOfTheirColumns() throws IOException {
    assertThat(
            Drafts.of(
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
    assertThat(
            Drafts.of("s.csv", "record_id,subject_id,infusion_date,dose_mg\n1,P1,2021-03-01,40\n"))
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
    assertThat(Drafts.of("s.csv", csv))
        .contains(
            """
                # choose: dates: dd/MM/yyyy  # both orders fit all dates
                # choose: dates: MM/dd/yyyy  # both orders fit all dates
            """);
    assertThat(Drafts.of("s.csv", csv + "P1,25/04/2021,40\n"))
        .contains("    dates: dd/MM/yyyy  # the only order that all dates have\n");
  }

  @Test
  void boxesHaveTheirLabelsFromTheDataDictionary() throws IOException {
    String yaml =
        Drafts.of(
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
    assertThat(Drafts.of("patients.csv", "patient_id,sex,age\nP1,1,34\n"))
        .contains(
            "    # choose: values: {sex: {1: male, 2: female}}  # the codes do not say which\n"
                + "    # choose: values: {sex: {1: female, 2: male}}  # the codes do not say which\n");
  }

  @Test
  void codesAreAskedAsTheyStand() throws IOException {
    assertThat(Drafts.of("patients.csv", "patient_id,sex,age\nP1,1,34\nP2,0,35\n"))
        .contains(
            "    # choose: values: {sex: {1: male, 0: female}}  # the codes do not say which\n");
  }

  @Test
  void datesThatAreAskedAboutHaveTheirFormat() throws IOException {
    assertThat(
            Drafts.of(
                "phq9.csv",
                "Participant Id;Survey Completed On;Survey Creation Date;phq9_total\n"
                    + "P1;25-03-2021 09:00:00;24-03-2021;20\n"))
        .contains("# choose: assessed_date: 'Survey Completed On'  # one of 2 columns of dates\n")
        .contains("    dates: dd-MM-yyyy  # the only order that all dates have\n");
    assertThat(Drafts.of("s.csv", "patient_id,infusion_date,dose\nP1,3/25/2021,40\n"))
        .contains("    dates: M/d/yyyy  # the only order that all dates have\n");
  }

  @Test
  void aFileOfAStandardMayHoldSeveralExports() throws IOException {
    String yaml =
        Drafts.of(
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
            Drafts.of(
                "patients.csv",
                "patient_id,first_name,last_name,email,sex,age\nP1,Ann,Doe,a@b.c,female,34\n"))
        .contains("    drop: [first_name, last_name, email]  # they identify people\n")
        .doesNotContain("Doe");
  }

  @Test
  void standardsAreKnownByTheirColumns() throws IOException {
    String yaml =
        Drafts.of(
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
    String yaml = Drafts.of("x.csv", "a,b\n1,2\n");
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
            Drafts.of(
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
    assertThat(
            Drafts.of(
                "s.csv", "patient_id;session_date;dose_mg;weight_kg\nP1;2021-03-01;40;80,5\n"))
        .contains("    decimal: comma  # numbers have a comma, and none has a point\n");
    assertThat(Drafts.of("s.csv", "patient_id;session_date;dose_mg\nP1;2021-03-01;40,000\n"))
        .doesNotContain("decimal");
  }

  @Test
  void theLastItemOfAScaleIsNotItsTotal() throws IOException {
    assertThat(
            Drafts.of(
                "s.csv",
                "patient_id,phq_date,phq1,phq2,phq3,phq4,phq5,phq6,phq7,phq8,phq9\nP1,2021-03-01,1,1,1,1,1,1,1,1,3\n"))
        .contains("      - {instrument: PHQ-9, items: 'phq{1..9}', assessed_date: phq_date}\n");
  }

  @Test
  void wordsMayFollowTheNumberOfAnItem() throws IOException {
    String headers =
        "patient_id,gad7_date,gad7_1_nervous,gad7_2_worry,gad7_3_much,gad7_4_relax,gad7_5_rest,gad7_6_cross,gad7_7_afraid";

    assertThat(Drafts.of("s.csv", headers + "\nP1,2021-03-01,1,1,1,1,1,1,1\n"))
        .contains("{instrument: GAD-7, item_1: gad7_1_nervous, item_2: gad7_2_worry, ");
  }

  @Test
  void aNumberBehindAScaleIsAVisitOnlyIfNoItemHasSoManyPoints() throws IOException {
    String header = "patient_id,date_1,date_2,phq9_1,phq9_2\n";

    assertThat(Drafts.of("s.csv", header + "P1,2021-03-01,2021-03-08,20,9\n"))
        .contains("      - {instrument: PHQ-9, total_score: phq9_1, assessed_date: date_1}\n");
    assertThat(Drafts.of("s.csv", header + "P1,2021-03-01,2021-03-08,2,0\n"))
        .contains(
            "      # choose: - {instrument: PHQ-9, total_score: phq9_1, assessed_date: date_1}  # its number may be that of an item, or of a visit\n");
  }

  @Test
  void whatAScaleIsCalledBesidesIsNoTotal() throws IOException {
    assertThat(
            Drafts.of(
                "s.csv",
                "patient_id,visit_date,phq9_total,phq9_change,phq9_complete\nP1,2021-03-01,9,-3,2\n"))
        .contains("      - {instrument: PHQ-9, total_score: phq9_total}\n")
        .contains("not read: phq9_change, phq9_complete\n");
  }

  @Test
  void theEndOfAnEventIsNotItsOnset() throws IOException {
    assertThat(
            Drafts.of(
                "e.csv",
                "patient_id,ae_term,ae_end_date,ae_start_date\nP1,nausea,2021-03-03,2021-03-01\n"))
        .contains("      onset_date: ae_start_date  # by its name\n")
        .contains("      end_date: ae_end_date  # by its name\n");
  }

  @Test
  void ofTwoColumnsThatMayBeOneOfOursEachIsAsked() throws IOException {
    assertThat(
            Drafts.of(
                "s.csv",
                "patient_id,infusion_date,treatment_date,dose\nP1,2021-03-01,2021-03-02,40\n"))
        .contains(
            "      # choose: session_date: infusion_date  # one of 2 columns that may be it\n"
                + "      # choose: session_date: treatment_date  # one of 2 columns that may be it\n");
  }

  @Test
  void aDateOfAnythingIsThatOfASessionWhereADoseStands() throws IOException {
    assertThat(
            Drafts.of(
                "visits.csv",
                "Patient ID,Visit date,Dose (mg),PHQ-9\nP1,2021-03-01,40,\nP2,2021-03-02,,20\n"))
        .contains(
            """
                  session_date: 'Visit date'  # by its name
                unpivot:  # a line with none of these is about something else
                  - columns: {dose_mg: 'Dose (mg)'}
            """)
        .contains("      assessed_date: 'Visit date'  # by its name\n");
    assertThat(Drafts.of("v.csv", "Patient ID,Visit date,Route\nP1,2021-03-01,IV\n"))
        .doesNotContain("session_date");
  }

  @Test
  void codesOfRoutesAreAskedAllAtOnce() throws IOException {
    assertThat(
            Drafts.of(
                "s.csv", "patient_id,infusion_date,route\nP1,2021-03-01,2\nP2,2021-03-01,1\n"))
        .contains(
            "    # choose: values: {route: {'1': WORD, '2': WORD}}  # the codes do not say which; with the right word for each: one of intravenous, ");
  }

  @Test
  void agesAtOtherTimesAndWeekdaysAreNotTaken() throws IOException {
    assertThat(
            Drafts.of(
                "patients.csv",
                "patient_id,sex,age_at_diagnosis,infusion_date,dose\nP1,female,20,Monday,40\n"))
        .contains("not read: age_at_diagnosis, infusion_date, dose\n");
  }

  @Test
  void sessionsSideBySideKeepAllTheirColumns() throws IOException {
    assertThat(
            Drafts.of(
                "w.csv",
                "patient_id,inf_date_01,inf_dose_01,inf_date_02,inf_dose_02\nP1,2021-03-01,40,2021-03-04,45\n"))
        .contains("      - {session_date: 'inf_date_{01..02}', dose_mg: 'inf_dose_{01..02}'}\n");
  }

  @Test
  void eventsSideBySideHaveTheDateOfTheirLine() throws IOException {
    assertThat(
            Drafts.of(
                "e.csv",
                "client,visit date,Side effect 1,Severity 1,Side effect 2,Severity 2\nP1,2021-03-01,nausea,mild,,\n"))
        .contains("      onset_date: 'visit date'  # the only date that is left\n")
        .contains("      - columns: {term: 'Side effect {1..2}', severity: 'Severity {1..2}'}\n");
  }

  @Test
  void aLabelThatIsNoWordOfOursIsAsked() throws IOException {
    assertThat(
            Drafts.of(
                "dictionary.csv",
                "field_name,field_type,select_choices_or_calculations\nae_severity,radio,\"1, Mild | 2, A nuisance\"\n",
                "e.csv",
                "patient_id,onset_date,ae_term,ae_severity\nP1,2021-03-01,nausea,1\n"))
        .contains("      severity: {'1': mild}  # by the data dictionary\n")
        .contains("      # choose: severity: {'1': mild, '2': WORD}  # in place of the line above");
  }

  @Test
  void datesOfNoOrderAndOfTwoSignsAreWrittenAsTheyAre() throws IOException {
    String header = "patient_id,infusion_date,dose\nP1,25/03/2021,40\n";

    assertThat(Drafts.of("s.csv", header + "P1,03/25/2021,40\n"))
        .contains(
            "    # dates: neither order fits all of them, and those that both fit are not read\n");
    assertThat(Drafts.of("s.csv", header + "P1,26-03-2021,40\n"))
        .contains("    dates: [dd/MM/yyyy, dd-MM-yyyy]  # the only order");
    assertThat(Drafts.of("s.csv", header.replace("2021", "21")))
        .contains("    dates: dd/MM/yy  # the only order")
        .contains("    two_digit_years: 1970  # years have two digits");
  }

  @Test
  void linesAboveTheHeaderAreSkippedOver() throws IOException {
    String file =
        "Downtown Clinic;\nprinted;2021\nClient #;Date of infusion;Dose (mg);Wt (lbs)\n7;2021-03-01;40;176\n";

    String yaml =
        Draft.of(
            List.of(
                Draft.sample(
                    () -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                    "log.csv",
                    "")),
            Map.of());

    assertThat(yaml)
        .contains("      patient_id: 'Client #'  # the only column")
        .contains("      session_date: 'Date of infusion'  # by its name\n")
        .contains("      weight_kg: lb  # by its name\n")
        .contains("    header: 3  # the lines above it are no header\n");
    assertThat(Mapping.parse(yaml, "draft").sources()).hasSize(1);
  }

  @Test
  void lineEndsInHeadersLeaveYaml() throws IOException {
    String yaml =
        Drafts.of(
            "s.csv", "patient_id,\"PHQ-9\ntotal\",visit_date,\"what\nelse\"\nP1,20,2021-03-01,x\n");

    assertThat(yaml).contains("total_score: \"PHQ-9\\ntotal\"").contains("not read: what else\n");
    assertThat(Mapping.parse(yaml, "draft").sources()).hasSize(1);
  }

  @Test
  void bytesThatAreNotUtf8HaveTheirEncodingDeclared() throws IOException {
    String file = "patient_id;infusion date;größe;dose\nP1;01.03.2021;ü;40\n";

    assertThat(
            Draft.of(
                List.of(Drafts.sample("infusions.csv", file, StandardCharsets.ISO_8859_1)),
                Map.of()))
        .contains("    encoding: windows-1252  # its bytes are not UTF-8")
        .contains("# infusions.csv: not read: größe");
  }
}
