package org.ketamineoutcomes.report;

import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.result.ResultRow;

/** Says in a sentence what a curve shows: by when half of the people had come to something. */
final class HalfBy {

  private HalfBy() {}

  /**
   * Returns the sentence.
   *
   * @param people what those are called who are followed
   * @param had what half of them had come to
   */
  static Prose sentence(Optional<ResultRow> summary, String people, String had) {
    if (summary.isEmpty()) {
      return new Prose();
    }
    ResultRow row = summary.get();
    Prose of = Shown.count(row, "n_patients").words(" " + people);
    if (row.has("median_days")) {
      return Prose.of("Half of ")
          .add(of)
          .words(" " + had + " by day ")
          .add(Shown.estimate(row, "median_days", "median_", Numbers::plain))
          .words(". ");
    }
    return row.isHidden("median_days")
        ? Prose.of("Of ").add(of).words(", by when half " + had + " is not published. ")
        : Prose.of("Of ").add(of).words(", fewer than half " + had + " by the end. ");
  }

  /** Returns in how many groups that is known, and between which medians. */
  static Prose range(List<ResultRow> summaries, String what) {
    Optional<ResultRow> least = Optional.empty();
    Optional<ResultRow> most = Optional.empty();
    for (ResultRow row : summaries) {
      double days = row.number("median_days").orElse(Double.NaN);
      if (days < median(least, Double.MAX_VALUE)) {
        least = Optional.of(row);
      }
      if (days > median(most, -1)) {
        most = Optional.of(row);
      }
    }
    if (least.isEmpty() || most.isEmpty() || median(least, 0) == median(most, 0)) {
      return new Prose();
    }
    return Prose.of(what + " runs from ")
        .cell(least.get(), "median_days", Numbers.plain(median(least, 0)))
        .words(" to ")
        .cell(most.get(), "median_days", Numbers.plain(median(most, 0)))
        .words(" days. ");
  }

  private static double median(Optional<ResultRow> row, double otherwise) {
    return row.isPresent() ? row.get().number("median_days").orElse(otherwise) : otherwise;
  }
}
