package org.ketamineoutcomes.history;

import java.util.OptionalInt;

/**
 * An answer that there was no adverse event: it is none, and says that someone asked.
 *
 * @param day the day it is about, if known
 * @param sessionId the clinic's number of the session it is about, or empty
 */
public record NoEvent(RowPosition position, OptionalInt day, String sessionId) implements Entry {

  /** Returns whether the answer is about a session, by its number or its day. */
  boolean isAbout(Session session) {
    return sessionId.isEmpty()
        ? day.isPresent() && day.getAsInt() == session.day()
        : sessionId.equals(session.sessionId());
  }
}
