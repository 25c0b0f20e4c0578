package org.ketamineoutcomes.signal;

import java.util.List;
import org.ketamineoutcomes.protocol.Protocol;
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
    if (responses.size() < 2) {
      return Verdict.UNDETERMINED;
    }
    TimeToEvent first = responses.get(0);
    TimeToEvent last = responses.get(responses.size() - 1);
    if (latestDay(last) < earliestDay(first)) {
      return Verdict.PRESENT;
    }
    return earliestDay(last) >= latestDay(first) ? Verdict.ABSENT : Verdict.UNDETERMINED;
  }

  private static int earliestDay(TimeToEvent response) {
    return response.followUp().day() + (response.isEvent() ? 0 : 1);
  }

  private static int latestDay(TimeToEvent response) {
    return response.isEvent() ? response.followUp().day() : Protocol.NO_LIMIT;
  }
}
