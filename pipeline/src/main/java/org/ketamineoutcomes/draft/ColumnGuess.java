package org.ketamineoutcomes.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.schema.KnownColumns;

/** What the name of a column suggests, beyond the aliases that every run knows. */
record ColumnGuess(Export export, String ours, Pattern header) {

  private static final String SESSION =
      "(session|sess|ses|infusion|inf|treatment|treat|tx|dosing|dose|admin|administration|ket|ketamine|esk|esketamine|spravato)";

  private static final String EVENT = "(ae|adverse(_?events?)?|side_?effects?|event)_?";

  private static final List<ColumnGuess> ALL =
      List.of(
          guess(
              Export.SESSIONS,
              "session_date",
              SESSION
                  + "_?(date|dt|dat|dtc|date_?time)|date_(of_)?"
                  + SESSION
                  + "|astdtm?|visit_date"),
          guess(Export.SESSIONS, "session_time", SESSION + "_?(start_)?time"),
          guess(Export.SESSIONS, "dose_mg_per_kg", "(.*_)?dose_?(mg_?(per_)?kg)|mg_?per_?kg"),
          guess(
              Export.SESSIONS,
              "dose_mg",
              SESSION + "_?dose(_mg)?|dose(_mg|_given|_total)?|total_dose|exdose"),
          guess(Export.SESSIONS, "weight_kg", "(.*_)?(wt|weight)(_(in_)?(kgs?|lbs?|pounds?))?"),
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
              "adtm?|recorded_date|submit_?date|date_(assessed|completed)"
                  + "|date_of_(assessment|completion|visit|survey|questionnaire)|survey_completed_on"
                  + "|(survey|assessment|completion|completed|visit)_?(date|dt|date_?time|timestamp)"),
          guess(Export.ASSESSMENTS, "total_score", "aval|sc_?0|(total|sum|raw)_?score|total|score"),
          guess(Export.ASSESSMENTS, "instrument", "param|scale_name|form_name"),
          guess(
              Export.ADVERSE_EVENTS,
              "onset_date",
              EVENT
                  + "(onset|start|st|begin|began)(_?(date|dt|dat|dtc|date_?time))?|"
                  + EVENT
                  + "(date|dt|dat|date_?time)|onset|date_of_(onset|ae|adverse_event)"),
          guess(
              Export.ADVERSE_EVENTS,
              "end_date",
              EVENT
                  + "(end|en|stop|resol\\w*)(_?(date|dt|dat|dtc|date_?time))?|date_of_(resolution|end)"),
          guess(
              Export.ADVERSE_EVENTS,
              "term",
              "(ae|adverse_?events?|side_?effects?)_?(term|name|event|desc\\w*|type)?"),
          guess(Export.ADVERSE_EVENTS, "severity", EVENT + "(sev\\w*|grade|intensity)|severity"),
          guess(
              Export.ADVERSE_EVENTS,
              "serious",
              EVENT + "(ser|serious\\w*|sae)|sae|serious(_?(ae|adverse_event|event))?"),
          guess(Export.ADVERSE_EVENTS, "related", EVENT + "(rel\\w*|causality)"),
          guess(Export.ADVERSE_EVENTS, "outcome", EVENT + "(outcome|out)"),
          guess(Export.ADVERSE_EVENTS, "action", EVENT + "(action\\w*|acn)"),
          guess(Export.PATIENTS, "sex", "sex|gender|birth_?sex"),
          guess(
              Export.PATIENTS,
              "age",
              "((patient|participant|subject|current)_)?age(_(in_)?(y|yr|yrs|years))?"
                  + "|age_at_(enrol\\w*|baseline|intake|consent|inclusion|screening|treatment\\w*|first_\\w+|export)"),
          guess(Export.PATIENTS, "diagnosis", "dx|diagnosis|primary_(dx|diagnosis)"),
          guess(
              Export.PATIENTS,
              "site_id",
              "site(_\\w+)?|(institute|institution|centre|center|clinic)(_(id|no|name|code|abbreviation))?"
                  + "|(redcap_)?data_access_group"),
          guess(Export.PATIENTS, "death_date", "(death|died|deceased)_?(date|dt)|date_(of_)?death"),
          guess(
              Export.PATIENTS,
              "observation_end_date",
              "eosdt|(date_of_)?(last_contact|end_of_(study|observation|follow_?up)|observation_end|follow_?up_end)(_(date|dt))?"));

  private static final Pattern PATIENT =
      Pattern.compile(
          "(?i)((castor|study|trial|research|clinic|unique|coded|anon\\w*|pseudo\\w*|de-?identified)[ _.-]+)?"
              + "(participant|patient|subject|record|person|client|study|case|pt|pat)[ _.-]*(id|no|nr|num|number|code|#)\\.?"
              + "|patient|participant|subject|client|pt|usubjid|externalreference|externaldatareference|mrn|pid");

  private static ColumnGuess guess(Export export, String ours, String pattern) {
    return new ColumnGuess(export, ours, Pattern.compile("(?i)" + pattern));
  }

  /** Returns our column that a header suggests in an export. */
  static Optional<String> of(Export export, String header) {
    String plain = String.join("_", KnownColumns.words(header));
    Optional<String> exact =
        KnownColumns.named(export, header).filter(ours -> isCalled(ours, header));
    if (exact.isPresent()) {
      return exact.filter(ours -> !ours.equals("patient_id"));
    }
    Optional<String> guessed =
        ALL.stream()
            .filter(guess -> guess.export == export && guess.header.matcher(plain).matches())
            .map(ColumnGuess::ours)
            .findFirst();
    return guessed.isPresent()
        ? guessed
        : KnownColumns.named(export, header).filter(ours -> !ours.equals("patient_id"));
  }

  /** Returns whether a header is called as our column is. */
  static boolean isCalled(String ours, String header) {
    return KnownColumns.spelling(ours).equals(KnownColumns.spelling(header));
  }

  /** Returns whether a header, but for its number, speaks of sessions alone. */
  static boolean isSession(String header) {
    return String.join("_", KnownColumns.words(header)).matches(SESSION + "s?");
  }

  /** Returns whether a header may be the one that says who a row is about. */
  static boolean isPatient(String header) {
    return PATIENT.matcher(header.strip()).matches()
        || KnownColumns.named(Export.SESSIONS, header).filter("patient_id"::equals).isPresent();
  }
}
