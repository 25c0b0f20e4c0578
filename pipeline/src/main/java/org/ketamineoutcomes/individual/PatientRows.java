package org.ketamineoutcomes.individual;

import java.util.List;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;

/**
 * Writes single patients down, file by file: patients, sessions, assessments and adverse events as
 * cleaned, and times to events as they are counted.
 */
public final class PatientRows {

  private final StrataColumns strata;
  private final PatientsFile patients;
  private final TimeToEventFile times;
  private final SafetyTimes safety;

  public PatientRows(AnalysisPlan plan) {
    this.strata = new StrataColumns(plan.strata());
    this.patients = PatientsFile.of(strata);
    this.times = TimeToEventFile.of(strata);
    this.safety = new SafetyTimes(new EventKinds(plan.vocabulary()));
  }

  /** Returns the columns of each file in a run with such strata. */
  public static List<Columns> columns(Strata strata) {
    StrataColumns columns = new StrataColumns(strata);
    return List.of(
        AdverseEventsFile.COLUMNS,
        AssessmentsFile.COLUMNS,
        PatientsFile.of(columns).columns(),
        SessionsFile.COLUMNS,
        TimeToEventFile.of(columns).columns());
  }

  /**
   * Returns the patient's rows of each file, in the order of {@link #columns}.
   *
   * @param views the patient under each protocol
   */
  public List<Table> of(String pseudonym, TreatmentHistory history, List<PatientView> views) {
    Subject subject = Subject.of(pseudonym, history, strata.values(history));
    TimeToEventRows rows = times.rows(subject);
    for (PatientView view : views) {
      ResponseTimes.add(view, rows);
      safety.add(view, rows);
    }
    return List.of(
        AdverseEventsFile.of(subject),
        AssessmentsFile.of(subject),
        patients.of(subject),
        SessionsFile.of(subject),
        rows.table());
  }
}
