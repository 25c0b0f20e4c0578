package org.ketamineoutcomes.history;

import java.util.OptionalInt;

/**
 * One record of an adverse event. Texts are in lower case with single spaces; a blank cell is
 * empty.
 *
 * @param onsetDay the day it began, if known; of a partial date, the first day it may stand for
 * @param onsetLatestDay the last day that the date of onset may stand for: of a whole date, {@code
 *     onsetDay}
 * @param onsetMinuteOfDay minutes after midnight, if the export has a time
 * @param endDay the day it ended, if known
 * @param term what happened, as coded or written by the clinic
 * @param eventId the clinic's number for the event, the same in all reports of it; or empty
 * @param category the group the clinic or its dictionary puts the term in
 */
public record AdverseEvent(
    RowPosition position,
    OptionalInt onsetDay,
    OptionalInt onsetLatestDay,
    OptionalInt onsetMinuteOfDay,
    OptionalInt endDay,
    String term,
    String category,
    String severity,
    String severityScale,
    Answer serious,
    String related,
    String action,
    String outcome,
    Answer solicited,
    String sessionId,
    String eventId)
    implements Entry {

  /** Returns the same event as if it stood at {@code position}. */
  public AdverseEvent at(RowPosition position) {
    return new AdverseEvent(
        position,
        onsetDay,
        onsetLatestDay,
        onsetMinuteOfDay,
        endDay,
        term,
        category,
        severity,
        severityScale,
        serious,
        related,
        action,
        outcome,
        solicited,
        sessionId,
        eventId);
  }
}
