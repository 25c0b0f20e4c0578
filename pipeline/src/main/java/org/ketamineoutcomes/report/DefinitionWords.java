package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;

/** The decisions of a protocol that a reader must know, in sentences. */
final class DefinitionWords {

  private final Definitions definitions;
  private final String instrument;

  DefinitionWords(Definitions definitions, String instrument) {
    this.definitions = definitions;
    this.instrument = instrument;
  }

  /** Returns a sentence for each, without those that the protocol has not. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    baseline(sentences);
    add(
        sentences,
        "response.reduction_percent",
        "Response: a score at least %s%% below the baseline.");
    remission(sentences);
    add(
        sentences,
        "onset.origin",
        "Onset is counted in days from the %s; patients who never respond are censored at their last assessment.");
    durability(sentences);
    courses(sentences);
    add(
        sentences,
        "adverse_events.plus_days",
        "Adverse events count from the first session to %s days after the "
            + spoken("adverse_events.follow_up_end")
            + ".");
    add(
        sentences,
        "adverse_events.long_term_after_days",
        "An event more than %s days after the last session of its course is a long-term one.");
    add(
        sentences,
        "discontinuation.gap_days",
        "Treatment has ended when no session came for more than %s days.");
    limits(sentences);
    return sentences;
  }

  private void baseline(List<String> sentences) {
    if (definitions.value("baseline.rule").isEmpty()) {
      return;
    }
    String days = definitions.value("baseline.lookback_days");
    String minimum = definitions.value("baseline.minimum." + instrument);
    sentences.add(
        "Baseline: the %s score before the first session%s%s."
            .formatted(
                spoken("baseline.rule"),
                days.isEmpty() || days.equals("none") ? "" : ", no older than " + days + " days",
                minimum.isEmpty()
                    ? ""
                    : "; by " + instrument + " it must be " + minimum + " points or more"));
  }

  private void remission(List<String> sentences) {
    String below = definitions.value("remission." + instrument + ".below");
    String most = definitions.value("remission." + instrument + ".at_most");
    if (!below.isEmpty()) {
      sentences.add("Remission: " + instrument + " below " + below + ".");
    } else if (!most.isEmpty()) {
      sentences.add("Remission: " + instrument + " of " + most + " or less.");
    }
  }

  private void durability(List<String> sentences) {
    if (definitions.value("durability.origin").isEmpty()) {
      return;
    }
    String loss =
        switch (definitions.value("durability.loss.rule")) {
          case "response_lost" -> "a score that is no response";
          case "remission_lost" -> "a score that is no remission";
          case "return_to_baseline" ->
              "a score of at least "
                  + definitions.value("durability.loss.return_to_baseline_percent")
                  + "% of the baseline";
          case "score_at_least" -> "a score at or above the points that the protocol sets";
          default -> spoken("durability.loss.rule");
        };
    boolean isOne = definitions.says("durability.loss.confirm", "1");
    sentences.add(
        "Durability is counted from the %s to %s%s; otherwise patients are censored at their %s."
            .formatted(
                spoken("durability.origin"),
                loss,
                isOne
                    ? ""
                    : ", shown by "
                        + definitions.value("durability.loss.confirm")
                        + " assessments in a row",
                spoken("durability.censor_at")));
    sentences.add(definitions.retreatment());
  }

  private void courses(List<String> sentences) {
    String gap = definitions.value("courses.gap_days");
    if (!gap.isEmpty() && !gap.equals("none")) {
      sentences.add("A new course begins after more than " + gap + " days without a session.");
    }
    String least = definitions.value("induction.min_sessions");
    if (!least.isEmpty()) {
      sentences.add(
          "Induction: the first sessions of a course, %s to %s within %s days, each at most %s days after the one before."
              .formatted(
                  least,
                  definitions.value("induction.max_sessions"),
                  definitions.value("induction.max_days"),
                  definitions.value("induction.gap_days")));
    }
  }

  private void limits(List<String> sentences) {
    if (!definitions.value("confidence.survival").isEmpty()) {
      sentences.add(
          "Limits are two-sided and of 95%%: of survival curves Greenwood's on the %s scale, of shares by %s, of rates %s."
              .formatted(
                  definitions.value("confidence.survival"),
                  definitions.says("confidence.proportion", "wilson")
                      ? "Wilson"
                      : "Clopper and Pearson",
                  definitions.says("confidence.rate", "exact")
                      ? "exact Poisson (Garwood)"
                      : spoken("confidence.rate")));
    }
  }

  private void add(List<String> sentences, String key, String sentence) {
    String value = definitions.value(key);
    if (!value.isEmpty() && !value.equals("none")) {
      sentences.add(sentence.formatted(value.replace('_', ' ')));
    }
  }

  private String spoken(String key) {
    return definitions.value(key).replace('_', ' ');
  }
}
