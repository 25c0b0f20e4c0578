package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code adverse_event_recurrence}. */
final class AdverseEventRecurrenceColumns {

  static final Columns ALL =
      TableOf.protectedRows(
              "adverse_event_recurrence",
              "How often an adverse event comes at the next session, by the number of earlier"
                  + " sessions with it. Over the sessions at which it could be found, but each"
                  + " patient's first of them. Treatment-emergent events only.")
          .ofProtocol()
          .ofCourse()
          .ofEveryone()
          .key(
              "aesi",
              "any for any event at all, or an event of special interest as schemas/aesi.yaml names"
                  + " it, found by the term of its record. An event whose term stands for two is in"
                  + " both.")
          .key(
              "ascertainment",
              "solicited, spontaneous, or not_recorded where the record does not say. They are"
                  + " never pooled: asking finds two to three times more; or structured, by a"
                  + " measurement.")
          .key(
              "rule",
              "For structured, the rule of schemas/aesi.yaml that the measurement meets; empty"
                  + " for records of events.")
          .keyNumber("earlier_order", "none", "The place of the row.")
          .key(
              "earlier_sessions_with",
              "At how many of the patient's earlier sessions it was found.")
          .people("n_patients", "Patients with such a next session.")
          .countOf(
              "n_patients",
              "n_patients_recur",
              "How many of them had the event at one of these or more.")
          .count("n_next", "sessions", "Next sessions at which it could be found.", "n_patients")
          .countOfUnit(
              "n_next", "n_recur", "sessions", "Next sessions at which it was.", "n_patients_recur")
          .derived("proportion", "proportion", "n_recur / n_next.", "n_patients_recur", "n_recur")
          .limitsCalled(
              "",
              "proportion",
              "proportion, allowing for events that cluster in persons",
              "n_patients_recur",
              "n_recur")
          .derived(
              "design_effect",
              "ratio",
              "How many times larger the variance is than if sessions were independent.",
              "n_patients_recur",
              "n_recur")
          .derivedWord(
              "interval_method",
              "logit by person (sandwich variance between persons, t quantile), or clopper pearson"
                  + " effective persons where no or every session had it, or all patients had the"
                  + " same share.",
              "n_patients_recur",
              "n_recur")
          .columns();

  private AdverseEventRecurrenceColumns() {}
}
