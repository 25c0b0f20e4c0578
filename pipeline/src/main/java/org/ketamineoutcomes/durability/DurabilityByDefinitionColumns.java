package org.ketamineoutcomes.durability;

import static org.ketamineoutcomes.table.ItemRows.at;

import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.ItemRows;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code durability_by_definition}. */
final class DurabilityByDefinitionColumns {

  /** The week by which the share who keep a response is published. */
  static final int WEEK = 12;

  private static final ItemRows BY_WEEK =
      new ItemRows(
          "durability_by_definition_and_week",
          "How many keep a response for some weeks by other definitions: one row a group, variant and"
              + " week, beside durability_by_definition.",
          "week",
          Column.Type.WHOLE,
          "weeks",
          "Weeks since what durability is counted from; week 12 ends with day 84.",
          List.of(String.valueOf(WEEK)),
          List.of("n_patients", "n_events", "interval_method"),
          Optional.empty(),
          List.of());

  static final Columns ALL =
      TableOf.protectedRows(
              "durability_by_definition",
              "How long responses last by other definitions, side by side: the protocol's own rule,"
                  + " and the same with one thing changed at a time. A variant whose events or"
                  + " other patients differ by few from those of one before it is hidden; where"
                  + " only the competing events differ by few, their number is.")
          .ofProtocol()
          .ofCourse()
          .key("instrument", "The rating scale.")
          .ofEveryone()
          .code(
              "variant",
              "as_written for the protocol's own rule; else the key that differs and what it says:"
                  + " retreatment, origin, loss or confirm. What differs from confirm_2 is named"
                  + " after it.")
          .word(
              "origin",
              "What days are counted from: first_response, last_induction_session, or landmark"
                  + " with its day after that session.")
          .word(
              "loss",
              "What ends the response: response_lost, remission_lost, score_at_least with the"
                  + " points, or return_to_baseline with the percentage.")
          .word("confirm", "How many scores in a row must show the loss, and how many days apart.")
          .word("dated_at", "Which of them dates it: first or confirming.")
          .word(
              "unconfirmed",
              "What a loss is that nothing later confirms or refutes: censor_at_last_assessment,"
                  + " censor_at_last_ok or event.")
          .word(
              "retreatment",
              "What a session after the response means: ignore, censor, event or compete.")
          .people("n_patients", "Courses that are followed by this definition.")
          .countOf(
              "n_patients",
              "n_events",
              "How many of them had the event: the loss, or retreatment where that is one.")
          .countOf(
              "n_patients",
              "n_competing",
              "How many of them died, gave treatment up, or were treated again where that"
                  + " competes, before any loss was seen.")
          .with(
              LimitColumns.ofQuantile(
                  "median",
                  "Days by which half have had the event (Kaplan-Meier); null where the curve does not"
                      + " come down so far. Not published where few patients left follow-up by then or"
                      + " are left after it.",
                  "n_events"))
          .number(
              "restricted_mean_horizon_days",
              "days",
              "The day up to which restricted_mean_days counts, as the protocol says.")
          .derived(
              "restricted_mean_days",
              "days",
              "Mean days free of the event up to the horizon; null where follow-up ends before it."
                  + " Not published where few patients left follow-up by then or are left after"
                  + " it.",
              "n_events")
          .derived(
              "restricted_mean_days_std_error",
              "days",
              "Standard error of restricted_mean_days.",
              "n_events")
          .word("interval_method", "How the limits of the curve were made.")
          .atMostLeft("n_competing", "n_patients", "n_events")
          .unfolded(BY_WEEK, DurabilityByDefinitionColumns::byWeek)
          .columns();

  private DurabilityByDefinitionColumns() {}

  private static TableOf byWeek(TableOf table, String week) {
    return table
        .derived(
            at(week, "sustained"),
            "proportion",
            "Share free of the event at the end of the week (Kaplan-Meier). Not published where few"
                + " patients left follow-up by then or are left after it.",
            "n_events")
        .with(
            LimitColumns.called(
                at(week, ""),
                "proportion",
                "sustained; null at 1, as the table does not say how many are followed past the day",
                "n_events"))
        .boundedEstimate(at(week, "sustained"));
  }
}
