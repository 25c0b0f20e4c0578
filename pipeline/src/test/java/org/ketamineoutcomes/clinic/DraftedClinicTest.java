package org.ketamineoutcomes.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * Two patients in the shapes of other systems: what is read by a draft of which only the questions
 * were answered is what is read of our own four files, or by the mapping that is built in.
 */
class DraftedClinicTest {

  private static final String SESSIONS =
      """
      patient_id,session_date,route,dose_mg,weight_kg
      P1,2021-03-01,intravenous,40,80
      P1,2021-03-25,intravenous,45,81
      P2,2021-03-02,intranasal,56,70
      P2,2021-03-26,intranasal,84,71
      """;
  private static final String ASSESSMENTS =
      """
      patient_id,assessed_date,instrument,total_score
      P1,2021-02-27,PHQ-9,20
      P1,2021-03-08,PHQ-9,9
      P2,2021-02-28,PHQ-9,18
      P2,2021-03-09,PHQ-9,17
      """;
  private static final String EVENTS =
      """
      patient_id,onset_date,end_date,term,severity,serious
      P1,2021-03-01,2021-03-03,nausea,mild,no
      P2,2021-03-26,2021-03-27,headache,severe,yes
      """;
  private static final String PATIENTS =
      """
      patient_id,sex,age,diagnosis,observation_end_date
      P1,female,34,MDD,2021-06-01
      P2,male,45,MDD,2021-06-02
      """;

  private static final String DICTIONARY =
      """
      "Variable / Field Name","Form Name","Field Type","Field Label","Choices, Calculations, OR Slider Labels","Text Validation Type OR Show Slider Number"
      record_id,enrolment,text,Record ID,,
      sex,enrolment,radio,Sex,"1, Male | 2, Female",
      inf_route,infusion,radio,Route,"1, IV | 2, IM | 3, Intranasal spray",
      phq9_total,scales,text,Total,,integer
      phq9_date,scales,text,Date,,date_ymd
      ae_severity,ae,radio,Severity,"1, Severe | 2, Moderate | 3, Mild",
      ae_serious,ae,yesno,Serious,,
      """;
  private static final String REPEATING =
      """
      record_id,redcap_repeat_instrument,redcap_repeat_instance,sex,age,dx,last_contact_date,inf_date,inf_route,inf_dose,inf_wt,phq9_date,phq9_total,ae_end_date,ae_start_date,ae_term,ae_severity,ae_serious
      P1,,,2,34,MDD,2021-06-01,,,,,,,,,,,
      P1,infusion,1,,,,,2021-03-01,1,40,80,,,,,,,
      P1,infusion,2,,,,,2021-03-25,1,45,81,,,,,,,
      P1,scales,1,,,,,,,,,2021-02-27,20,,,,,
      P1,scales,2,,,,,,,,,2021-03-08,9,,,,,
      P1,ae,1,,,,,,,,,,,2021-03-03,2021-03-01,nausea,3,0
      P2,,,1,45,MDD,2021-06-02,,,,,,,,,,,
      P2,infusion,1,,,,,2021-03-02,3,56,70,,,,,,,
      P2,infusion,2,,,,,2021-03-26,3,84,71,,,,,,,
      P2,scales,1,,,,,,,,,2021-02-28,18,,,,,
      P2,scales,2,,,,,,,,,2021-03-09,17,,,,,
      P2,scales,3,,,,,,,,,2021-03-16,-99,,,,,
      P2,ae,1,,,,,,,,,,,2021-03-27,2021-03-26,headache,1,1
      """;

  @TempDir private Path ours;
  @TempDir private Path theirs;

  @BeforeEach
  void writeOurs() throws IOException {
    Files.writeString(ours.resolve(BaseClinic.SESSIONS), SESSIONS);
    Files.writeString(ours.resolve(BaseClinic.ASSESSMENTS), ASSESSMENTS);
    Files.writeString(ours.resolve(BaseClinic.ADVERSE_EVENTS), EVENTS);
    Files.writeString(ours.resolve(BaseClinic.PATIENTS), PATIENTS);
  }

  @Test
  void repeatingFormsWithADictionary() throws IOException {
    write("KET_DATA.csv", REPEATING);
    write("KET_Dictionary.csv", DICTIONARY);

    assertThat(drafted().rows()).containsExactlyElementsOf(ours());
    assertThat(from("redcap").rows()).containsExactlyElementsOf(ours());
  }

  @Test
  void aDictionaryBesideNamedFilesIsFound() throws IOException {
    write("KET_DATA.csv", REPEATING);
    write("KET_Dictionary.csv", DICTIONARY);
    String all = theirs.resolve("*.csv").toString();

    assertThat(
            reading(
                    "--from=redcap",
                    "--sessions=" + all,
                    "--assessments=" + all,
                    "--adverseEvents=" + all,
                    "--patients=" + all)
                .rows())
        .containsExactlyElementsOf(ours());
  }

  @Test
  void aDictionarySaysWhatCodesStandForWhereAMappingDoesNot() throws IOException {
    write("KET_DATA.csv", REPEATING);
    write("KET_Dictionary.csv", DICTIONARY);
    String mapping =
        """
        sources:
          - files: '*.csv'
            export: sessions
            rows: {redcap_repeat_instrument: infusion}
            columns: {patient_id: record_id, session_date: inf_date, route: inf_route}
          - files: '*.csv'
            export: assessments
            rows: {redcap_repeat_instrument: scales}
            constant: {instrument: PHQ-9}
            columns: {patient_id: record_id, assessed_date: phq9_date, total_score: phq9_total}
            values: {total_score: {-99: ''}}
        """;
    write("mapping.yaml", mapping);

    assertThat(reading().rows())
        .filteredOn(row -> row.contains("Session["))
        .hasSize(4)
        .satisfiesExactly(
            row -> assertThat(row).startsWith("P1 ").contains("INTRAVENOUS"),
            row -> assertThat(row).startsWith("P1 ").contains("INTRAVENOUS"),
            row -> assertThat(row).startsWith("P2 ").contains("INTRANASAL"),
            row -> assertThat(row).startsWith("P2 ").contains("INTRANASAL"));
    assertThat(Told.by(List.of("check", "--mapping=" + theirs.resolve("mapping.yaml"))).out())
        .contains(
            "Data dictionary: KET_Dictionary.csv; codes stand for its labels where the mapping does"
                + " not say what they stand for")
        .noneMatch(line -> line.startsWith("Not given: files"));

    write(
        "mapping.yaml",
        mapping.replace("route: inf_route}", "route: inf_route}\n    values: {route: {3: oral}}"));
    assertThat(reading().rows())
        .filteredOn(row -> row.startsWith("P2 Session["))
        .hasSize(2)
        .allMatch(row -> row.contains("ORAL"));
  }

  @Test
  void longitudinalFormsOfWhichOneDateIsLeft() throws IOException {
    write("dictionary.csv", DICTIONARY);
    write(
        "long.csv",
        """
        record_id,redcap_event_name,sex,age,dx,end_of_study_date,visit_date,phq9_total,infusion_date,inf_route,dose_mg,weight,ae_date,ae_stop_date,ae_term,ae_severity,sae
        P1,baseline_arm_1,2,34,MDD,2021-06-01,2021-02-27,20,,,,,,,,,
        P1,infusion_1_arm_1,,,,,,,2021-03-01,1,40,80,2021-03-01,2021-03-03,nausea,3,0
        P1,week_1_arm_1,,,,,2021-03-08,9,,,,,,,,,
        P1,infusion_2_arm_1,,,,,,,2021-03-25,1,45,81,,,,,
        P2,baseline_arm_1,1,45,MDD,2021-06-02,2021-02-28,18,,,,,,,,,
        P2,infusion_1_arm_1,,,,,,,2021-03-02,3,56,70,,,,,
        P2,week_1_arm_1,,,,,2021-03-09,17,,,,,,,,,
        P2,infusion_2_arm_1,,,,,,,2021-03-26,3,84,71,2021-03-26,2021-03-27,headache,1,1
        """);

    assertThat(drafted().rows()).containsExactlyElementsOf(ours());
  }

  @Test
  void labelsInPlaceOfNamesAndCodes() throws IOException {
    write(
        "labels.csv",
        """
        Record ID,Repeat Instrument,Repeat Instance,Sex,Age (years),Primary diagnosis,Date of last contact,Complete?,Infusion date,Route of administration,Ketamine dose (mg),Weight (kg),Complete?,Date of assessment,PHQ-9 total score,Complete?,Adverse event end date,Adverse event start date,Adverse event term,Adverse event severity,Serious adverse event?
        P1,,,female,34,MDD,2021-06-01,Complete,,,,,,,,,,,,,
        P1,Infusion,1,,,,,,2021-03-01,IV,40,80,Complete,,,,,,,,
        P1,Infusion,2,,,,,,2021-03-25,IV,45,81,Complete,,,,,,,,
        P1,Scales,1,,,,,,,,,,,2021-02-27,20,Complete,,,,,
        P1,Scales,2,,,,,,,,,,,2021-03-08,9,Complete,,,,,
        P1,Adverse event,1,,,,,,,,,,,,,,2021-03-03,2021-03-01,nausea,Mild,No
        P2,,,male,45,MDD,2021-06-02,Complete,,,,,,,,,,,,,
        P2,Infusion,1,,,,,,2021-03-02,Nasal spray,56,70,Complete,,,,,,,,
        P2,Infusion,2,,,,,,2021-03-26,Nasal spray,84,71,Complete,,,,,,,,
        P2,Scales,1,,,,,,,,,,,2021-02-28,18,Complete,,,,,
        P2,Scales,2,,,,,,,,,,,2021-03-09,17,Complete,,,,,
        P2,Adverse event,1,,,,,,,,,,,,,,2021-03-27,2021-03-26,headache,Severe,Yes
        """);

    assertThat(drafted().rows()).containsExactlyElementsOf(ours());
  }

  @Test
  void labelsOfTheDictionaryInHeadersAndCells() throws IOException {
    write(
        "dictionary.csv",
        """
        "Variable / Field Name","Form Name","Field Type","Field Label","Choices, Calculations, OR Slider Labels","Text Validation Type OR Show Slider Number"
        record_id,enrolment,text,Record ID,,
        sex,enrolment,radio,Sex,"1, Male | 2, Female",
        age,enrolment,text,Age in years,,integer
        dx,enrolment,text,Primary diagnosis,,
        last_contact_date,enrolment,text,Last seen,,date_ymd
        inf_date,infusion,text,Date,,date_ymd
        inf_route,infusion,radio,How given,"1, IV | 2, IM | 3, Intranasal spray",
        inf_dose,infusion,text,Dose,,number
        inf_wt,infusion,text,Weight,,number
        phq9_date,scales,text,Date,,date_ymd
        phq9_total,scales,text,Total,,integer
        ae_start_date,ae,text,Date,,date_ymd
        ae_end_date,ae,text,Until,,date_ymd
        ae_term,ae,text,What happened,,
        ae_severity,ae,radio,How bad,"1, Severe | 2, Moderate | 3, Mild",
        ae_serious,ae,yesno,Serious?,,
        """);
    write(
        "labels.csv",
        """
        Record ID,Repeat Instrument,Repeat Instance,Sex,Age in years,Primary diagnosis,Last seen,Complete?,Date,How given,Dose,Weight,Complete?,Date,Total,Complete?,Date,Until,What happened,How bad,Serious?,Complete?
        P1,,,Female,34,MDD,2021-06-01,Complete,,,,,,,,,,,,,,
        P1,Infusion,1,,,,,,2021-03-01,IV,40,80,Complete,,,,,,,,,
        P1,Infusion,2,,,,,,2021-03-25,IV,45,81,Complete,,,,,,,,,
        P1,Scales,1,,,,,,,,,,,2021-02-27,20,Complete,,,,,,
        P1,Scales,2,,,,,,,,,,,2021-03-08,9,Complete,,,,,,
        P1,Ae,1,,,,,,,,,,,,,,2021-03-01,2021-03-03,nausea,Mild,No,Complete
        P2,,,Male,45,MDD,2021-06-02,Complete,,,,,,,,,,,,,,
        P2,Infusion,1,,,,,,2021-03-02,Intranasal spray,56,70,Complete,,,,,,,,,
        P2,Infusion,2,,,,,,2021-03-26,Intranasal spray,84,71,Complete,,,,,,,,,
        P2,Scales,1,,,,,,,,,,,2021-02-28,18,Complete,,,,,,
        P2,Scales,2,,,,,,,,,,,2021-03-09,17,Complete,,,,,,
        P2,Ae,1,,,,,,,,,,,,,,2021-03-26,2021-03-27,headache,Severe,Yes,Complete
        """);

    assertThat(drafted().rows()).containsExactlyElementsOf(ours());
  }

  @Test
  void answersInWordsAreWorthTheirPoints() throws IOException {
    write(
        "data.csv",
        """
        record_id,redcap_event_name,inf_date,inf_route,phq9_date,phq9_1,phq9_2,phq9_3,phq9_4,phq9_5,phq9_6,phq9_7,phq9_8,phq9_9
        P1,infusion_arm_1,2021-03-01,IV,,,,,,,,,,
        P1,visit_arm_1,,,2021-02-27,Not at all,Several days,More than half the days,Nearly every day,Not at all,Not at all,Not at all,Not at all,Several days
        """);

    assertThat(drafted().rows())
        .isEqualTo(from("redcap").rows())
        .anyMatch(row -> row.contains("700"));
  }

  @Test
  void aLineAPatientWithAllVisitsAndSessionsSideBySide() throws IOException {
    write(
        "flat.csv",
        """
        patient_id,sex,age,dx,last_contact_date,infusion1_date,infusion1_dose,infusion1_route,infusion1_weight,infusion2_date,infusion2_dose,infusion2_route,infusion2_weight,phq9_bl,phq9_date_bl,phq9_w1,phq9_date_w1,ae1_start_date,ae1_end_date,ae1_term,ae1_severity,ae1_serious,ae2_start_date,ae2_end_date,ae2_term,ae2_severity,ae2_serious
        P1,female,34,MDD,2021-06-01,2021-03-01,40,IV,80,2021-03-25,45,IV,81,20,2021-02-27,9,2021-03-08,2021-03-01,2021-03-03,nausea,mild,no,,,,,
        P2,male,45,MDD,2021-06-02,2021-03-02,56,intranasal,70,2021-03-26,84,intranasal,71,18,2021-02-28,17,2021-03-09,,,,,,2021-03-26,2021-03-27,headache,severe,yes
        """);

    assertThat(drafted().rows()).containsExactlyElementsOf(ours());
  }

  @Test
  void aVisitWithoutADateIsAskedAbout() throws IOException {
    Files.copy(ours.resolve(BaseClinic.SESSIONS), theirs.resolve("infusions.csv"));
    write(
        "scores.csv",
        """
        patient_id,date_t0,date_t1,phq9_t0,phq9_t1,madrs_t0,madrs_t9
        P1,2021-02-27,2021-03-08,20,9,30,10
        P2,2021-02-28,2021-03-09,18,17,28,27
        """);

    assertThat(draft())
        .contains(
            """
                  - {instrument: PHQ-9, total_score: phq9_t0, assessed_date: date_t0}
                  - {instrument: PHQ-9, total_score: phq9_t1, assessed_date: date_t1}
                  - {instrument: MADRS, total_score: madrs_t0, assessed_date: date_t0}
                  # choose: - {instrument: MADRS, total_score: madrs_t9, assessed_date: COLUMN}  # no column says on what day this visit was
            """);
    assertThat(reading().rows().stream().filter(row -> row.contains("PHQ-9"))).hasSize(4);
  }

  @Test
  void castor() throws IOException {
    write(
        "KET_study_export.csv",
        """
        Participant Id;Participant Status;sex;age;diagnosis;last_contact_date
        P1;Not Set;female;34;MDD;01-06-2021
        P2;Not Set;male;45;MDD;02-06-2021
        """);
    write(
        "KET_Infusions_export.csv",
        """
        Participant Id;Participant Status;Repeating Data Creation Date;session_date;route;dose_mg;weight_kg
        P1;Not Set;31-12-2021;01-03-2021;intravenous;40;80
        P1;Not Set;31-12-2021;25-03-2021;intravenous;45;81
        P2;Not Set;31-12-2021;02-03-2021;intranasal;56;70
        P2;Not Set;31-12-2021;26-03-2021;intranasal;84;71
        """);
    write(
        "KET_PHQ9_export.csv",
        """
        Participant Id;Participant Status;Survey Completed On;Survey Creation Date;phq9_total
        P1;Not Set;27-02-2021;26-02-2021;20
        P1;Not Set;08-03-2021;07-03-2021;9
        P2;Not Set;28-02-2021;27-02-2021;18
        P2;Not Set;09-03-2021;08-03-2021;17
        P2;Not Set;16-03-2021;15-03-2021;-99
        """);
    write(
        "KET_Adverse_Events_export.csv",
        """
        Participant Id;Participant Status;ae_end_date;ae_start_date;ae_term;ae_severity;ae_serious
        P1;Not Set;03-03-2021;01-03-2021;nausea;mild;no
        P2;Not Set;27-03-2021;26-03-2021;headache;severe;yes
        """);

    assertThat(drafted("Survey Completed On").rows()).containsExactlyElementsOf(ours());
    assertThat(from("castor").rows()).containsExactlyElementsOf(ours());
  }

  @Test
  void sdtmDraftsAllDomains() throws IOException {
    write(
        "dm.csv",
        "USUBJID,SITEID,SEX,AGE,BRTHDTC,RFPENDTC,DTHDTC\nP1,7,F,34,,2021-06-01,\nP2,7,M,45,,2021-06-02,\n");
    write(
        "ex.csv",
        "USUBJID,EXTRT,EXDOSE,EXDOSU,EXROUTE,EXSTDTC\nP1,KETAMINE,40,mg,INTRAVENOUS,2021-03-01T10:00\nP2,PLACEBO,0,mg,INTRAVENOUS,2021-03-02T10:00\n");
    write(
        "vs.csv",
        "USUBJID,VSTESTCD,VSSTRESN,VSDTC,VSTPT\nP1,SYSBP,120,2021-03-01T09:50,PREDOSE\nP1,TEMP,37,2021-03-01T09:50,PREDOSE\n");
    write(
        "qs.csv",
        "USUBJID,QSCAT,QSTESTCD,QSDTC,QSSTRESN\nP1,PHQ-9,PHQ0101,2021-02-27,3\nP1,PHQ-9,PHQ0111,2021-02-27,20\n");
    write(
        "rs.csv",
        "USUBJID,RSCAT,RSTESTCD,RSTEST,RSDTC,RSSTRESN\nP1,MADRS,MADRS11,MADRS Total Score,2021-02-27,30\nP1,MADRS,MADRS01,Sadness,2021-02-27,3\nP1,HAMD 17,HAMD118,HAMD Total,2021-02-27,20\n");
    write(
        "ae.csv",
        "USUBJID,AETERM,AEDECOD,AEBODSYS,AESEV,AESER,AESTDTC,AEENDTC\nP1,felt sick,NAUSEA,GI,MILD,N,2021-03-01,2021-03-03\n");
    write(
        "ce.csv",
        "USUBJID,CETERM,CEDECOD,CEPRESP,CEOCCUR,CESTDTC\nP1,DIZZY,Dizziness,Y,Y,2021-03-01\nP1,DIZZY,Dizziness,Y,N,2021-03-02\n");
    write(
        "ds.csv",
        "USUBJID,DSTERM,DSDECOD,DSCAT,DSSTDTC\nP1,COMPLETED,COMPLETED,DISPOSITION EVENT,2021-05-30\nP1,RANDOMIZED,RANDOMIZED,PROTOCOL MILESTONE,2021-03-01\n");

    ClinicReading built = from("sdtm");
    assertThat(drafted()).isEqualTo(built);
    assertThat(built.rows()).hasSize(11);
  }

  @Test
  void fhirDraftsAllResources() throws IOException {
    write(
        "MedicationAdministration.ndjson",
        "{\"resourceType\":\"MedicationAdministration\",\"id\":\"m1\",\"status\":\"completed\",\"medicationCodeableConcept\":{\"text\":\"ketamine\"},\"subject\":{\"reference\":\"Patient/P1\"},\"effectiveDateTime\":\"2021-03-01T10:00:00\",\"dosage\":{\"dose\":{\"value\":40,\"unit\":\"mg\"}}}\n");
    write(
        "Encounter.ndjson",
        "{\"resourceType\":\"Encounter\",\"id\":\"e1\",\"status\":\"finished\",\"type\":[{\"text\":\"Office visit\"}],\"subject\":{\"reference\":\"Patient/P1\"},\"period\":{\"start\":\"2021-03-08T09:00:00\"}}\n");
    write(
        "Observation.ndjson",
        "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"44261-6\"}]},\"subject\":{\"reference\":\"Patient/P1\"},\"effectiveDateTime\":\"2021-02-27\",\"valueInteger\":20}\n");

    ClinicReading built = from("fhir");
    assertThat(drafted()).isEqualTo(built);
    assertThat(built.rows()).hasSize(2);
    assertThat(built.unused()).containsEntry("sessions other_drug drug", 1L);
    assertThat(Told.by(List.of("check", "--from=fhir", "--exports=" + theirs)).exitCode()).isZero();
  }

  @Test
  void observationsWithoutACodeOfLoincAreOfWhatTheirTextSays() throws IOException {
    write(
        "MedicationAdministration.ndjson",
        "{\"resourceType\":\"MedicationAdministration\",\"id\":\"m1\",\"status\":\"completed\",\"medicationReference\":{\"display\":\"Ketamine 50 mg/mL\"},\"subject\":{\"reference\":\"Patient/P1\"},\"effectiveDateTime\":\"2021-03-01\"}\n"
            + "{\"resourceType\":\"MedicationAdministration\",\"id\":\"m2\",\"status\":\"completed\",\"medicationReference\":{\"reference\":\"Medication/9\"},\"subject\":{\"reference\":\"Patient/P1\"},\"effectiveDateTime\":\"2021-03-05\"}\n");
    write(
        "Observation.ndjson",
        "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"Pain score\"},\"subject\":{\"reference\":\"Patient/P1\"},\"effectiveDateTime\":\"2021-02-27\",\"valueInteger\":3}\n"
            + "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"PHQ-9 total score\"},\"subject\":{\"reference\":\"Patient/P1\"},\"effectiveDateTime\":\"2021-02-27\",\"valueInteger\":20}\n");

    ClinicReading built = from("fhir");
    assertThat(drafted()).isEqualTo(built);
    assertThat(built.rows()).hasSize(2);
    assertThat(built.rejected()).isEmpty();
    assertThat(built.unused())
        .containsEntry("assessments unknown_instrument instrument", 1L)
        .containsEntry("sessions other_drug drug", 1L);
  }

  @Test
  void whereNoFileHasTheDrugTheyAreRefused() throws IOException {
    String encounter =
        "{\"resourceType\":\"Encounter\",\"id\":\"e1\",\"status\":\"finished\",\"type\":[{\"text\":\"Office visit\"}],\"subject\":{\"reference\":\"Patient/P1\"},\"period\":{\"start\":\"2021-03-08T09:00:00\"}}\n";
    write("Encounter.ndjson", encounter);
    write(
        "Procedure.ndjson",
        "{\"resourceType\":\"Procedure\",\"id\":\"x\",\"status\":\"completed\",\"code\":{\"text\":\"Appendectomy\"},\"subject\":{\"reference\":\"Patient/P1\"},\"performedDateTime\":\"2021-03-03\"}\n");
    write(
        "Observation.ndjson",
        "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"44261-6\"}]},\"subject\":{\"reference\":\"Patient/P1\"},\"effectiveDateTime\":\"2021-02-27\",\"valueInteger\":20}\n");

    Told told = Told.by(List.of("check", "--from=fhir", "--exports=" + theirs));

    assertThat(told.exitCode()).isEqualTo(3);
    assertThat(told.out())
        .contains("  mend: Encounter.ndjson: no row counts as a session; see the reasons above");
  }

  @Test
  void qualtricsIsReadAsByItsMapping() throws IOException {
    write(
        "survey.csv",
        """
        StartDate,EndDate,Status,IPAddress,Finished,RecordedDate,ResponseId,ExternalReference,PHQ9_1,PHQ9_2,PHQ9_3,PHQ9_4,PHQ9_5,PHQ9_6,PHQ9_7,PHQ9_8,PHQ9_9,SC0
        2021-02-27 08:00:00,2021-02-27 08:05:00,IP Address,1.1.1.1,True,2021-02-27 08:05:01,R1,P1,3,3,2,2,2,2,2,2,2,20
        2021-02-28 08:00:00,2021-02-28 08:05:00,IP Address,1.1.1.1,False,2021-02-28 08:05:01,R2,P1,3,3,2,2,,,,,,10
        2021-02-28 08:00:00,2021-02-28 08:05:00,Survey Preview,1.1.1.1,True,2021-02-28 08:05:01,R3,P1,3,3,3,3,3,3,3,3,3,27
        """);

    assertThat(draft())
        .contains("      assessed_date: RecordedDate  # by its name\n")
        .contains("not read: StartDate, EndDate, ResponseId, SC0\n");
    String sessions = "--sessions=" + ours.resolve(BaseClinic.SESSIONS);
    List<String> drafted = reading("--mapping=" + theirs.resolve("mapping.yaml"), sessions).rows();
    Files.delete(theirs.resolve("mapping.yaml"));
    assertThat(drafted)
        .isEqualTo(reading("--from=qualtrics", "--exports=" + theirs, sessions).rows())
        .hasSize(5);
  }

  @Test
  void boxesOfADictionaryHaveTheDateOfTheirForm() throws IOException {
    write(
        "dictionary.csv",
        DICTIONARY
            + "ae,checks,checkbox,Events,\"1, Nausea | 2, Headache\",\nchecked_on,checks,text,Day,,date_ymd\n");
    write(
        "data.csv",
        "record_id,inf_date,inf_route,phq9_total,phq9_date,ae___1,ae___2,checked_on\n"
            + "P1,2021-03-01,1,20,2021-02-27,1,0,2021-03-01\n");

    assertThat(from("redcap").rows())
        .filteredOn(row -> row.contains("AdverseEvent"))
        .singleElement()
        .asString()
        .contains("nausea");
  }

  @Test
  void boxesWithoutADateAreRefused() throws IOException {
    write(
        "dictionary.csv", DICTIONARY + "ae,checks,checkbox,Events,\"1, Nausea | 2, Headache\",\n");
    write(
        "data.csv",
        "record_id,inf_date,phq9_total,phq9_date,ae___1\nP1,2021-03-01,20,2021-02-27,1\n");

    assertThatThrownBy(() -> from("redcap"))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "--from=redcap: the form of ae has no date, or several, so that nobody knows on what"
                + " day its boxes were checked; write a source with checkboxes and columns:"
                + " {onset_date: COLUMN} in a mapping: ./outcomes draft makes one");
  }

  @Test
  void answersThatADictionaryCountsFromOneAreWorthAPointLess() throws IOException {
    StringBuilder dictionary = new StringBuilder(DICTIONARY);
    for (int k = 1; k <= 9; k++) {
      dictionary.append(
          "phq9_%d,scales,radio,Item,\"1, Never | 2, Some days | 3, Most days | 4, Always\",\n"
              .formatted(k));
    }
    write("dictionary.csv", dictionary.toString());
    write(
        "data.csv",
        "record_id,inf_date,inf_route,phq9_date,phq9_1,phq9_2,phq9_3,phq9_4,phq9_5,phq9_6,phq9_7,phq9_8,phq9_9\n"
            + "P1,2021-03-01,1,2021-02-27,4,4,4,1,1,1,1,1,1\n");

    assertThat(from("redcap").rows()).anyMatch(row -> row.contains("900"));
    assertThat(drafted().rows()).isEqualTo(from("redcap").rows());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(theirs.resolve(name), text);
  }

  private List<String> ours() throws IOException {
    return reading(BaseClinic.options(ours).toArray(String[]::new)).rows();
  }

  private ClinicReading from(String name) throws IOException {
    Files.deleteIfExists(theirs.resolve("mapping.yaml"));
    return reading("--from=" + name, "--exports=" + theirs);
  }

  /** Drafts, and takes the comment from questions that have one of some texts. */
  private ClinicReading drafted(String... answers) throws IOException {
    String yaml = draft();
    for (String answer : answers) {
      yaml = yaml.replaceAll("# choose: (.*" + answer + ".*)", "$1");
    }
    write("mapping.yaml", yaml);
    return reading();
  }

  private String draft() throws IOException {
    Path mapping = theirs.resolve("mapping.yaml");
    Files.deleteIfExists(mapping);
    Told told = Told.by(List.of("draft", "--exports=" + theirs, "--output=" + mapping));
    assertThat(told.err()).isEmpty();
    return Files.readString(mapping);
  }

  private ClinicReading reading() throws IOException {
    return reading("--mapping=" + theirs.resolve("mapping.yaml"));
  }

  private static ClinicReading reading(String... options) throws IOException {
    return ClinicReading.of(List.of(options));
  }
}
