package org.ketamineoutcomes.protocol;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One set of definitions under which outcomes are measured.
 *
 * @param id the name that every row of every table carries
 * @param remission the remission criterion of each instrument that has one
 * @param courseGapDays a gap between sessions longer than this begins a new course; absent, all
 *     sessions of a patient are one course
 * @param curveDays the days on which curves are published; empty stands for every day on which
 *     anyone's follow-up ended
 * @param minCell counts of people from 1 to one less than this are hidden; 0 hides nothing
 */
public record Protocol(
    String id,
    BaselineRule baseline,
    ResponseCriterion response,
    Map<String, RemissionCriterion> remission,
    OptionalInt courseGapDays,
    InductionRule induction,
    OnsetOrigin onsetOrigin,
    DurabilityRule durability,
    AdverseEventRule adverseEvents,
    ConfidenceRule confidence,
    List<Integer> curveDays,
    int minCell) {

  public Protocol {
    remission = Map.copyOf(remission);
    curveDays = List.copyOf(curveDays);
  }

  /** What onset is counted from. */
  public enum OnsetOrigin {
    FIRST_SESSION
  }
}
