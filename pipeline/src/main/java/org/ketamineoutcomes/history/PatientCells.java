package org.ketamineoutcomes.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.finding.Assumption;

/**
 * Puts the rows of one patient in the patients export together, cell by cell: of each cell the last
 * row counts that has one.
 */
final class PatientCells {

  private final Assembly assembly;

  PatientCells(Assembly assembly) {
    this.assembly = assembly;
  }

  /** Returns the patient whom all {@code rows} are about; nothing for no rows. */
  Optional<Patient> together(List<Patient> rows) {
    if (rows.size() < 2) {
      return rows.stream().findFirst();
    }
    List<Patient> ordered = new ArrayList<>(rows);
    ordered.sort(Comparator.comparing(Patient::position));
    Patient patient = ordered.get(0);
    for (Patient later : ordered.subList(1, ordered.size())) {
      patient = together(patient, later);
    }
    return Optional.of(patient);
  }

  private Patient together(Patient earlier, Patient later) {
    int file = later.position().file();
    Map<String, String> attributes = new HashMap<>(earlier.attributes());
    later
        .attributes()
        .forEach(
            (column, text) -> {
              String other = attributes.put(column, text);
              if (other != null && !other.equals(text)) {
                tell(file, column);
              }
            });
    return new Patient(
        later.position(),
        later(file, "age", earlier.age(), later.age()),
        later(file, "observation_end_date", earlier.observationEnd(), later.observationEnd()),
        later(
            file,
            "observation_end_reason",
            earlier.observationEndReason(),
            later.observationEndReason()),
        later(file, "death_date", earlier.deathDay(), later.deathDay()),
        attributes);
  }

  private OptionalInt later(int file, String column, OptionalInt earlier, OptionalInt later) {
    if (earlier.isPresent() && later.isPresent() && !earlier.equals(later)) {
      tell(file, column);
    }
    return later.isPresent() ? later : earlier;
  }

  private String later(int file, String column, String earlier, String later) {
    if (!earlier.isEmpty() && !later.isEmpty() && !earlier.equals(later)) {
      tell(file, column);
    }
    return later.isEmpty() ? earlier : later;
  }

  private void tell(int file, String column) {
    assembly.assumptions().assume(file, Assumption.PATIENT_ROWS_DISAGREE, column);
  }
}
