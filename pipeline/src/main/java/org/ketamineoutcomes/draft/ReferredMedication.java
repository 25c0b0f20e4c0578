package org.ketamineoutcomes.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.file.FileSample;

/**
 * An administration of FHIR that says no more of its drug than which resource describes it, in this
 * file or in none.
 */
record ReferredMedication(FileSample file, MedicationNames medications) {

  private static final String REFERENCE = "medicationReference.reference";
  private static final List<String> TEXTS =
      List.of(
          "medicationCodeableConcept.text",
          "medicationCodeableConcept.coding.display",
          "medicationReference.display",
          "contained.code.text",
          "contained.code.coding.display");

  /** Returns whether references are all that there is. */
  boolean isAll() {
    return !file.filled(REFERENCE).isEmpty()
        && TEXTS.stream().allMatch(header -> file.filled(header).isEmpty());
  }

  /** Puts the references in place of the drug, and what they stand for as far as a file says it. */
  void addTo(Map<String, String> columns, ObjectNode values, SourceLines lines) {
    columns.put("drug", REFERENCE);
    ObjectNode drugs = values.putObject("drug").put("", "other");
    medications.byReference().forEach(drugs::put);
    lines.note(
        medications.byReference().isEmpty()
            ? "administrations name the resource of a medication only, and no medication here is called ketamine or esketamine: write the ids of yours to drug in values, as in {\"Medication/ID\": \"ketamine\"}"
            : "administrations name the resource of a medication only: those that are ketamine or esketamine stand in values");
  }
}
