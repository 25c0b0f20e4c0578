package org.ketamineoutcomes.course;

import java.util.OptionalInt;
import java.util.Set;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.CompetingEvent;
import org.ketamineoutcomes.protocol.DiscontinuationRule;
import org.ketamineoutcomes.protocol.Protocol;

/**
 * The days on which one patient died or gave treatment up, as far as the protocol lets either
 * compete; by the patient's own calendar.
 */
public record CompetingDays(OptionalInt death, OptionalInt discontinuation) {

  /** Nothing competes. */
  public static final CompetingDays NONE =
      new CompetingDays(OptionalInt.empty(), OptionalInt.empty());

  private static final DiscontinuationRule NEVER_GIVEN_UP =
      new DiscontinuationRule(Protocol.NO_LIMIT, 1);

  /**
   * Returns the days of those events that {@code competing} names.
   *
   * @param history with the scores that the protocol lets count
   */
  public static CompetingDays of(
      TreatmentHistory history, DiscontinuationRule rule, Set<CompetingEvent> competing) {
    return new CompetingDays(
        competing.contains(CompetingEvent.DEATH)
            ? day(history, NEVER_GIVEN_UP, TreatmentStatus.DIED)
            : OptionalInt.empty(),
        competing.contains(CompetingEvent.DISCONTINUATION)
            ? day(history, rule, TreatmentStatus.DISCONTINUED)
            : OptionalInt.empty());
  }

  private static OptionalInt day(
      TreatmentHistory history, DiscontinuationRule rule, TreatmentStatus status) {
    Discontinuation ended = Discontinuation.of(history, rule);
    return ended.status() == status
        ? OptionalInt.of(history.firstSessionDay() + ended.day())
        : OptionalInt.empty();
  }

  /** Returns whether either falls on one of these days, both included. */
  public boolean isAnyWithin(int firstDay, int lastDay) {
    return isWithin(death, firstDay, lastDay) || isWithin(discontinuation, firstDay, lastDay);
  }

  private static boolean isWithin(OptionalInt day, int firstDay, int lastDay) {
    return day.isPresent() && firstDay <= day.getAsInt() && day.getAsInt() <= lastDay;
  }
}
