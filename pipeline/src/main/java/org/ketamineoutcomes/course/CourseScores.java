package org.ketamineoutcomes.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.BaselineRule;

/**
 * What one instrument says of one course: the baseline, and the scores that follow it.
 *
 * @param eligibility whether the course can be evaluated with this instrument; if not, why
 * @param baseline the baseline, with the scores it was chosen from
 * @param after the scores after the first dose and before the next course, one a moment, by time
 */
public record CourseScores(
    Course course,
    String instrument,
    Eligibility eligibility,
    Baseline baseline,
    List<Assessment> after) {

  /** Whether a course can be evaluated, or the first reason why it cannot. */
  public enum Eligibility {
    NO_BASELINE,
    BASELINE_TOO_LOW,
    EVALUABLE
  }

  /** Returns what the patient's scores on {@code instrument} say of {@code course}. */
  public static CourseScores of(
      TreatmentHistory history, Course course, String instrument, BaselineRule rule) {
    List<Assessment> before = new ArrayList<>();
    List<Assessment> after = new ArrayList<>();
    for (Assessment assessment : history.assessments()) {
      if (assessment.instrument().equals(instrument)) {
        if (SessionOrder.isBeforeDose(assessment, course.sessions().get(0), rule.sameDay())) {
          before.add(assessment);
        } else if (course.isBeforeNextCourse(assessment.day())) {
          after.add(assessment);
        }
      }
    }
    Baseline baseline = Baseline.of(before, course.firstDay(), rule);
    return new CourseScores(
        course,
        instrument,
        eligibility(instrument, baseline.scoreHundredths(), rule),
        baseline,
        onePerMoment(after, rule.tie()));
  }

  /**
   * Returns the same course as {@code rule} sees it with {@code choice} in the place of its own.
   */
  public CourseScores by(BaselineRule.Choice choice, BaselineRule rule) {
    Baseline other = baseline.by(choice);
    return new CourseScores(
        course, instrument, eligibility(instrument, other.scoreHundredths(), rule), other, after);
  }

  /** Returns the baseline in hundredths of a point; 0 unless there is one. */
  public int baselineHundredths() {
    return baseline.scoreHundredths().orElse(0);
  }

  public boolean isEvaluable() {
    return eligibility == Eligibility.EVALUABLE;
  }

  /** Returns whole days from the course's first session to {@code day}. */
  public int elapsedDays(int day) {
    return day - course.firstDay();
  }

  /** Returns the days from each day with a score after the first dose to the next such day. */
  public int[] gapDays() {
    int[] gaps = new int[after.size()];
    int count = 0;
    for (int i = 1; i < after.size(); i++) {
      int gap = after.get(i).day() - after.get(i - 1).day();
      if (gap > 0) {
        gaps[count++] = gap;
      }
    }
    return Arrays.copyOf(gaps, count);
  }

  private static Eligibility eligibility(
      String instrument, OptionalInt baseline, BaselineRule rule) {
    if (baseline.isEmpty()) {
      return Eligibility.NO_BASELINE;
    }
    return rule.isHighEnough(instrument, baseline.getAsInt())
        ? Eligibility.EVALUABLE
        : Eligibility.BASELINE_TOO_LOW;
  }

  /**
   * Of several scores of one moment, keeps the one that the rule of ties names; of equals the last.
   */
  static List<Assessment> onePerMoment(List<Assessment> byTime, BaselineRule.Tie tie) {
    Comparator<Assessment> preference = preference(tie);
    List<Assessment> kept = new ArrayList<>();
    for (Assessment assessment : byTime) {
      int last = kept.size() - 1;
      if (last >= 0 && kept.get(last).isOfSameMomentAs(assessment)) {
        if (preference.compare(assessment, kept.get(last)) >= 0) {
          kept.set(last, assessment);
        }
      } else {
        kept.add(assessment);
      }
    }
    return List.copyOf(kept);
  }

  /** The score that ranks highest is the one that counts; of equal ones, the last record. */
  public static Comparator<Assessment> preference(BaselineRule.Tie tie) {
    Comparator<Assessment> byRecord = Comparator.comparing(Assessment::position);
    Comparator<Assessment> byScore = Comparator.comparingInt(Assessment::scoreHundredths);
    return switch (tie) {
      case LAST_RECORD -> byRecord;
      case HIGHEST -> byScore.thenComparing(byRecord);
      case LOWEST -> byScore.reversed().thenComparing(byRecord);
    };
  }
}
