package org.ketamineoutcomes.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ketamineoutcomes.export.Export;
import org.ketamineoutcomes.export.KnownColumns;

/** What the name of a column suggests, beyond the aliases that every run knows. */
record ColumnGuess(Export export, String ours, Pattern header) {

  private static final String SESSION =
      "(session|sess|ses|infusion|inf|treatment|treat|tx|dosing|dose|admin|administration|ket|ketamine|esk|esketamine|spravato)";

  /** Aerobics are no adverse events. */
  private static final String OF_EVENT = "(ae(?!ro)|adverse|side_?effect)\\w*?_?";

  private static final List<ColumnGuess> ALL =
      List.of(
          guess(Export.SESSIONS, "session_date", SESSION + "_?(date|dt|day)|date_(of_)?" + SESSION),
          guess(Export.SESSIONS, "session_time", SESSION + "_?(start_)?time"),
          guess(Export.SESSIONS, "dose_mg_per_kg", "(.*_)?dose_?(mg_?(per_)?kg)|mg_?per_?kg"),
          guess(
              Export.SESSIONS,
              "dose_mg",
              SESSION + "_?dose(_mg)?|dose(_mg|_given|_total)?|total_dose"),
          guess(Export.SESSIONS, "weight_kg", "(.*_)?(wt|weight)(_kg)?"),
          guess(Export.SESSIONS, "route", "(.*_)?route(_of_administration)?"),
          guess(
              Export.SESSIONS,
              "drug",
              SESSION + "_?(drug|medication|agent|name)|drug|medication_name"),
          guess(Export.SESSIONS, "status", SESSION + "_?status"),
          guess(Export.SESSIONS, "duration_min", SESSION + "_?duration(_min(utes)?)?"),
          guess(
              Export.ASSESSMENTS,
              "assessed_date",
              "recorded_date|submit_?date|date_(assessed|completed)"
                  + "|(survey|assessment|completion|completed|visit)_?(date|dt|timestamp)"),
          guess(Export.ASSESSMENTS, "total_score", "sc_?0|(total|sum|raw)_?score|total|score"),
          guess(Export.ADVERSE_EVENTS, "onset_date", OF_EVENT + "(date|onset|start)(_date)?"),
          guess(Export.ADVERSE_EVENTS, "end_date", OF_EVENT + "(end|stop|resol\\w*)(_date)?"),
          guess(
              Export.ADVERSE_EVENTS,
              "term",
              "(ae(?!ro)|adverse_?event|side_?effect)_?(term|name|event|desc\\w*|type)?"),
          guess(Export.ADVERSE_EVENTS, "severity", OF_EVENT + "(sev\\w*|grade)"),
          guess(Export.ADVERSE_EVENTS, "serious", OF_EVENT + "(ser|serious|sae)|sae"),
          guess(Export.ADVERSE_EVENTS, "related", OF_EVENT + "(rel\\w*|causality)"),
          guess(Export.PATIENTS, "sex", "sex|gender|birth_?sex"),
          guess(Export.PATIENTS, "age", "age(_\\w+)?"),
          guess(Export.PATIENTS, "diagnosis", "dx|diagnosis|primary_(dx|diagnosis)"),
          guess(Export.PATIENTS, "site_id", "site(_\\w+)?|redcap_data_access_group|clinic"),
          guess(Export.PATIENTS, "death_date", "(death|died|deceased)_?(date|dt)|date_(of_)?death"),
          guess(
              Export.PATIENTS,
              "observation_end_date",
              "(last_contact|end_of_(study|observation|follow_?up)|observation_end|follow_?up_end)(_date)?"));

  private static final Pattern PATIENT =
      Pattern.compile(
          "(?i)(participant|patient|subject|record|person|client|study|case)[ _]?(id|no|nr|number|code)"
              + "|patient|participant|subject|usubjid|externalreference|externaldatareference|mrn|pid");

  private static ColumnGuess guess(Export export, String ours, String pattern) {
    return new ColumnGuess(export, ours, Pattern.compile("(?i)" + pattern));
  }

  /** Returns our column that a header suggests in an export. */
  static Optional<String> of(Export export, String header) {
    String plain = String.join("_", KnownColumns.words(header));
    Optional<String> guessed =
        ALL.stream()
            .filter(guess -> guess.export == export && guess.header.matcher(plain).matches())
            .map(ColumnGuess::ours)
            .findFirst();
    return guessed.isPresent()
        ? guessed
        : KnownColumns.named(export, header).filter(ours -> !ours.equals("patient_id"));
  }

  /** Returns whether a header may be the one that says who a row is about. */
  static boolean isPatient(String header) {
    return PATIENT.matcher(header.strip()).matches()
        || KnownColumns.named(Export.SESSIONS, header).filter("patient_id"::equals).isPresent();
  }
}
