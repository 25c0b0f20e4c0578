package org.ketamineoutcomes.simulation;

import java.io.IOException;
import java.util.List;

/** Writes who a patient is, as {@code patients.csv}. */
final class PatientsExport {

  static final String NAME = "patients.csv";

  static final List<String> COLUMNS =
      List.of(
          "patient_id",
          "site_id",
          "sex",
          "age",
          "diagnosis",
          "prior_failed_treatments",
          "observation_end_date",
          "observation_end_reason",
          "death_date");

  private PatientsExport() {}

  static void write(SimulatedPatient patient, ExportFile file) throws IOException {
    Person person = patient.person();
    EndOfObservation end = patient.end();
    String endDate = CellText.date(person.firstDay() + end.day());
    file.cell(person.id())
        .cell(person.site().id())
        .cell(person.sex())
        .cell(person.age())
        .cell(person.diagnosis())
        .cell(person.priorFailedTreatments())
        .cell(endDate)
        .cell(end.reason().word())
        .cell(end.reason() == EndOfObservation.Reason.DIED ? endDate : "")
        .endRow();
  }
}
