package org.ketamineoutcomes.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.naive.NaiveTurnbull.Found;
import org.ketamineoutcomes.protocol.BaselineRule;
import org.ketamineoutcomes.protocol.BaselineRule.SameDay;
import org.ketamineoutcomes.protocol.Protocol;

/** What one instrument says of one course, asked question by question. */
record NaiveResponse(
    Protocol protocol, NaivePatient patient, NaivePatient.Course course, String instrument) {

  /** Whether the patient was ever assessed with the instrument. */
  boolean isAssessed() {
    return patient.assessments().stream().anyMatch(score -> score.instrument().equals(instrument));
  }

  /** The scores in the look-back. */
  List<Assessment> candidates() {
    BaselineRule rule = protocol.baseline();
    List<Assessment> candidates = new ArrayList<>();
    for (Assessment score : patient.assessments()) {
      if (score.instrument().equals(instrument)
          && isBefore(score, course.sessions().get(0))
          && (long) course.firstDay() - score.day() <= rule.lookbackDays()) {
        candidates.add(score);
      }
    }
    return withoutTies(candidates);
  }

  /** The baseline in hundredths of a point. */
  Optional<BigDecimal> baseline() {
    BaselineRule rule = protocol.baseline();
    List<Assessment> one = candidates();
    if (one.isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> scores =
        one.stream().map(score -> BigDecimal.valueOf(score.scoreHundredths())).toList();
    BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(
        switch (rule.rule()) {
          case LAST -> scores.get(scores.size() - 1);
          case WORST -> scores.stream().max(BigDecimal::compareTo).orElseThrow();
          case MEAN -> sum.divide(BigDecimal.valueOf(scores.size()), 0, RoundingMode.HALF_UP);
        });
  }

  boolean isEvaluable() {
    BaselineRule rule = protocol.baseline();
    Integer minimum = rule.minimumPoints().get(instrument);
    int points = minimum == null ? rule.defaultMinimumPoints() : minimum;
    return baseline().isPresent()
        && baseline().get().compareTo(BigDecimal.valueOf(100L * points)) >= 0;
  }

  /** The scores after the first dose and before the next course. */
  List<Assessment> after() {
    List<Assessment> after = new ArrayList<>();
    for (Assessment score : patient.assessments()) {
      if (score.instrument().equals(instrument)
          && !isBefore(score, course.sessions().get(0))
          && score.day() < course.nextCourseDay()) {
        after.add(score);
      }
    }
    return withoutTies(after);
  }

  Found onset() {
    int last = course.firstDay();
    for (Assessment score : after()) {
      if (isResponse(score)) {
        return Found.event(score.day() - course.firstDay(), last - course.firstDay());
      }
      last = score.day();
    }
    return Found.never(last - course.firstDay(), last - course.firstDay());
  }

  /** Days between neighbours of the days after the first dose that have a score. */
  List<Integer> gaps() {
    TreeSet<Integer> days = new TreeSet<>(after().stream().map(Assessment::day).toList());
    List<Integer> gaps = new ArrayList<>();
    for (int day : days) {
      if (days.higher(day) != null) {
        gaps.add(days.higher(day) - day);
      }
    }
    return gaps;
  }

  boolean isResponse(Assessment score) {
    BigDecimal highest =
        baseline()
            .orElseThrow()
            .multiply(BigDecimal.valueOf(100 - protocol.response().reductionPercent()))
            .movePointLeft(2);
    return BigDecimal.valueOf(score.scoreHundredths()).compareTo(highest) <= 0;
  }

  boolean isBefore(Assessment score, Session session) {
    if (score.day() < session.day()) {
      return true;
    }
    if (score.day() > session.day()) {
      return false;
    }
    return switch (score.relation()) {
      case PRE_DOSE -> true;
      case DURING -> false;
      case POST_DOSE -> false;
      case NOT_RECORDED -> {
        if (score.minuteOfDay().isPresent() && session.minuteOfDay().isPresent()) {
          yield score.minuteOfDay().getAsInt() <= session.minuteOfDay().getAsInt();
        }
        yield protocol.baseline().sameDay() == SameDay.PRE_DOSE;
      }
    };
  }

  /** Leaves out a score if another of the same moment is to be taken instead. */
  private List<Assessment> withoutTies(List<Assessment> scores) {
    return scores.stream()
        .filter(
            score ->
                scores.stream()
                    .noneMatch(other -> isTakenInstead(other, score, protocol.baseline().tie())))
        .toList();
  }

  static boolean isTakenInstead(Assessment other, Assessment score, BaselineRule.Tie tie) {
    if (other.day() != score.day()
        || !other.minuteOfDay().equals(score.minuteOfDay())
        || other.relation() != score.relation()
        || !other.minutesFromDose().equals(score.minutesFromDose())) {
      return false;
    }
    boolean laterRecord = other.position().compareTo(score.position()) > 0;
    int higher = Integer.compare(other.scoreHundredths(), score.scoreHundredths());
    return switch (tie) {
      case LAST_RECORD -> laterRecord;
      case HIGHEST -> higher > 0 || (higher == 0 && laterRecord);
      case LOWEST -> higher < 0 || (higher == 0 && laterRecord);
    };
  }
}
