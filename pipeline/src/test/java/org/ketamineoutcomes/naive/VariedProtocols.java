package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ketamineoutcomes.protocol.Presets;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;

/** Protocols that between them make every choice there is, none of which hide anything. */
final class VariedProtocols {

  private static final String STANDARD =
      """
      id: varied
      baseline:   {rule: last, lookback_days: 30, same_day: pre_dose, tie: last_record, minimum: {PHQ-9: 10, MADRS: 20, default: 1}}
      response:   {reduction_percent: 50}
      remission:  {PHQ-9: {below: 5}, MADRS: {at_most: 10}}
      courses:    {gap_days: 90}
      induction:  {min_sessions: 4, max_sessions: 8, max_days: 28, gap_days: 7}
      phases:     {re_induction: {min_sessions: 3, max_days: 21}, booster: {max_sessions: 2, gap_days: 14}, taper: {min_sessions: 3, max_days: 56}}
      onset:      {origin: first_session, event: response, early_improvement_percent: 20, sustained: {until_day: 28, excursions: 1, excursion_percent: 25}, competing: [death, discontinuation]}
      durability: {start: {when: response, from_day: none, to_day: none}, origin: first_response, landmark_day: 14, loss: {rule: response_lost, score_at_least: {PHQ-9: 10, MADRS: 22}, return_to_baseline_percent: 90, confirm: 1, confirm_from_days: 0, confirm_to_days: none, dated_at: first, unconfirmed: censor_at_last_assessment}, retreatment: ignore, competing: [death, discontinuation], horizon_days: none, censor_at: last_assessment}
      discontinuation: {gap_days: 90, gap_multiple: 3}
      adverse_events: {treatment_emergent: from_first_session, follow_up_end: last_session, plus_days: 30, day_count: inclusive, duplicates: keep, long_term_after_days: 30, named_events: []}
      exposure_bands: {sessions: [6, 12, 24, 52], months: [3, 12, 24], mg_per_kg: [3, 6, 12, 26], sessions_per_month: [1, 2, 4]}
      vital_signs: {systolic_at_least: 180, diastolic_at_least: 110, systolic_rise_at_least: 40, diastolic_rise_at_least: 25, oxygen_saturation_below: 93, cadss_above: 4, moaas_at_most: 4}
      doses: {raised_percent: 25}
      signals: {shortening: {min_gaps: 6, slope_p_percent: 5, last_percent_of_first: 50}, unscheduled: {usual_gaps: 3, percent_of_usual: 50}, withdrawal_days: 7}
      confidence: {level: 0.95, survival: log-log, proportion: clopper-pearson, rate: exact}
      curve_days: every
      endpoints: [{name: week_1, origin: first_session, from_day: 4, to_day: 10, target_day: 7, pick: closest}, {name: late, origin: last_induction_session, from_day: 14, to_day: 31, target_day: 21, pick: closest}]
      denominator: all_treated
      missing_items: {rule: strict, rounding: none}
      disclosure: {min_cell: 0}
      """;

  /** What the text above says, then what else it may say. */
  private static final List<List<String>> CHOICES =
      List.of(
          List.of("rule: last", "rule: worst", "rule: mean"),
          List.of("lookback_days: 30", "lookback_days: none", "lookback_days: 7"),
          List.of("same_day: pre_dose", "same_day: post_dose"),
          List.of("tie: last_record", "tie: highest", "tie: lowest"),
          List.of("{PHQ-9: 10, MADRS: 20, default: 1}", "{default: 0}"),
          List.of("reduction_percent: 50", "reduction_percent: 33", "reduction_percent: 100"),
          List.of("{gap_days: 90}", "none", "{gap_days: 14}"),
          List.of(
              "{min_sessions: 4, max_sessions: 8, max_days: 28, gap_days: 7}",
              "{min_sessions: 1, max_sessions: 3, max_days: 10, gap_days: 10}",
              "{min_sessions: 3, max_sessions: 5, min_days: 7, max_days: 21, gap_days: 7}"),
          List.of(
              "re_induction: {min_sessions: 3, max_days: 21}",
              "re_induction: {min_sessions: 1, max_days: 21}",
              "re_induction: {min_sessions: 4, max_days: 40}"),
          List.of(
              "booster: {max_sessions: 2, gap_days: 14}",
              "booster: {max_sessions: 1, gap_days: 14}",
              "booster: {max_sessions: 3, gap_days: 8}"),
          List.of(
              "taper: {min_sessions: 3, max_days: 56}",
              "taper: {min_sessions: 2, max_days: 56}",
              "taper: {min_sessions: 4, max_days: 120}"),
          List.of("event: response", "event: remission"),
          List.of("early_improvement_percent: 20", "early_improvement_percent: 1"),
          List.of("until_day: 28", "until_day: 1", "until_day: 90"),
          List.of("excursions: 1", "excursions: 0", "excursions: 3"),
          List.of("excursion_percent: 25", "excursion_percent: 0"),
          List.of("competing: [death, discontinuation]", "competing: [death]", "competing: []"),
          List.of("confirm: 1", "confirm: 2", "confirm: 3"),
          List.of(
              "confirm_from_days: 0, confirm_to_days: none",
              "confirm_from_days: 0, confirm_to_days: 21",
              "confirm_from_days: 5, confirm_to_days: none",
              "confirm_from_days: 5, confirm_to_days: 15"),
          List.of("dated_at: first", "dated_at: confirming"),
          List.of(
              "unconfirmed: censor_at_last_assessment",
              "unconfirmed: censor_at_last_ok",
              "unconfirmed: event"),
          List.of(
              "{when: response, from_day: none, to_day: none}",
              "{when: remission, from_day: none, to_day: none}",
              "{when: response_or_remission, from_day: 3, to_day: 40}",
              "{when: response, from_day: 0, to_day: 21}"),
          List.of("origin: first_response", "origin: last_induction_session", "origin: landmark"),
          List.of("landmark_day: 14", "landmark_day: 28"),
          List.of(
              "rule: response_lost",
              "rule: remission_lost",
              "rule: score_at_least",
              "rule: return_to_baseline"),
          List.of("return_to_baseline_percent: 90", "return_to_baseline_percent: 70"),
          List.of("horizon_days: none", "horizon_days: 30"),
          List.of(
              "retreatment: ignore",
              "retreatment: censor",
              "retreatment: event",
              "retreatment: compete"),
          List.of("{gap_days: 90, gap_multiple: 3}", "{gap_days: 14, gap_multiple: 1}"),
          List.of(
              "{min_gaps: 6, slope_p_percent: 5, last_percent_of_first: 50}",
              "{min_gaps: 9, slope_p_percent: 50, last_percent_of_first: 1}",
              "{min_gaps: 6, slope_p_percent: 1, last_percent_of_first: 100}"),
          List.of(
              "{usual_gaps: 3, percent_of_usual: 50}", "{usual_gaps: 1, percent_of_usual: 100}"),
          List.of("withdrawal_days: 7", "withdrawal_days: 1"),
          List.of("follow_up_end: last_session", "follow_up_end: observation_end"),
          List.of("plus_days: 30", "plus_days: 0"),
          List.of("day_count: inclusive", "day_count: elapsed"),
          List.of("duplicates: keep", "duplicates: drop"),
          List.of(
              "long_term_after_days: 30", "long_term_after_days: 1", "long_term_after_days: 100"),
          List.of(
              "sessions: [6, 12, 24, 52], months: [3, 12, 24]",
              "sessions: [1, 2, 3], months: [1, 2, 3, 4, 5, 6]",
              "sessions: [10], months: [6]"),
          List.of(
              "mg_per_kg: [3, 6, 12, 26], sessions_per_month: [1, 2, 4]",
              "mg_per_kg: [1, 2], sessions_per_month: [1, 2, 3, 5, 8]"),
          List.of(
              "systolic_at_least: 180, diastolic_at_least: 110",
              "systolic_at_least: 160, diastolic_at_least: 111"),
          List.of(
              "systolic_rise_at_least: 40, diastolic_rise_at_least: 25",
              "systolic_rise_at_least: 20, diastolic_rise_at_least: 26"),
          List.of(
              "oxygen_saturation_below: 93, cadss_above: 4, moaas_at_most: 4",
              "oxygen_saturation_below: 90, cadss_above: 0, moaas_at_most: 3"),
          List.of("raised_percent: 25", "raised_percent: 1", "raised_percent: 100"),
          List.of(
              "named_events: []",
              "named_events: [{id: skin, terms: [' RASH ', eczema]}]",
              "named_events: [{id: dizzy, terms: [Dizziness, dizzy  and nauseous]}, {id: nerves, terms: [nausea], categories: [Nervous System]}]"),
          List.of("survival: log-log", "survival: log", "survival: plain"),
          List.of("proportion: clopper-pearson", "proportion: wilson"),
          List.of(
              "{PHQ-9: {below: 5}, MADRS: {at_most: 10}}",
              "{PHQ-9: {at_most: 9}, GAD-7: {at_most: 4}}"),
          List.of("from_day: 4, to_day: 10", "from_day: 0, to_day: 40"),
          List.of("pick: closest", "pick: first", "pick: last", "pick: worst"),
          List.of("all_treated", "with_baseline", "observed"),
          List.of(
              "{rule: strict, rounding: none}",
              "{rule: prorate, rounding: none}",
              "{rule: prorate, rounding: half_up}"),
          List.of("curve_days: every", "curve_days: [0, 7, 9, 28, 84]"));

  private VariedProtocols() {}

  /** The two that are built in, then one for each single change, then the presets. */
  static List<Protocol> systematic() {
    List<String> texts = new ArrayList<>();
    texts.add(STANDARD);
    for (List<String> choice : CHOICES) {
      for (String other : choice.subList(1, choice.size())) {
        texts.add(STANDARD.replace(choice.get(0), other));
      }
    }
    String confirmed = STANDARD.replace("confirm: 1", "confirm: 2");
    texts.add(confirmed.replace("dated_at: first", "dated_at: confirming"));
    texts.add(confirmed.replace("censor_at_last_assessment", "censor_at_last_ok"));
    texts.add(confirmed.replace("unconfirmed: censor_at_last_assessment", "unconfirmed: event"));
    texts.add(
        confirmed.replace(
            "confirm_from_days: 0, confirm_to_days: none",
            "confirm_from_days: 5, confirm_to_days: 15"));
    String named =
        STANDARD.replace("named_events: []", "named_events: [{id: skin, terms: [rash]}]");
    texts.add(named.replace("day_count: inclusive", "day_count: elapsed"));
    texts.add(named.replace("follow_up_end: last_session", "follow_up_end: observation_end"));
    List<Protocol> protocols = new ArrayList<>();
    protocols.add(ProtocolFile.named("r-reference").protocol());
    texts.forEach(text -> protocols.add(ProtocolFile.read(text, "varied")));
    Presets.IDS.forEach(id -> protocols.add(Presets.hidingNothing(id)));
    return List.copyOf(protocols);
  }

  /** Any combination of choices. */
  static Protocol any(Random random) {
    String text = STANDARD.replace("id: varied", "id: any");
    for (List<String> choice : CHOICES) {
      text = text.replace(choice.get(0), choice.get(random.nextInt(choice.size())));
    }
    return ProtocolFile.read(text, "any");
  }
}
