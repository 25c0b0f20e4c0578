package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code adverse_events_by_severity}. */
final class AdverseEventsBySeverityColumns {

  static final Columns ALL =
      TableOf.protectedRows(
              "adverse_events_by_severity",
              "Patients by the worst grade of their events, and what these came to: severity is not"
                  + " seriousness. Each scale by itself; grades of one are never turned into"
                  + " another's. A scale that no record is written in has no rows."
                  + " Treatment-emergent events only.")
          .with(EventColumns::kind)
          .code(
              "severity_scale",
              "mild_moderate_severe, ctcae (a number on a scale that the record calls CTCAE, of any"
                  + " version), grades_1_5 (such a number on another or no named scale), other, or"
                  + " not_recorded.")
          .key("grade", "The worst of the patient's events of the kind on this scale.")
          .people("n_exposed", "Patients with a session.")
          .countOf("n_exposed", "n_patients", "How many of them had this worst grade.")
          .countOf(
              "n_patients",
              "n_serious",
              "How many of these had an event, of the kind and on the scale, that was serious.")
          .countOf(
              "n_patients",
              "n_led_to_stop",
              "How many of these had one because of which the drug was withdrawn.")
          .countOf(
              "n_patients",
              "n_unresolved",
              "How many of these had one with an outcome of not recovered, or of recovering.")
          .derived("proportion", "proportion", "n_patients / n_exposed.", "n_patients")
          .with(LimitColumns.ofShare("", "proportion", "n_patients"))
          .bounded("proportion", "n_patients", "n_exposed")
          .columns();

  private AdverseEventsBySeverityColumns() {}
}
