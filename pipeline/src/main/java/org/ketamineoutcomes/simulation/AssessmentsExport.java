package org.ketamineoutcomes.simulation;

import java.io.IOException;
import java.util.List;

/** Writes a patient's assessments, as {@code assessments.csv}. */
final class AssessmentsExport {

  static final String NAME = "assessments.csv";

  /** No simulated scale has more than ten items. */
  static final List<String> COLUMNS =
      List.of(
          "patient_id",
          "assessed_date",
          "assessed_time",
          "instrument",
          "relation_to_session",
          "total_score",
          "item_1",
          "item_2",
          "item_3",
          "item_4",
          "item_5",
          "item_6",
          "item_7",
          "item_8",
          "item_9",
          "item_10");

  private AssessmentsExport() {}

  static void write(SimulatedPatient patient, ExportFile file) throws IOException {
    Person person = patient.person();
    boolean timed = person.site().has(Habit.TIMES);
    boolean related = person.site().has(Habit.RELATION_TO_SESSION);
    for (SimulatedAssessment assessment : patient.assessments()) {
      file.cell(person.id())
          .cell(CellText.date(person.firstDay() + assessment.day()))
          .cell(timed ? CellText.clock(assessment.minuteOfDay()) : "")
          .cell(assessment.instrument().label())
          .cell(related ? assessment.relation().word() : "")
          .cell(assessment.total());
      for (String item : assessment.items()) {
        file.cell(item);
      }
      file.endRow();
    }
  }
}
