package org.ketamineoutcomes.header;

import java.util.Collection;
import java.util.List;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * What a run counts its days in; one for all files, since only differences of days mean anything.
 */
public enum TimeBasis {
  /** Days since 1970-01-01, from date columns. */
  DATE,
  /** Day numbers as they stand, from day columns. */
  DAY;

  /**
   * Returns the basis that all files have: dates if they can, else days.
   *
   * @throws Refusal naming two files that have no basis in common
   */
  public static TimeBasis of(Collection<FileLayout> layouts) {
    List<FileLayout> timed = layouts.stream().filter(FileLayout::hasTimes).toList();
    if (timed.stream().allMatch(FileLayout::hasDates)) {
      return DATE;
    }
    if (timed.stream().allMatch(FileLayout::hasDays)) {
      return DAY;
    }
    throw refusal(
        first(timed.stream().filter(layout -> !layout.hasDates()).toList()),
        first(timed.stream().filter(layout -> !layout.hasDays()).toList()));
  }

  private static Refusal refusal(String withoutDates, String withoutDays) {
    return Refusal.usage(
        withoutDates.equals(withoutDays)
            ? withoutDates
                + " gives one time as a date and another as a day; export all as dates, or all as"
                + " days"
            : "%s gives times that %s does not give in the same way; export dates, or days, in both"
                .formatted(withoutDates, withoutDays));
  }

  private static String first(List<FileLayout> layouts) {
    return layouts.get(0).fileName();
  }
}
