package org.ketamineoutcomes.protocol;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One set of definitions under which outcomes are measured.
 *
 * @param id the name that every row of every table carries
 * @param declaration what it says of itself, and every decision with its evidence
 * @param instruments the scales that are measured; empty stands for all
 * @param remission the remission criterion of each instrument that has one
 * @param courseGapDays a gap between sessions longer than this begins a new course; with {@link
 *     #NO_LIMIT}, all sessions of a patient are one course
 * @param curveDays the days on which curves are published; empty stands for every day on which
 *     anyone's follow-up ended
 * @param disclosure how counts of people are published
 */
public record Protocol(
    String id,
    Declaration declaration,
    Set<String> instruments,
    MissingItemsRule missingItems,
    BaselineRule baseline,
    ResponseCriterion response,
    Map<String, RemissionCriterion> remission,
    List<Endpoint> endpoints,
    Denominator denominator,
    int courseGapDays,
    InductionRule induction,
    PhaseRule phases,
    OnsetRule onset,
    DurabilityRule durability,
    DiscontinuationRule discontinuation,
    HorizonRule restrictedMeans,
    AdverseEventRule adverseEvents,
    ExposureRule exposureBands,
    VitalSignRule vitalSigns,
    DoseRule doses,
    SignalRule signals,
    ConfidenceRule confidence,
    List<Integer> curveDays,
    DisclosureRule disclosure)
    implements Serializable {

  /** A number of days that no gap and no look-back exceeds. */
  public static final int NO_LIMIT = Integer.MAX_VALUE;

  public Protocol {
    instruments = Set.copyOf(instruments);
    endpoints = List.copyOf(endpoints);
    remission = Map.copyOf(remission);
    curveDays = List.copyOf(curveDays);
  }

  /** Returns below which number counts of people are hidden; 0 where none are. */
  public int minCell() {
    return disclosure.smallestShown();
  }

  /** Returns the same definitions, of which the results are for those inside. */
  public Protocol hidingNothing() {
    return new Protocol(
        id,
        declaration,
        instruments,
        missingItems,
        baseline,
        response,
        remission,
        endpoints,
        denominator,
        courseGapDays,
        induction,
        phases,
        onset,
        durability,
        discontinuation,
        restrictedMeans,
        adverseEvents,
        exposureBands,
        vitalSigns,
        doses,
        signals,
        confidence,
        curveDays,
        DisclosureRule.EXACT);
  }

  /** Returns whether a patient has one course by definition. */
  public boolean isOneCourse() {
    return courseGapDays == NO_LIMIT;
  }

  /** Returns whether scores on {@code instrument} are measured. */
  public boolean measures(String instrument) {
    return instruments.isEmpty() || instruments.contains(instrument);
  }

  /** Returns whether {@code scoreHundredths} is remission; never for scales without a criterion. */
  public boolean isRemission(String instrument, int scoreHundredths) {
    RemissionCriterion criterion = remission.get(instrument);
    return criterion != null && criterion.isMet(scoreHundredths);
  }
}
