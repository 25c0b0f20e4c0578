package org.ketamineoutcomes.signal;

import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.survival.TimeToEvent;

/**
 * Whether a response lasted less long in a later course, with the same benefit to begin with: a
 * response, as the protocol has it, in both.
 *
 * <p>The first and the last course with a response are compared. Where a response was not seen to
 * be lost, it lasted longer than it was followed. So a loss on day 28 is sooner than one on day 42
 * and than follow-up to day 28, later than one on day 21 and no sooner than one on day 28; and
 * follow-up to day 28 is no sooner than a loss on day 28. Anything else is not known.
 */
final class DurabilityTolerance {

  private DurabilityTolerance() {}

  /**
   * Returns what can be said of a patient with more than one course.
   *
   * @param responses how long each response was followed, that of an earlier course first
   */
  static Verdict of(List<TimeToEvent> responses) {
    return responses.size() < 2
        ? Verdict.UNDETERMINED
        : isSooner(responses.get(responses.size() - 1), responses.get(0))
            .map(Verdict::of)
            .orElse(Verdict.UNDETERMINED);
  }

  private static Optional<Boolean> isSooner(TimeToEvent last, TimeToEvent first) {
    int lastDay = last.followUp().day();
    int firstDay = first.followUp().day();
    if (last.isEvent() && first.isEvent()) {
      return Optional.of(lastDay < firstDay);
    }
    if (last.isEvent() && lastDay <= firstDay) {
      return Optional.of(true);
    }
    return first.isEvent() && lastDay >= firstDay ? Optional.of(false) : Optional.empty();
  }
}
