package org.ketamineoutcomes.maintenance;

import static org.ketamineoutcomes.table.ItemRows.at;

import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.ItemRows;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code discontinuation}, and of {@code discontinuation_by_week} beside it. */
final class DiscontinuationColumns {

  /** The weeks by which the share who stopped is published. */
  static final List<Integer> WEEKS = List.of(26, 52);

  private static final ItemRows BY_WEEK =
      new ItemRows(
          "discontinuation_by_week",
          "What share of patients have stopped treatment, or died, by some weeks: one row a group,"
              + " status and week, beside discontinuation.",
          "week",
          Column.Type.WHOLE,
          "weeks",
          "Weeks since the first session: 26, which ends with day 182, or 52.",
          WEEKS.stream().map(String::valueOf).toList(),
          List.of("n_patients", "n"),
          Optional.of("interval_method"),
          List.of("reason"));

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
          .with(LimitColumns.ofShare("", "proportion", "n"))
          .bounded("proportion", "n", "n_patients")
          .unfolded(BY_WEEK, DiscontinuationColumns::byWeek)
          .columns();

  private DiscontinuationColumns() {}

  private static TableOf byWeek(TableOf table, String week) {
    return table
        .derived(
            at(week, "incidence"),
            "proportion",
            "Share who have discontinued, or died, by the end of the week, the other possibly coming"
                + " first (Aalen-Johansen); null after the end of all follow-up.",
            "n")
        .with(
            LimitColumns.called(
                at(week, ""),
                "proportion",
                "incidence; null at 0, as the table does not say how many are followed past the day",
                "n"))
        .word(at(week, "interval_method"), "How incidence and its limits were made.")
        .boundedEstimate(at(week, "incidence"));
  }
}
