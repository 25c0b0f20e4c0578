package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ketamineoutcomes.result.ResultRow;

/** The days to an event by each rating scale, from the table that sums up its curves. */
final class DaysToEvent {

  private DaysToEvent() {}

  /**
   * Returns the table, whose last column is of the event's own.
   *
   * @param people what those are called who are followed
   * @param ended what those are called who had the event
   */
  static Block.Grid of(
      List<ResultRow> summaries,
      String caption,
      String people,
      String ended,
      String last,
      Function<ResultRow, Prose> lastCell) {
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : summaries) {
      rows.add(
          List.of(
              Prose.of(row.text("instrument")),
              Shown.count(row, "n_patients"),
              Shown.count(row, "n_events"),
              Shown.estimate(row, "lower_quartile_days", "lower_quartile_", Numbers::plain),
              Shown.estimate(row, "median_days", "median_", Numbers::plain),
              Shown.estimate(row, "upper_quartile_days", "upper_quartile_", Numbers::plain),
              Shown.days(row, "median_follow_up_days"),
              lastCell.apply(row)));
    }
    return new Block.Grid(
        caption,
        List.of(
            "Scale",
            people,
            ended,
            "A quarter by (95% CI)",
            "Half by (95% CI)",
            "Three quarters by (95% CI)",
            "Median follow-up",
            last),
        rows);
  }
}
