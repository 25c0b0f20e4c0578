package org.ketamineoutcomes.survival;

import java.util.OptionalInt;

/**
 * One patient's time to an event that is found at visits, and that others may keep from happening.
 *
 * @param entryDay the day after which the patient is under observation; empty from the start
 * @param followUp to the event (cause {@link #EVENT}), to one that competes with it (cause {@link
 *     #COMPETING}), or to the end of knowledge; not before {@code entryDay}
 * @param interval between which days the event happened, counted from {@code entryDay} or from the
 *     start
 */
public record TimeToEvent(
    OptionalInt entryDay, CompetingFollowUp followUp, EventInterval interval) {

  /** The cause that is waited for. */
  public static final int EVENT = 1;

  /** Whatever else makes it impossible. */
  public static final int COMPETING = 2;

  /** Returns what visits tell of a patient observed from the start, whom nothing else can stop. */
  public static TimeToEvent of(Detection detection) {
    FollowUp followUp = detection.followUp();
    return new TimeToEvent(
        OptionalInt.empty(),
        new CompetingFollowUp(followUp.day(), followUp.event() ? EVENT : 0),
        detection.interval());
  }

  /** Returns whether follow-up ended with the event that is waited for. */
  public boolean isEvent() {
    return followUp.cause() == EVENT;
  }

  /** Returns the follow-up from the day of entry on, in which competing events censor. */
  public Detection sinceEntry() {
    return new Detection(new FollowUp(followUp.day() - entryDay.orElse(0), isEvent()), interval);
  }
}
