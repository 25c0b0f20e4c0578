package org.ketamineoutcomes.protocol;

import java.util.List;

/**
 * All of a protocol that what is counted of adverse events, vital signs and doses depends on. Two
 * protocols that are alike in it differ in no number of those tables.
 */
public record SafetyRules(
    MissingItemsRule missingItems,
    BaselineRule.SameDay sameDay,
    int courseGapDays,
    DiscontinuationRule discontinuation,
    AdverseEventRule adverseEvents,
    ExposureRule exposureBands,
    VitalSignRule vitalSigns,
    DoseRule doses,
    ConfidenceRule confidence,
    List<Integer> curveDays,
    DisclosureRule disclosure) {

  public SafetyRules {
    curveDays = List.copyOf(curveDays);
  }

  public static SafetyRules of(Protocol protocol) {
    return new SafetyRules(
        protocol.missingItems(),
        protocol.baseline().sameDay(),
        protocol.courseGapDays(),
        protocol.discontinuation(),
        protocol.adverseEvents(),
        protocol.exposureBands(),
        protocol.vitalSigns(),
        protocol.doses(),
        protocol.confidence(),
        protocol.curveDays(),
        protocol.disclosure());
  }
}
