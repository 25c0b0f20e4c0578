package org.ketamineoutcomes.onset;

import static org.ketamineoutcomes.table.ItemRows.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.ItemRows;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code onset_by_definition}. */
final class OnsetByDefinitionColumns {

  private static final ItemRows BY_DAY =
      new ItemRows(
          "onset_by_definition_and_day",
          "How many have had the onset by an early day, by each meaning of the word: one row a group,"
              + " definition and day, beside onset_by_definition.",
          "day",
          Column.Type.WHOLE,
          "days",
          "Days since the first session: 7 or 14.",
          OnsetTally.EARLY_DAYS.stream().map(String::valueOf).toList(),
          List.of("n_patients", "n_events", "proportion_method"),
          Optional.empty(),
          List.of());

  static final Columns ALL =
      TableOf.instruments(
              "onset_by_definition",
              "How soon patients respond by each meaning of the word, side by side: one row a"
                  + " group and definition. Days are counted from the first session; whoever has no"
                  + " onset is censored at the last assessment. A first response that was lost before"
                  + " the day it must last to is censored on that day, one of which that is not known"
                  + " on its own day, and no response on that day at the latest.")
          .code(
              "definition",
              "What onset is. first_response: the first score that is a response."
                  + " first_remission: the first that is remission; no row where the protocol has no"
                  + " cut-off for the instrument. sustained_response: the first response, if it lasts"
                  + " to the day of onset.sustained with no more than the excursions that it allows."
                  + " early_improvement: the first score onset.early_improvement_percent below baseline.")
          .people(
              "n_patients",
              "Courses with a baseline high enough, whether assessed again or not; for"
                  + " first_remission without those whose baseline is remission.")
          .countOf(
              "n_patients",
              "n_events",
              "How many of them had the onset. For sustained_response, responses of which it is"
                  + " not known whether they lasted are none.")
          .guard(
              "n_apart",
              "patients",
              "The smallest number of patients that could be found by comparing the rows of two"
                  + " definitions or two early days.")
          .with(
              LimitColumns.ofQuantile(
                  "median",
                  "Days by which half of patients have had the onset, by Kaplan-Meier; null where"
                      + " the curve does not come down so far. Not published where few patients left follow-up"
                      + " by then or are left after it.",
                  "n_events"))
          .derived(
              "lower_quartile_sessions",
              "sessions",
              "A quarter of those with the onset had it after so many sessions or fewer,"
                  + " counting the sessions of the course at which the drug was given before the score."
                  + " Not published where few patients have so many or fewer, or more.",
              "n_events")
          .derived(
              "median_sessions",
              "sessions",
              "Half of those with the onset had it after so many sessions or fewer, counting the"
                  + " sessions of the course at which the drug was given before the score. Not published"
                  + " where few patients have so many or fewer, or more.",
              "n_events")
          .derived(
              "upper_quartile_sessions",
              "sessions",
              "Three quarters of those with the onset had it after so many sessions or fewer,"
                  + " counting the sessions of the course at which the drug was given before the score."
                  + " Not published where few patients have so many or fewer, or more.",
              "n_events")
          .number(
              "recall_days", "days", "How many days back the instrument asks; null if not known.")
          .countOf(
              "n_events",
              "n_recall_overlaps_pretreatment",
              "Onsets found by a score that asks about days before the first session: those"
                  + " found before day recall_days. Null where recall_days is.",
              "7@recall_overlaps",
              "14@recall_overlaps",
              "7@events",
              "14@events")
          .word("interval_method", "The limits of the curve behind the median.")
          .word("proportion_method", "The limits of shares: clopper-pearson or wilson.")
          .boundedEstimate("lower_quartile_sessions")
          .boundedEstimate("median_sessions")
          .boundedEstimate("upper_quartile_sessions")
          .unfolded(BY_DAY, OnsetByDefinitionColumns::byDay)
          .columns();

  private OnsetByDefinitionColumns() {}

  /** Who had it by one of the early days, which are parts of those by the next. */
  private static TableOf byDay(TableOf table, String day) {
    List<String> days = BY_DAY.items();
    int next = days.indexOf(day) + 1;
    boolean isLast = next == days.size();
    String observed = at(day, "observed");
    String events = at(day, "events");
    String without = at(day, "without");
    List<String> overlapping = new ArrayList<>(List.of("n_recall_overlaps_pretreatment"));
    days.stream()
        .filter(other -> !other.equals(day))
        .forEach(other -> overlapping.add(at(other, "recall_overlaps")));
    days.forEach(any -> overlapping.add(at(any, "events")));
    return table
        .countOf(
            isLast ? "n_patients" : at(days.get(next), "observed"),
            observed,
            "Patients of whom a score tells whether the onset came by the day. For"
                + " sustained_response, not those with a response by then of which it is not known"
                + " whether it lasted.")
        .countOf(
            isLast ? "n_events" : at(days.get(next), "events"),
            events,
            "Patients with the onset on the day or before.",
            observed,
            without)
        .countOf(
            observed, without, "Patients observed by the day without the onset.", observed, events)
        .countOf(
            events,
            at(day, "recall_overlaps"),
            "Those with the onset by the day whose score asks about days before the first session."
                + " Null where recall_days of onset_by_definition is.",
            overlapping.toArray(String[]::new))
        .derived(
            at(day, "of_patients"),
            "proportion",
            "events as a share of n_patients, unobserved patients counted as without it; null where"
                + " there are none.",
            events)
        .with(LimitColumns.called(at(day, "of_patients_"), "proportion", "of_patients", events))
        .derived(
            at(day, "of_observed"),
            "proportion",
            "events as a share of observed; null where there are none.",
            events,
            without,
            observed)
        .with(
            LimitColumns.called(
                at(day, "of_observed_"), "proportion", "of_observed", events, without, observed))
        .left(without, observed, events)
        .bounded(at(day, "of_patients"), events, "n_patients")
        .bounded(at(day, "of_observed"), events, observed);
  }
}
