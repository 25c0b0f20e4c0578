package org.ketamineoutcomes.event;

import java.util.Locale;

/**
 * How long after a session an event began. Windows are tried in the order in which they stand here,
 * so each event has one; all but the first three need no more than days.
 *
 * <p>Minutes are counted from the start of the session, its end being its start plus its recorded
 * duration. The first three windows are used only where the export has the time of the session, its
 * duration, and the time of onset; where one of them is missing, the event goes by the later
 * windows.
 *
 * <p>The first seven are the windows of session-wise monitoring (Short 2020,
 * doi:10.1016/j.jad.2020.01.120, tells events during, between and after sessions apart); 2 h is the
 * monitoring that the esketamine label asks for, 4 h how long blood pressure stays raised.
 */
public enum EventWindow {

  /** From the start of the session to its end, both included. */
  INTRA_SESSION,

  /** After the end, up to 120 minutes after it. */
  POST_0_2H,

  /** More than 120 and up to 240 minutes after the end. */
  POST_2_4H,

  /** On the calendar day of the session, and in none of the windows above. */
  SAME_DAY,

  /** Later, up to 1,440 minutes after the start; where either time is missing, on the next day. */
  DAY_1,

  /** Later, before the next session of the course. */
  INTER_SESSION,

  /** Later than day 1 after the last session of the course, up to the protocol's days after it. */
  FOLLOW_UP,

  /** More than so many days after the last session of the course. */
  LONG_TERM,

  /**
   * No window: the onset is missing, or known only to the month or the year, or it was on the day
   * of the first session at a time before it.
   */
  NOT_ATTRIBUTED;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** Returns the published name. */
  public String id() {
    return id;
  }

  /** Returns the place among the windows, from 0. */
  @SuppressWarnings("EnumOrdinal") // a tally does not outlive the run that wrote it
  public int place() {
    return ordinal();
  }
}
