package org.ketamineoutcomes.protocol;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * One set of definitions under which outcomes are measured.
 *
 * @param id the name that every row of every table carries
 * @param remission the remission criterion of each instrument that has one
 * @param courseGapDays a gap between sessions longer than this begins a new course; with {@link
 *     #NO_LIMIT}, all sessions of a patient are one course
 * @param curveDays the days on which curves are published; empty stands for every day on which
 *     anyone's follow-up ended
 * @param minCell counts of people from 1 to one less than this are hidden; 0 hides nothing
 */
public record Protocol(
    String id,
    BaselineRule baseline,
    ResponseCriterion response,
    Map<String, RemissionCriterion> remission,
    int courseGapDays,
    InductionRule induction,
    OnsetOrigin onsetOrigin,
    DurabilityRule durability,
    AdverseEventRule adverseEvents,
    ConfidenceRule confidence,
    List<Integer> curveDays,
    int minCell)
    implements Serializable {

  /** A number of days that no gap and no look-back exceeds. */
  public static final int NO_LIMIT = Integer.MAX_VALUE;

  public Protocol {
    remission = Map.copyOf(remission);
    curveDays = List.copyOf(curveDays);
  }

  /** Returns whether a patient has one course by definition. */
  public boolean isOneCourse() {
    return courseGapDays == NO_LIMIT;
  }

  /** What onset is counted from. */
  public enum OnsetOrigin {
    FIRST_SESSION
  }
}
