package org.ketamineoutcomes.simulation;

import java.io.IOException;
import java.util.List;

/** Writes a patient's adverse events, as {@code adverse_events.csv}. */
final class AdverseEventsExport {

  static final String NAME = "adverse_events.csv";

  static final List<String> COLUMNS =
      List.of(
          "patient_id",
          "onset_date",
          "onset_time",
          "end_date",
          "term",
          "category",
          "severity",
          "severity_scale",
          "serious",
          "related",
          "action",
          "outcome",
          "solicited",
          "session_id");

  private AdverseEventsExport() {}

  static void write(SimulatedPatient patient, ExportFile file) throws IOException {
    Person person = patient.person();
    boolean byNumber = person.site().has(Habit.SEVERITY_BY_NUMBER);
    for (SimulatedAdverseEvent event : patient.adverseEvents()) {
      file.cell(person.id())
          .cell(CellText.date(person.firstDay(), event.onsetDay()))
          .cell(
              event.onsetMinuteOfDay().isPresent()
                  ? CellText.clock(event.onsetMinuteOfDay().getAsInt())
                  : "")
          .cell(CellText.date(person.firstDay(), event.endDay()))
          .cell(event.term())
          .cell(event.category())
          .cell(byNumber ? event.severity().grade() : event.severity().word())
          .cell(byNumber ? "grades 1-5" : "mild-moderate-severe")
          .cell(event.serious() ? "yes" : "no")
          .cell(event.related())
          .cell(event.action())
          .cell(event.outcome())
          .cell(event.solicited())
          .cell(event.sessionId())
          .endRow();
    }
  }
}
