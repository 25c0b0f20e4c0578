package org.ketamineoutcomes.individual;

import java.util.List;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.Session.Dose;
import org.ketamineoutcomes.history.Session.Vitals;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/** The file of sessions: a row for each day on which the drug was given. */
final class SessionsFile {

  static final String NAME = "sessions";

  static final Columns COLUMNS =
      Subject.rows(
              NAME,
              "Sessions as cleaned: a row for each day on which the drug was given. Several rows of a"
                  + " day are one session: the first by time stands for it, with the dose of all.")
          .whole("session_number", "none", "1 for the patient's first session, and so on.")
          .whole("day", "days", "Days since the first session.")
          .wholeIfAny("minute_of_day", "minutes", "Minutes after midnight at its beginning.")
          .textIfAny("drug", "The drug, in lower case, as written.")
          .text("route", "How it was given.")
          .text("status", "completed or interrupted.")
          .decimalIfAny("dose_mg", "mg", "The whole dose.")
          .decimalIfAny("weight_kg", "kg", "Body weight.")
          .decimalIfAny("dose_mg_per_kg", "mg/kg", "The dose by body weight.")
          .wholeIfAny("duration_min", "min", "How long the drug was given.")
          .textIfAny("phase_label", "The clinic's word for the phase of treatment, in lower case.")
          .wholeIfAny("sbp_pre", "mmHg", "Systolic blood pressure before the dose.")
          .wholeIfAny("dbp_pre", "mmHg", "Diastolic blood pressure before the dose.")
          .wholeIfAny("sbp_peak", "mmHg", "Highest systolic blood pressure after the dose.")
          .wholeIfAny("dbp_peak", "mmHg", "Highest diastolic blood pressure after the dose.")
          .wholeIfAny("hr_pre", "1/min", "Heart rate before the dose.")
          .wholeIfAny("hr_peak", "1/min", "Highest heart rate after the dose.")
          .wholeIfAny("spo2_min", "%", "Lowest oxygen saturation.")
          .wholeIfAny("cadss_total", "points", "Highest CADSS total.")
          .wholeIfAny("moaas_min", "points", "Lowest MOAA/S.")
          .textIfAny(
              "ae_assessed",
              "Whether anyone asked for adverse events: yes or no; null where it is not recorded.")
          .with(Subject::source)
          .columns();

  private SessionsFile() {}

  static Table of(Subject subject) {
    Table table = new Table(COLUMNS);
    List<Session> sessions = subject.history().sessions();
    for (int i = 0; i < sessions.size(); i++) {
      Session session = sessions.get(i);
      TableRow row =
          subject
              .addRowTo(table)
              .set("session_number", i + 1L)
              .set("day", subject.day(session.day()))
              .set("minute_of_day", session.minuteOfDay())
              .set("route", Subject.word(session.route()))
              .set("status", Subject.word(session.status()))
              .set("duration_min", session.durationMinutes());
      Subject.setWord(row, "drug", session.drug());
      Subject.setWord(row, "phase_label", session.phaseLabel());
      Subject.setAnswer(row, "ae_assessed", session.adverseEventsAssessed());
      set(row, session.dose());
      set(row, session.vitals());
      Subject.setSource(row, session.position());
    }
    return table;
  }

  private static void set(TableRow row, Dose dose) {
    row.set("dose_mg", Subject.thousandths(dose.micrograms()))
        .set("weight_kg", Subject.thousandths(dose.weightGrams()))
        .set("dose_mg_per_kg", Subject.thousandths(dose.microgramsPerKg()));
  }

  private static void set(TableRow row, Vitals vitals) {
    row.set("sbp_pre", vitals.systolicBefore())
        .set("dbp_pre", vitals.diastolicBefore())
        .set("sbp_peak", vitals.systolicPeak())
        .set("dbp_peak", vitals.diastolicPeak())
        .set("hr_pre", vitals.heartRateBefore())
        .set("hr_peak", vitals.heartRatePeak())
        .set("spo2_min", vitals.oxygenSaturationLowest())
        .set("cadss_total", vitals.cadssTotal())
        .set("moaas_min", vitals.moaasLowest());
  }
}
