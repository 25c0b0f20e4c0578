package org.ketamineoutcomes.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.export.Doors;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.export.Glance;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.schema.Export;

/** What other systems export, in small, read by the mapping that is built in for it. */
class BuiltInMappingsTest {

  @Test
  void eachSaysWhatItIsForAndMeansSomething() {
    for (BuiltInMappings.BuiltIn builtIn : BuiltInMappings.all()) {
      assertThat(builtIn.description()).as(builtIn.name()).hasSizeBetween(20, 120);
      assertThat(Mapping.parse(builtIn.yaml(), builtIn.name()).sources()).isNotEmpty();
    }
    assertThatThrownBy(() -> BuiltInMappings.named("epic"))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "There is no built-in mapping epic; there are castor, fhir, omop, qualtrics, redcap,"
                + " sdtm, synthea");
  }

  @Test
  void sdtm() throws IOException {
    assertThat(
            read(
                "sdtm",
                Export.PATIENTS,
                "USUBJID,SITEID,BRTHDTC,AGE,SEX,RFPENDTC,DTHDTC\nP1,701,1936-12-26,91.0,F,1970-01-31T11:45,\n"))
        .containsExactly("P1 90 30 - {site_id=701}");
    assertThat(
            read(
                "sdtm",
                Export.SESSIONS,
                "USUBJID,EXSEQ,EXTRT,EXDOSE,EXDOSU,EXROUTE,EXSTDTC\nP1,1,KETAMINE,40,mg,INTRAVENOUS DRIP,1970-01-02T10:00\nP1,2,KETAMINE,0.5,mg/kg,INTRAVENOUS DRIP,1970-01-05T10:00\n"))
        .containsExactly(
            "P1 1 600 intravenous completed 40000/-/-", "P1 4 600 intravenous completed -/-/500");
    assertThat(
            read(
                "sdtm",
                Export.ASSESSMENTS,
                "USUBJID,QSCAT,QSTESTCD,QSDTC,QSTPT,QSSTRESN\nP1,PHQ-9,PHQ0111,1970-01-02,40 MIN POST DOSE,20\n"))
        .containsExactly("P1 1 - PHQ-9 2000 - post_dose 40");
    assertThat(
            read(
                "sdtm",
                Export.ADVERSE_EVENTS,
                "USUBJID,AETERM,AEDECOD,AEBODSYS,AESEV,AESER,AESTDTC,AEENDTC\nP1,felt sick,NAUSEA,GI,MILD,N,1970-01-02,\n"))
        .containsExactly("P1 1..1 - - nausea, mild, serious no");
  }

  @Test
  void vitalSignsOfSdtmBelongToADose() throws IOException {
    assertThat(
            read(
                "sdtm",
                "[vV][sS].*",
                "USUBJID,VSTESTCD,VSSTRESN,VSDTC,VSTPT\n"
                    + "P1,SYSBP,120,1970-01-02T09:00,PREDOSE\n"
                    + "P1,DIABP,80,1970-01-02T10:40,40 MIN POST DOSE\n"
                    + "P1,PULSE,70,1970-01-02T10:40,\n"
                    + "P1,TEMP,37,1970-01-02T10:40,PREDOSE\n"
                    + "P1,SYSBP,,1970-01-02T10:40,PREDOSE\n"))
        .containsExactly(
            "P1 1 540 systolic 120 pre_dose",
            "P1 1 640 diastolic 80 post_dose 40",
            "P1 1 640 heart_rate 70 not_recorded");
  }

  @Test
  void totalsOfMadrsInSdtmAreKnownByTheirTexts() throws IOException {
    String rs =
        "USUBJID,RSCAT,RSTESTCD,RSTEST,RSDTC,RSSTRESN\n"
            + "P1,MADRS,MADRS01,Apparent Sadness,1970-01-02,4\n"
            + "P1,MADRS,MADRS11,MADRS Total Score,1970-01-02,30\n"
            + "P1,HAMD 17,HAMD118,HAMD Total,1970-01-02,20\n";

    Mapping sdtm = Mapping.parse(BuiltInMappings.named("sdtm").yaml(), "sdtm");
    assertThat(read(sdtm, 4, rs)).containsExactly("P1 1 - HAM-D17 2000 - not_recorded");
    assertThat(read(sdtm, 5, rs)).containsExactly("P1 1 - MADRS 3000 - not_recorded");
  }

  @Test
  void omop() throws IOException {
    assertThat(
            read(
                "omop",
                Export.PATIENTS,
                "person_id,gender_concept_id,year_of_birth,race_concept_id,care_site_id\n7,8532,1970,0,3\n"))
        .containsExactly("7 - - - {site_id=3}");
    assertThat(
            read(
                "omop",
                Export.SESSIONS,
                "drug_exposure_id,person_id,drug_concept_id,drug_exposure_start_date,route_concept_id,quantity\n1,7,785649,1970-01-02,4171047,40\n2,7,36213559,1970-01-05,4171047,40\n"))
        .containsExactly("7 1 - intravenous completed -/-/-");
    assertThat(
            read(
                "omop",
                Export.ASSESSMENTS,
                "measurement_id,person_id,measurement_concept_id,measurement_date,value_as_number\n1,7,3042932,1970-01-02,20\n2,7,44804610,1970-01-03,19\n3,7,45772733,1970-01-04,11\n4,7,40758879,1970-01-05,3\n"))
        .containsExactly(
            "7 1 - PHQ-9 2000 - not_recorded",
            "7 2 - PHQ-9 1900 - not_recorded",
            "7 3 - GAD-7 1100 - not_recorded");
    assertThat(
            read(
                "omop",
                Export.ADVERSE_EVENTS,
                "condition_occurrence_id,person_id,condition_concept_id,condition_start_date,condition_end_date,condition_source_value\n1,7,31967,1970-01-02,1970-01-03,Nausea\n"))
        .containsExactly("7 1..1 - 2 nausea, , serious not_recorded");
  }

  @Test
  void omopHasVitalSignsAmongItsMeasurements() throws IOException {
    Mapping omop = Mapping.parse(BuiltInMappings.named("omop").yaml(), "omop");

    assertThat(
            read(
                omop,
                sourceOf(omop, "measurement*", Export.SESSIONS),
                "measurement_id,person_id,measurement_concept_id,measurement_date,measurement_datetime,value_as_number\n1,7,3004249,1970-01-02,1970-01-02 10:40:00,140\n2,7,3012888,1970-01-02,1970-01-02 10:40:00,90\n3,7,3042932,1970-01-02,,20\n4,7,3027018,1970-01-03,,72\n"))
        .containsExactly(
            "7 1 640 systolic 140 not_recorded",
            "7 1 640 diastolic 90 not_recorded",
            "7 2 - heart_rate 72 not_recorded");
  }

  @Test
  void fhirHasVitalSignsAmongItsObservations() throws IOException {
    Mapping fhir = Mapping.parse(BuiltInMappings.named("fhir").yaml(), "fhir");

    assertThat(
            read(
                fhir,
                sourceOf(fhir, "*Observation*.ndjson*", Export.SESSIONS),
                "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"85354-9\"}]},\"subject\":{\"reference\":\"Patient/p1\"},\"effectiveDateTime\":\"1970-01-02T10:40:00\",\"component\":[{\"code\":{\"coding\":[{\"code\":\"8462-4\"}]},\"valueQuantity\":{\"value\":90}},{\"code\":{\"coding\":[{\"code\":\"X\"},{\"code\":\"8480-6\"}]},\"valueQuantity\":{\"value\":140}}]}\n"
                    + "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8867-4\"}]},\"subject\":{\"reference\":\"Patient/p1\"},\"effectiveDateTime\":\"1970-01-03\",\"valueQuantity\":{\"value\":72}}\n"
                    + "{\"resourceType\":\"Observation\",\"status\":\"entered-in-error\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8867-4\"}]},\"subject\":{\"reference\":\"Patient/p1\"},\"effectiveDateTime\":\"1970-01-04\",\"valueQuantity\":{\"value\":99}}\n"
                    + "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"44261-6\"}]},\"subject\":{\"reference\":\"Patient/p1\"},\"effectiveDateTime\":\"1970-01-05\",\"valueQuantity\":{\"value\":12}}\n"))
        .containsExactly(
            "p1 1 640 systolic 140 not_recorded",
            "p1 1 640 diastolic 90 not_recorded",
            "p1 2 - heart_rate 72 not_recorded");
  }

  private static int sourceOf(Mapping mapping, String files, Export export) {
    return IntStream.range(0, mapping.sources().size())
        .filter(i -> mapping.sources().get(i).files().get(0).equals(files))
        .filter(i -> mapping.sources().get(i).export() == export)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fhir() throws IOException {
    assertThat(
            read(
                "fhir",
                Export.PATIENTS,
                "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"gender\":\"female\",\"name\":[{\"family\":\"Doe\"}],\"birthDate\":\"1970-01-01\"}\n"))
        .containsExactly("p1 - - - {}");
    assertThat(
            read(
                "fhir",
                Export.SESSIONS,
                "{\"resourceType\":\"MedicationAdministration\",\"id\":\"m1\",\"status\":\"completed\",\"medicationCodeableConcept\":{\"text\":\"ketamine\"},\"subject\":{\"reference\":\"Patient/p1\"},\"effectivePeriod\":{\"start\":\"1970-01-02T10:00:00\"},\"dosage\":{\"route\":{\"text\":\"IV\"},\"dose\":{\"value\":0.5,\"unit\":\"mg/kg\"}}}\n"))
        .containsExactly("p1 1 600 intravenous completed -/-/500");
    assertThat(
            read(
                "fhir",
                "*Procedure*.ndjson*",
                "{\"resourceType\":\"Procedure\",\"id\":\"x1\",\"status\":\"completed\",\"code\":{\"text\":\"Ketamine infusion\"},\"subject\":{\"reference\":\"Patient/p1\"},\"performedPeriod\":{\"start\":\"1970-01-02T10:00:00\"}}\n"
                    + "{\"resourceType\":\"Procedure\",\"id\":\"x2\",\"status\":\"completed\",\"code\":{\"text\":\"Appendectomy\"},\"subject\":{\"reference\":\"Patient/p1\"},\"performedDateTime\":\"1970-01-03\"}\n"
                    + "{\"resourceType\":\"Procedure\",\"id\":\"x3\",\"status\":\"not-done\",\"code\":{\"text\":\"Ketamine infusion\"},\"subject\":{\"reference\":\"Patient/p1\"},\"performedDateTime\":\"1970-01-04\"}\n"
                    + "{\"resourceType\":\"Procedure\",\"id\":\"x4\",\"status\":\"completed\",\"subject\":{\"reference\":\"Patient/p1\"},\"performedDateTime\":\"1970-01-05\"}\n"))
        .containsExactly("p1 1 600 unknown completed -/-/-", "p1 3 - unknown not_given -/-/-");
    assertThat(
            read(
                "fhir",
                "*Encounter*.ndjson*",
                "{\"resourceType\":\"Encounter\",\"id\":\"e1\",\"status\":\"finished\",\"type\":[{\"text\":\"Esketamine visit\"}],\"subject\":{\"reference\":\"Patient/p1\"},\"period\":{\"start\":\"1970-01-02T09:45:00\"}}\n"
                    + "{\"resourceType\":\"Encounter\",\"id\":\"e2\",\"status\":\"cancelled\",\"type\":[{\"text\":\"Esketamine visit\"}],\"subject\":{\"reference\":\"Patient/p1\"},\"period\":{\"start\":\"1970-01-03T09:45:00\"}}\n"
                    + "{\"resourceType\":\"Encounter\",\"id\":\"e4\",\"status\":\"finished\",\"type\":[{\"text\":\"Ketamine Consultation\"}],\"subject\":{\"reference\":\"Patient/p1\"},\"period\":{\"start\":\"1970-01-05T09:45:00\"}}\n"
                    + "{\"resourceType\":\"Encounter\",\"id\":\"e3\",\"status\":\"finished\",\"class\":{\"code\":\"AMB\"},\"subject\":{\"reference\":\"Patient/p1\"},\"period\":{\"start\":\"1970-01-04T09:45:00\"}}\n"))
        .containsExactly("p1 1 585 unknown completed -/-/-");
    assertThat(
            read(
                "fhir",
                Export.ASSESSMENTS,
                "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"local\",\"code\":\"X\"},{\"system\":\"http://loinc.org\",\"code\":\"44261-6\"}]},\"subject\":{\"reference\":\"Patient/p1\"},\"effectiveDateTime\":\"1970-01-02\",\"valueInteger\":20}\n"))
        .containsExactly("p1 1 - PHQ-9 2000 - not_recorded");
    String answers =
        IntStream.range(0, 9)
            .mapToObj(
                i ->
                    "{\"linkId\":\"/%s\",\"answer\":[{\"valueCoding\":{\"code\":\"LA6569-3\"}}]}"
                        .formatted(
                            List.of(
                                    "44250-9", "44255-8", "44259-0", "44254-1", "44251-7",
                                    "44258-2", "44252-5", "44253-3", "44260-8")
                                .get(i)))
            .collect(Collectors.joining(","));
    assertThat(
            read(
                "fhir",
                "*QuestionnaireResponse*.ndjson*",
                "{\"resourceType\":\"QuestionnaireResponse\",\"questionnaire\":\"http://loinc.org/q/44249-1\",\"status\":\"completed\",\"subject\":{\"reference\":\"Patient/p1\"},\"authored\":\"1970-01-02T09:30:00\",\"item\":["
                    + answers
                    + "]}\n"))
        .containsExactly("p1 1 570 PHQ-9 900 1 not_recorded");
    assertThat(
            read(
                "fhir",
                Export.ADVERSE_EVENTS,
                "{\"resourceType\":\"AdverseEvent\",\"actuality\":\"actual\",\"event\":{\"text\":\"Nausea\"},\"subject\":{\"reference\":\"Patient/p1\"},\"date\":\"1970-01-02\",\"seriousness\":{\"coding\":[{\"code\":\"non-serious\"}]}}\n"))
        .containsExactly("p1 1..1 - - nausea, , serious no");
  }

  @Test
  void redcap() throws IOException {
    String csv =
        """
        record_id,redcap_repeat_instrument,redcap_repeat_instance,sex,infusion_date,phq9_total,phq9_date,madrs_total,madrs_date,ae_date,ae_term
        1,phq9,1,,,20,1970-01-02,,,,
        1,madrs,1,,,,,30,1970-01-03,,
        1,adverse_event,1,,,,,,,1970-01-04,nausea
        2,phq9,1,,,NASK,1970-01-02,,,,
        2,madrs,1,,,,,-99,1970-01-03,,
        3,phq9,1,,,12,1970-01-02,-999,UNK,,
        """;
    assertThat(read("redcap", Export.ASSESSMENTS, csv))
        .containsExactly(
            "1 1 - PHQ-9 2000 - not_recorded",
            "1 2 - MADRS 3000 - not_recorded",
            "3 1 - PHQ-9 1200 - not_recorded");
  }

  @Test
  void qualtrics() throws IOException {
    assertThat(
            read(
                "qualtrics",
                Export.ASSESSMENTS,
                "ResponseId,IPAddress,RecordedDate,ExternalReference,Finished,Status,"
                    + IntStream.rangeClosed(1, 9)
                        .mapToObj(k -> "PHQ9_" + k)
                        .collect(Collectors.joining(","))
                    + "\nR1,10.0.0.1,1970-01-02 10:00:00,P1,True,IP Address,3,3,2,2,2,2,2,2,2\n"
                    + "R2,10.0.0.1,1970-01-03 10:00:00,P1,False,IP Address,3,3,2,2,2,2,2,2,2\n"
                    + "R3,10.0.0.1,1970-01-03 10:00:00,P1,True,Survey Preview,3,3,2,2,2,2,2,2,2\n"))
        .containsExactly("P1 1 600 PHQ-9 2000 2 not_recorded");
  }

  @Test
  void castor() throws IOException {
    assertThat(
            read(
                "castor",
                Export.ASSESSMENTS,
                "Participant Id;assessed_date;phq9_total;madrs_total\nP1;02-01-1970;20;-99\n"))
        .containsExactly("P1 1 - PHQ-9 2000 - not_recorded");
  }

  @Test
  void synthea() throws IOException {
    assertThat(
            read(
                "synthea",
                Export.ASSESSMENTS,
                "DATE,PATIENT,ENCOUNTER,CATEGORY,CODE,DESCRIPTION,VALUE,UNITS,TYPE\n1970-01-02,p1,e1,survey,44261-6,PHQ-9 total,20,{score},numeric\n"))
        .containsExactly("p1 1 - PHQ-9 2000 - not_recorded");
  }

  /** Reads a file as the first source of an export. */
  private static List<String> read(String name, Export export, String text) throws IOException {
    Mapping mapping = Mapping.parse(BuiltInMappings.named(name).yaml(), name);
    int source =
        IntStream.range(0, mapping.sources().size())
            .filter(i -> mapping.sources().get(i).export() == export)
            .findFirst()
            .orElseThrow();
    return read(mapping, source, text);
  }

  /** Reads a file as the source whose first file is so called. */
  private static List<String> read(String name, String files, String text) throws IOException {
    Mapping mapping = Mapping.parse(BuiltInMappings.named(name).yaml(), name);
    int source =
        IntStream.range(0, mapping.sources().size())
            .filter(i -> mapping.sources().get(i).files().get(0).equals(files))
            .findFirst()
            .orElseThrow();
    return read(mapping, source, text);
  }

  private static List<String> read(Mapping mapping, int source, String text) throws IOException {
    Doors doors = new Doors();
    new ExportReader(
            mapping.sources().get(source).export(), mapping.at(source), TimeBasis.DATE, List.of())
        .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "in", 0, doors);
    return doors.accepted.stream().map(Glance::at).toList();
  }
}
