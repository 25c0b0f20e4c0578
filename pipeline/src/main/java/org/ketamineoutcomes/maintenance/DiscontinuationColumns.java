package org.ketamineoutcomes.maintenance;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code discontinuation}. */
final class DiscontinuationColumns {

  static final Columns ALL =
      TableOf.patients(
              "discontinuation",
              "How many patients stopped treatment, for which recorded reason, and by when."
                  + " Treatment ended one usual gap (the median of the patient's own) after the last"
                  + " session where observation goes on without one for more than 90 days and more"
                  + " than three usual gaps.")
          .dividingWithoutWhole("status", "status")
          .dividing("reason", "", "reason")
          .code(
              "status",
              "discontinued, active (the next session is not overdue), undetermined (overdue, but"
                  + " not for long enough), or died (before treatment counted as given up).")
          .key(
              "reason",
              "Why observation of those who discontinued ended, as recorded, in lower case; not"
                  + " recorded, also where it is a later death or that the data end there (data_cut, end of study);"
                  + " (rare) for all reasons of few patients;"
                  + " empty for all of a status. A reason of anyone has a row in every stratum.")
          .people("n_patients", "Patients treated.")
          .countOf("n_patients", "n", "How many of them have that status and reason.")
          .derived("proportion", "proportion", "n / n_patients.", "n")
          .shareLimits("", "proportion", "n")
          .derived(
              "incidence_week_26",
              "proportion",
              "Share who have discontinued, or died, by 26 weeks after the first session, the"
                  + " other possibly coming first (Aalen-Johansen); null for rows of other statuses and"
                  + " of reasons, and after the end of all follow-up.",
              "n")
          .limitsCalled(
              "incidence_week_26_",
              "proportion",
              "incidence_week_26; null at 0, as the table does not say how many are followed past"
                  + " the day",
              "n")
          .derived(
              "incidence_week_52",
              "proportion",
              "Share who have discontinued, or died, by 52 weeks after the first session, the"
                  + " other possibly coming first (Aalen-Johansen); null for rows of other statuses and"
                  + " of reasons, and after the end of all follow-up.",
              "n")
          .limitsCalled(
              "incidence_week_52_",
              "proportion",
              "incidence_week_52; null at 0, as the table does not say how many are followed past"
                  + " the day",
              "n")
          .word("interval_method", "How incidence and its limits were made.")
          .bounded("proportion", "n", "n_patients")
          .boundedEstimate("incidence_week_26")
          .boundedEstimate("incidence_week_52")
          .columns();

  private DiscontinuationColumns() {}
}
