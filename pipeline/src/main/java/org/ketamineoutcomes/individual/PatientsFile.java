package org.ketamineoutcomes.individual;

import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/** The file of patients: a row for everyone treated. */
record PatientsFile(StrataColumns strata, Columns columns) {

  static final String NAME = "patients";

  static PatientsFile of(StrataColumns strata) {
    return new PatientsFile(
        strata,
        Subject.rows(
                NAME,
                "Everyone to whom the drug was given, as cleaned: a row a patient. Of several rows of"
                    + " the export, the last that has a cell gives it. Days count from the first"
                    + " session, which is day 0.")
            .textIfAny("site_id", "The clinic or site, as written.")
            .wholeIfAny("age", "years", "Age at the time of the export; 90 stands for 90 and over.")
            .whole("n_sessions", "sessions", "Sessions at which the drug was given, one a day.")
            .whole("last_session_day", "days", "The day of the last session.")
            .wholeIfAny(
                "recorded_observation_end_day",
                "days",
                "The end of observation, where the exports have one.")
            .whole(
                "observation_end_day",
                "days",
                "The last day on which the clinic would have known of an event: the recorded end or"
                    + " death, whichever is first, or with neither the last session or assessment,"
                    + " and never before the last session.")
            .textIfAny("observation_end_reason", "Why observation ended, as written.")
            .wholeIfAny("death_day", "days", "The day of death.")
            .with(strata::addTo)
            .with(Subject::source)
            .columns());
  }

  Table of(Subject subject) {
    Table table = new Table(columns);
    TableRow row =
        subject
            .addRowTo(table)
            .set("n_sessions", subject.history().sessions().size())
            .set("last_session_day", subject.day(subject.history().lastSessionDay()))
            .set("observation_end_day", subject.day(subject.history().observationEndDay()));
    strata.set(row, subject.strata());
    subject.history().patient().ifPresent(patient -> set(row, patient, subject));
    return table;
  }

  private static void set(TableRow row, Patient patient, Subject subject) {
    row.set("age", patient.age())
        .set("recorded_observation_end_day", subject.day(patient.observationEnd()))
        .set("death_day", subject.day(patient.deathDay()));
    Subject.setWord(row, "site_id", patient.siteId());
    Subject.setWord(row, "observation_end_reason", patient.observationEndReason());
    Subject.setSource(row, patient.position());
  }
}
