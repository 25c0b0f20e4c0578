package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.protocol.Protocol;

/** Who the patients are: every value written in a list, and the list then summed up. */
final class NaiveCohort {

  private final Protocol protocol;
  private final List<NaivePatient> patients;
  private final List<NaiveRow> rows = new ArrayList<>();

  private NaiveCohort(Protocol protocol, List<NaivePatient> patients) {
    this.protocol = protocol;
    this.patients = patients;
  }

  static Map<String, List<NaiveRow>> tables(
      List<NaivePatient> patients, Protocol protocol, List<String> columns) {
    NaiveCohort cohort = new NaiveCohort(protocol, patients);
    if (!patients.isEmpty()) {
      columns.forEach(column -> cohort.levels(column, columns));
      cohort.numbers();
    }
    return Map.of("cohort_summary", cohort.rows);
  }

  private void levels(String column, List<String> columns) {
    List<String> values = patients.stream().map(p -> p.strata(columns).get(column)).toList();
    TreeSet<String> levels = new TreeSet<>(values);
    levels.add("unknown");
    for (String level : levels) {
      long with = values.stream().filter(level::equals).count();
      rows.add(row(column, level, with));
    }
  }

  private void numbers() {
    List<Double> ages = new ArrayList<>();
    List<Double> doses = new ArrayList<>();
    List<Double> sessions = new ArrayList<>();
    List<Double> days = new ArrayList<>();
    for (NaivePatient patient : patients) {
      if (patient.row().isPresent() && patient.row().get().age().isPresent()) {
        ages.add((double) patient.row().get().age().getAsInt());
      }
      OptionalInt dose = patient.sessions().get(0).dose().microgramsPerKg();
      if (dose.isPresent()) {
        doses.add(dose.getAsInt() / 1000.0);
      }
      sessions.add((double) patient.sessions().size());
      days.add((double) patient.observationEnd() - patient.firstDay());
    }
    number("age", "years", ages);
    number("first_dose_mg_per_kg", "mg/kg", doses);
    number("sessions", "sessions", sessions);
    number("observation_days", "days", days);
    TreeSet<String> instruments = new TreeSet<>();
    patients.forEach(
        p -> p.assessments().stream().map(Assessment::instrument).forEach(instruments::add));
    for (String instrument : instruments) {
      if (!protocol.measures(instrument)) {
        continue;
      }
      List<Double> baselines = new ArrayList<>();
      for (NaivePatient patient : patients) {
        new NaiveResponse(protocol, patient, patient.courses(protocol).get(0), instrument)
            .baseline()
            .ifPresent(hundredths -> baselines.add(hundredths.doubleValue() / 100));
      }
      number("baseline_score", "points", baselines);
      rows.get(rows.size() - 1).with("instrument", instrument);
    }
  }

  private void number(String variable, String unit, List<Double> values) {
    values.sort(null);
    double n = values.size();
    double mean = values.stream().mapToDouble(v -> v).sum() / n;
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    rows.add(
        row(variable, "", values.size())
            .with("unit", unit)
            .with("n_missing", patients.size() - values.size())
            .with("lower_quartile", quantile(1, 4, values))
            .with("median", quantile(1, 2, values))
            .with("upper_quartile", quantile(3, 4, values))
            .with("mean", mean)
            .with("sd", n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1))));
  }

  /** The value at which the share is reached, or the middle of two if exactly there. */
  private static double quantile(int part, int of, List<Double> sorted) {
    int n = sorted.size();
    if (n == 0) {
      return Double.NaN;
    }
    int place = part * n / of;
    return part * n % of == 0 ? (sorted.get(place - 1) + sorted.get(place)) / 2 : sorted.get(place);
  }

  private NaiveRow row(String variable, String level, long n) {
    return NaiveRow.of(protocol.id(), "all", "all", "all")
        .with("variable", variable)
        .with("level", level)
        .with("n_patients", patients.size())
        .with("n", n)
        .with("proportion", (double) n / patients.size());
  }
}
