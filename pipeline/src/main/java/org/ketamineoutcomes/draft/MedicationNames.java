package org.ketamineoutcomes.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ketamineoutcomes.file.FileSample;

/**
 * Which medications of FHIR are ketamine or esketamine, by the names that their resources have:
 * administrations may say no more than which resource it was.
 *
 * @param byReference the drug, by what an administration refers to
 */
record MedicationNames(Map<String, String> byReference) {

  private static final List<String> NAMES = List.of("code.text", "code.coding.display");

  /** Looks through the files that have medications. */
  static MedicationNames in(List<FileSample> files) {
    Map<String, String> byReference = new LinkedHashMap<>();
    for (FileSample file : files) {
      Optional<Integer> type = file.place("resourceType");
      Optional<Integer> id = file.place("id");
      if (type.isPresent() && id.isPresent()) {
        for (List<String> row : file.rows()) {
          if (row.get(type.get()).equals("Medication")) {
            drug(file, row)
                .ifPresent(drug -> byReference.put("Medication/" + row.get(id.get()), drug));
          }
        }
      }
    }
    return new MedicationNames(byReference);
  }

  private static Optional<String> drug(FileSample file, List<String> row) {
    for (String header : NAMES) {
      String name =
          file.place(header).map(place -> row.get(place).toLowerCase(Locale.ROOT)).orElse("");
      if (name.contains("esketamin") || name.contains("spravato")) {
        return Optional.of("esketamine");
      }
      if (name.contains("ketamin") || name.contains("ketalar")) {
        return Optional.of("ketamine");
      }
    }
    return Optional.empty();
  }
}
