package org.ketamineoutcomes.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.course.SessionOrder;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.protocol.BaselineRule;
import org.ketamineoutcomes.protocol.Protocol;

/** What one instrument says of one course, in days from the course's first session. */
final class ScoreLines {

  private final PatientView patient;
  private final Protocol protocol;
  private final Places places;
  private final ScoredCourse course;
  private final CourseScores scores;

  ScoreLines(ScoredCourse course, PatientView patient, Places places) {
    this.patient = patient;
    this.protocol = patient.protocol();
    this.places = places;
    this.course = course;
    scores = course.scores();
  }

  List<String> all() {
    List<String> lines = new ArrayList<>();
    lines.add("    " + scores.instrument());
    for (Assessment score : patient.history().assessments()) {
      if (score.instrument().equals(scores.instrument())) {
        lines.add(
            "      day %d: %s, %s %s"
                .formatted(
                    scores.elapsedDays(score.day()),
                    EntryText.points(score.scoreHundredths()),
                    meaning(score),
                    places.of(score)));
      }
    }
    lines.add("      baseline: " + baseline());
    lines.add("      eligible: " + eligibility());
    if (scores.isEvaluable()) {
      lines.addAll(new OnsetLines(course, protocol, places).all());
      lines.add(
          "      durability: "
              + course
                  .response()
                  .map(followed -> DurabilityText.of(followed, protocol, places))
                  .orElse("not counted, " + DurabilityText.whyNot(protocol)));
    }
    return lines;
  }

  private String meaning(Assessment score) {
    if (scores.baseline().chosen().contains(score)) {
      return "chosen for the baseline";
    }
    if (scores.baseline().candidates().contains(score)) {
      return "candidate for the baseline";
    }
    if (scores.after().contains(score)) {
      return response(score);
    }
    if (SessionOrder.isBeforeDose(
        score, scores.course().sessions().get(0), protocol.baseline().sameDay())) {
      return -scores.elapsedDays(score.day()) > protocol.baseline().lookbackDays()
          ? "not in the look-back"
          : lostTie();
    }
    return scores.course().isBeforeNextCourse(score.day()) ? lostTie() : "of a later course";
  }

  private String lostTie() {
    return "not used, another score of this moment counts by tie "
        + EntryText.word(protocol.baseline().tie());
  }

  private String response(Assessment score) {
    if (!scores.isEvaluable()) {
      return "after the first dose";
    }
    return protocol.response().isMet(scores.baselineHundredths(), score.scoreHundredths())
        ? "response"
        : "no response";
  }

  private String baseline() {
    BaselineRule rule = protocol.baseline();
    String lookback =
        rule.lookbackDays() == Protocol.NO_LIMIT
            ? "before the first dose"
            : "in the %d days before the first dose".formatted(rule.lookbackDays());
    if (scores.baseline().candidates().isEmpty()) {
      return "none, there is no score " + lookback;
    }
    return "%s, %s of %d %s %s"
        .formatted(
            EntryText.points(scores.baselineHundredths()),
            EntryText.word(rule.rule()),
            scores.baseline().candidates().size(),
            lookback,
            scores.baseline().chosen().stream().map(places::of).collect(Collectors.joining(" ")));
  }

  private String eligibility() {
    int minimum = protocol.baseline().minimumPointsOf(scores.instrument());
    return switch (scores.eligibility()) {
      case NO_BASELINE -> "no, there is no baseline";
      case BASELINE_TOO_LOW -> "no, the baseline is below " + minimum;
      case EVALUABLE ->
          "yes, the baseline is at least %d; a response is at least %d%% below it"
              .formatted(minimum, protocol.response().reductionPercent());
    };
  }
}
