package org.ketamineoutcomes.naive;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.Session.Vitals;

/**
 * Writes rows as the exports of a clinic, cut into files and in the order that their positions say.
 * What an export cannot say, such as a total beyond its scale, becomes what is nearest: the rows
 * that count are those that are read back.
 */
final class RandomExports {

  private static final String SESSIONS =
      "patient_id,session_date,session_time,session_id,drug,route,status,dose_mg,weight_kg,"
          + "dose_mg_per_kg,duration_min,sbp_pre,dbp_pre,sbp_peak,dbp_peak,hr_pre,hr_peak,spo2_min,"
          + "cadss_total,moaas_min,ae_assessed";
  private static final String ADVERSE_EVENTS =
      "patient_id,onset_date,onset_time,end_date,term,category,severity,severity_scale,serious,"
          + "related,action,outcome,solicited,session_id";
  private static final String PATIENTS =
      "patient_id,age,observation_end_date,observation_end_reason,death_date,site_id,sex,diagnosis";

  private final Map<String, List<String>> files = new TreeMap<>();

  private RandomExports() {}

  /** Writes {@code sessions-0.csv} and so on, for each export and place of a file. */
  static void write(List<Row> rows, Path folder) throws IOException {
    RandomExports exports = new RandomExports();
    rows.stream()
        .sorted(Comparator.comparing(row -> row.entry().position()))
        .forEach(row -> exports.add(row.patientId(), row.entry()));
    for (Map.Entry<String, List<String>> file : exports.files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private void add(String patient, Entry entry) {
    if (entry instanceof Session session) {
      add("sessions", SESSIONS, entry, patient, cells(session));
    } else if (entry instanceof Assessment assessment) {
      add("assessments", RandomTotals.HEADER, entry, patient, cells(assessment));
    } else if (entry instanceof AdverseEvent event) {
      add("adverse_events", ADVERSE_EVENTS, entry, patient, cells(event));
    } else if (entry instanceof Patient person) {
      add("patients", PATIENTS, entry, patient, cells(person));
    }
  }

  private void add(
      String export, String header, Entry entry, String patient, List<String> otherCells) {
    String file = export + "-" + entry.position().file() + ".csv";
    files
        .computeIfAbsent(file, name -> new ArrayList<>(List.of(header)))
        .add(patient + "," + String.join(",", otherCells));
  }

  private static List<String> cells(Session session) {
    Vitals vitals = session.vitals();
    return List.of(
        date(session.day()),
        time(session.minuteOfDay()),
        session.sessionId(),
        session.drug(),
        word(session.route()),
        word(session.status()),
        thousandths(session.dose().micrograms()),
        thousandths(session.dose().weightGrams()),
        thousandths(session.dose().microgramsPerKg()),
        number(session.durationMinutes()),
        number(vitals.systolicBefore()),
        number(vitals.diastolicBefore()),
        number(vitals.systolicPeak()),
        number(vitals.diastolicPeak()),
        number(vitals.heartRateBefore()),
        number(vitals.heartRatePeak()),
        number(vitals.oxygenSaturationLowest()),
        number(vitals.cadssTotal()),
        number(vitals.moaasLowest()),
        word(session.adverseEventsAssessed()));
  }

  private static List<String> cells(Assessment assessment) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                date(assessment.day()),
                time(assessment.minuteOfDay()),
                word(assessment.relation())));
    cells.addAll(RandomTotals.cells(assessment));
    return cells;
  }

  private static List<String> cells(AdverseEvent event) {
    return List.of(
        onset(event),
        time(event.onsetMinuteOfDay()),
        date(event.endDay()),
        event.term(),
        event.category(),
        event.severity(),
        event.severityScale(),
        word(event.serious()),
        event.related(),
        event.action(),
        event.outcome(),
        word(event.solicited()),
        event.sessionId());
  }

  /** An onset that may be any of some days is written as the month or the year of the first. */
  private static String onset(AdverseEvent event) {
    String whole = date(event.onsetDay());
    if (event.onsetDay().equals(event.onsetLatestDay())) {
      return whole;
    }
    int days = event.onsetLatestDay().orElseThrow() - event.onsetDay().orElseThrow();
    return whole.substring(0, days > 31 ? "yyyy".length() : "yyyy-mm".length());
  }

  private static List<String> cells(Patient patient) {
    OptionalInt age = patient.age();
    return List.of(
        age.equals(OptionalInt.of(90)) ? "90+" : number(age),
        date(patient.observationEnd()),
        patient.observationEndReason(),
        date(patient.deathDay()),
        patient.siteId(),
        patient.attributes().getOrDefault("sex", ""),
        patient.attributes().getOrDefault("diagnosis", ""));
  }

  private static String date(OptionalInt day) {
    return day.isEmpty() ? "" : date(day.getAsInt());
  }

  private static String date(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  private static String time(OptionalInt minute) {
    return minute.isEmpty()
        ? ""
        : "%02d:%02d".formatted(minute.getAsInt() / 60, minute.getAsInt() % 60);
  }

  private static String thousandths(OptionalInt number) {
    return number.isEmpty() ? "" : BigDecimal.valueOf(number.getAsInt(), 3).toPlainString();
  }

  private static String number(OptionalInt number) {
    return number.isEmpty() ? "" : String.valueOf(number.getAsInt());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
