package org.ketamineoutcomes.io;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.individual.PatientRows;
import org.ketamineoutcomes.individual.Pseudonyms;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.patient.CohortCounts;

/**
 * Counts the patients of a bucket, and writes each down as it is counted. Patients stand in the
 * order of their pseudonyms, so that the order of the exports leaves no trace; a part that is
 * written again is the same.
 */
record WritePatients(PatientFiles files, AnalysisPlan plan) {

  void write(int bucket, List<TreatmentHistory> histories, CohortCounts counts) throws IOException {
    Pseudonyms pseudonyms = new Pseudonyms(PseudonymKeyFile.read(files.keyFile()));
    Map<String, TreatmentHistory> byPseudonym = new TreeMap<>();
    for (TreatmentHistory history : histories) {
      byPseudonym.put(pseudonyms.of(history.patientId()), history);
    }
    PatientRows rows = new PatientRows(plan);
    try (PatientPart part = new PatientPart(files, bucket, plan.strata())) {
      Iterator<Map.Entry<String, TreatmentHistory>> patients = byPseudonym.entrySet().iterator();
      counts.count(
          List.copyOf(byPseudonym.values()),
          views -> {
            Map.Entry<String, TreatmentHistory> patient = patients.next();
            part.add(rows.of(patient.getKey(), patient.getValue(), views));
          });
    }
  }
}
