package org.ketamineoutcomes.history;

import java.util.OptionalInt;

/**
 * One record of an adverse event. Texts are in lower case with single spaces; a blank cell is
 * empty.
 *
 * @param onsetDay the day it began, if known
 * @param onsetMinuteOfDay minutes after midnight, if the export has a time
 * @param endDay the day it ended, if known
 * @param term what happened, as coded or written by the clinic
 * @param category the group the clinic or its dictionary puts the term in
 */
public record AdverseEvent(
    RowPosition position,
    OptionalInt onsetDay,
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
    String sessionId)
    implements Entry {}
