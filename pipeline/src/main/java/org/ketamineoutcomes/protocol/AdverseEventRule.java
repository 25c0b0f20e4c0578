package org.ketamineoutcomes.protocol;

import java.io.Serializable;
import java.util.List;

/**
 * Which adverse events count, and the time in which they could have been seen.
 *
 * @param plusDays days after {@code followUpEnd} in which events still count
 * @param longTermAfterDays an event that comes more than so many days after the last session of its
 *     course is a long-term one
 * @param namedEvents the events whose time to the first is published, in the order of the tables
 */
public record AdverseEventRule(
    TreatmentEmergent treatmentEmergent,
    FollowUpEnd followUpEnd,
    int plusDays,
    DayCount dayCount,
    Duplicates duplicates,
    int longTermAfterDays,
    List<NamedEvent> namedEvents)
    implements Serializable {

  public AdverseEventRule {
    namedEvents = List.copyOf(namedEvents);
  }

  /** From when an event counts as arising under treatment. */
  public enum TreatmentEmergent {
    FROM_FIRST_SESSION
  }

  /** Where the time at risk ends, before {@code plusDays}. */
  public enum FollowUpEnd {
    LAST_SESSION,
    OBSERVATION_END
  }

  /** Whether the first and the last day both count as time at risk. */
  public enum DayCount {
    INCLUSIVE,
    ELAPSED
  }

  /** What to do with records of one patient that are alike in every field. */
  public enum Duplicates {
    KEEP,
    DROP
  }
}
