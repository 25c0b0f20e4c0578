package org.ketamineoutcomes.simulation;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;

/** Writes a patient's sessions, as {@code sessions.csv}; what was not recorded is blank. */
final class SessionsExport {

  static final String NAME = "sessions.csv";

  static final List<String> COLUMNS =
      List.of(
          "patient_id",
          "session_date",
          "session_time",
          "session_id",
          "drug",
          "route",
          "dose_mg",
          "weight_kg",
          "dose_mg_per_kg",
          "duration_min",
          "status",
          "phase_label",
          "sbp_pre",
          "dbp_pre",
          "sbp_peak",
          "dbp_peak",
          "hr_pre",
          "hr_peak",
          "spo2_min",
          "cadss_total",
          "moaas_min",
          "ae_assessed");

  private SessionsExport() {}

  static void write(SimulatedPatient patient, ExportFile file) throws IOException {
    for (SimulatedSession session : patient.sessions()) {
      write(patient.person(), session, file);
    }
  }

  private static void write(Person person, SimulatedSession session, ExportFile file)
      throws IOException {
    EnumSet<Habit> recorded = session.recorded();
    file.cell(person.id())
        .cell(CellText.date(person.firstDay() + session.day()))
        .cell(recorded.contains(Habit.TIMES) ? CellText.clock(session.minuteOfDay()) : "")
        .cell(recorded.contains(Habit.SESSION_IDS) ? session.id() : "")
        .cell(person.regimen().drug())
        .cell(person.regimen().route());
    writeDose(session, file);
    file.cell(session.status().word())
        .cell(recorded.contains(Habit.PHASES) ? session.occasion().wordAt(person.site()) : "");
    writeReaction(session.reaction(), recorded, file);
    file.cell(session.assessed()).endRow();
  }

  private static void writeDose(SimulatedSession session, ExportFile file) {
    EnumSet<Habit> recorded = session.recorded();
    file.cell(recorded.contains(Habit.DOSE_MG) ? CellText.tenths(session.doseTenthsMg()) : "")
        .cell(recorded.contains(Habit.WEIGHT) ? CellText.tenths(session.weightTenthsKg()) : "")
        .cell(
            recorded.contains(Habit.DOSE_MG_PER_KG)
                ? CellText.hundredths(session.dosePerKgHundredths())
                : "")
        .cell(number(session.durationMinutes(), Habit.DURATION, recorded));
  }

  private static void writeReaction(Reaction reaction, EnumSet<Habit> recorded, ExportFile file) {
    if (recorded.contains(Habit.BLOOD_PRESSURE)) {
      file.cell(reaction.systolicBefore())
          .cell(reaction.diastolicBefore())
          .cell(reaction.systolicPeak())
          .cell(reaction.diastolicPeak());
    } else {
      file.blank().blank().blank().blank();
    }
    if (recorded.contains(Habit.HEART_RATE)) {
      file.cell(reaction.heartRateBefore()).cell(reaction.heartRatePeak());
    } else {
      file.blank().blank();
    }
    file.cell(number(reaction.oxygenSaturationLowest(), Habit.OXYGEN_SATURATION, recorded))
        .cell(number(reaction.cadssTotal(), Habit.CADSS, recorded))
        .cell(number(reaction.moaasLowest(), Habit.MOAAS, recorded));
  }

  private static String number(int number, Habit habit, EnumSet<Habit> recorded) {
    return recorded.contains(habit) ? Integer.toString(number) : "";
  }
}
