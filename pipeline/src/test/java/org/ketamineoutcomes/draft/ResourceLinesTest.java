package org.ketamineoutcomes.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.mapping.Source;
import org.ketamineoutcomes.schema.Export;

class ResourceLinesTest {

  private static final String GIVEN =
      "{\"resourceType\":\"MedicationAdministration\",\"id\":\"m1\",\"status\":\"completed\",\"medicationReference\":{\"reference\":\"Medication/7\"},\"subject\":{\"reference\":\"Patient/P1\"},\"effectiveDateTime\":\"2021-03-01\"}\n";

  @Test
  void medicationsThatAreReferredToAreLookedUp() throws IOException {
    String yaml =
        Drafts.of(
            "MedicationAdministration.ndjson",
            GIVEN,
            "Medication.ndjson",
            "{\"resourceType\":\"Medication\",\"id\":\"7\",\"code\":{\"text\":\"Ketamine HCl 50 mg/mL\"}}\n"
                + "{\"resourceType\":\"Medication\",\"id\":\"8\",\"code\":{\"text\":\"Esketamine spray\"}}\n"
                + "{\"resourceType\":\"Medication\",\"id\":\"9\",\"code\":{\"text\":\"Aspirin\"}}\n");

    assertThat(yaml)
        .contains("      drug: medicationReference.reference  # so FHIR calls it\n")
        .contains("    # administrations name the resource of a medication only: those that are");
    assertThat(drugs(yaml))
        .containsEntry("medication/7", "ketamine")
        .containsEntry("medication/8", "esketamine")
        .containsEntry("", "other")
        .doesNotContainKey("medication/9");
  }

  @Test
  void whereNoFileSaysWhatItIsTheReaderOfTheDraftIsTold() throws IOException {
    assertThat(Drafts.of("MedicationAdministration.ndjson", GIVEN))
        .contains("no medication here is called ketamine or esketamine: write the ids of yours");
  }

  @Test
  void aFileOfSeveralTypesIsASourceForEach() throws IOException {
    String yaml =
        Drafts.of(
            "all.ndjson",
            "{\"resourceType\":\"Patient\",\"id\":\"P1\",\"gender\":\"female\",\"birthDate\":\"1980-01-01\"}\n"
                + GIVEN);

    assertThat(Mapping.parse(yaml, "draft").sources())
        .extracting(Source::export)
        .containsExactly(Export.PATIENTS, Export.SESSIONS);
    assertThat(Mapping.parse(yaml, "draft").sources())
        .allSatisfy(source -> assertThat(source.mapping().drop()).contains("birthDate"));
  }

  @Test
  void itemsOfAnotherQuestionnaireGoByTheirLinks() throws IOException {
    String items =
        IntStream.rangeClosed(1, 9)
            .mapToObj("{\"linkId\":\"phq9-%d\",\"answer\":[{\"valueInteger\":1}]}"::formatted)
            .collect(Collectors.joining(",", "[", "]"));
    String yaml =
        Drafts.of(
            "QuestionnaireResponse.ndjson",
            "{\"resourceType\":\"QuestionnaireResponse\",\"questionnaire\":\"Questionnaire/phq-9|2.0\",\"subject\":{\"reference\":\"Patient/P1\"},\"authored\":\"2021-02-27\",\"item\":%s}\n"
                .formatted(items));

    assertThat(yaml)
        .contains(
            "      item_9: 'item[linkId=phq9-9].answer.valueInteger | item[linkId=phq9-9].answer.valueDecimal | item[linkId=phq9-9].answer.valueCoding.code | item[linkId=phq9-9].answer.valueString'  # its item of the form, by its number\n");
    assertThat(Mapping.parse(yaml, "draft").sources().get(0).mapping().values().get("instrument"))
        .containsEntry("questionnaire/phq-9|2.0", "PHQ-9");
  }

  private static Map<String, String> drugs(String yaml) {
    return Mapping.parse(yaml, "draft")
        .sources()
        .get(0)
        .mapping()
        .values()
        .getOrDefault("drug", Map.of());
  }
}
