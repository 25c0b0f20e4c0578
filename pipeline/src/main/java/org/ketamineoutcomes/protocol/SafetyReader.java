package org.ketamineoutcomes.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ketamineoutcomes.protocol.AdverseEventRule.DayCount;
import org.ketamineoutcomes.protocol.AdverseEventRule.Duplicates;
import org.ketamineoutcomes.protocol.AdverseEventRule.FollowUpEnd;
import org.ketamineoutcomes.protocol.AdverseEventRule.TreatmentEmergent;

/** Reads what counts as an adverse event, what of a session is a finding, and what a signal. */
record SafetyReader(KeyValues keys) {

  AdverseEventRule adverseEvents() {
    return new AdverseEventRule(
        keys.choice("/adverse_events/treatment_emergent", TreatmentEmergent.class),
        keys.choice("/adverse_events/follow_up_end", FollowUpEnd.class),
        keys.number("/adverse_events/plus_days"),
        keys.choice("/adverse_events/day_count", DayCount.class),
        keys.choice("/adverse_events/duplicates", Duplicates.class),
        keys.number("/adverse_events/long_term_after_days"),
        namedEvents("/adverse_events/named_events"));
  }

  private List<NamedEvent> namedEvents(String pointer) {
    return IntStream.range(0, keys.size(pointer))
        .mapToObj(i -> namedEvent(pointer + "/" + i))
        .toList();
  }

  private NamedEvent namedEvent(String pointer) {
    return new NamedEvent(
        keys.text(pointer + "/id"),
        keys.elements(pointer + "/terms").map(JsonNode::asText).collect(Collectors.toSet()),
        keys.elements(pointer + "/categories").map(JsonNode::asText).collect(Collectors.toSet()));
  }

  ExposureRule exposureBands() {
    return new ExposureRule(
        keys.numbers("/exposure_bands/sessions"),
        keys.numbers("/exposure_bands/months"),
        keys.numbers("/exposure_bands/mg_per_kg"),
        keys.numbers("/exposure_bands/sessions_per_month"));
  }

  VitalSignRule vitalSigns() {
    return new VitalSignRule(
        keys.number("/vital_signs/systolic_at_least"),
        keys.number("/vital_signs/diastolic_at_least"),
        keys.number("/vital_signs/systolic_rise_at_least"),
        keys.number("/vital_signs/diastolic_rise_at_least"),
        keys.number("/vital_signs/oxygen_saturation_below"),
        keys.number("/vital_signs/cadss_above"),
        keys.number("/vital_signs/moaas_at_most"));
  }

  DoseRule doses() {
    return new DoseRule(keys.number("/doses/raised_percent"));
  }

  SignalRule signals() {
    return new SignalRule(
        new SignalRule.Shortening(
            keys.number("/signals/shortening/min_gaps"),
            keys.number("/signals/shortening/slope_p_percent"),
            keys.number("/signals/shortening/last_percent_of_first")),
        new SignalRule.Unscheduled(
            keys.number("/signals/unscheduled/usual_gaps"),
            keys.number("/signals/unscheduled/percent_of_usual")),
        keys.number("/signals/withdrawal_days"));
  }
}
