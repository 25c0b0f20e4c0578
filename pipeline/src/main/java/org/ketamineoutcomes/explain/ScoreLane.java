package org.ketamineoutcomes.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ketamineoutcomes.figure.Timeline.Flag;
import org.ketamineoutcomes.figure.Timeline.Level;
import org.ketamineoutcomes.figure.Timeline.Look;
import org.ketamineoutcomes.figure.Timeline.Point;
import org.ketamineoutcomes.figure.Timeline.Values;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.response.FollowedResponse.Reason;

/** The scores of one rating scale, with baseline, response and its loss. */
record ScoreLane(PatientView patient, String instrument, DaysSince days) {

  private static final double HUNDREDTHS = 100;
  private static final int SCORES = 1;

  Values lane() {
    List<Point> points = new ArrayList<>();
    double greatest = 0;
    for (Assessment score : patient.history().assessments()) {
      if (score.instrument().equals(instrument)) {
        double value = score.scoreHundredths() / HUNDREDTHS;
        greatest = Math.max(greatest, value);
        points.add(
            new Point(
                days.elapsed(score.day()),
                value,
                OptionalDouble.empty(),
                isResponse(score) ? Look.FILLED : Look.OPEN));
      }
    }
    List<Level> levels = new ArrayList<>();
    List<Flag> flags = new ArrayList<>();
    for (ScoredCourse course : patient.scored()) {
      if (course.instrument().equals(instrument) && course.isEvaluable()) {
        levels.add(baseline(course));
        flags.addAll(flags(course));
      }
    }
    return new Values(instrument, LaneTop.above(greatest), SCORES, points, levels, flags);
  }

  private boolean isResponse(Assessment score) {
    for (ScoredCourse course : patient.scored()) {
      if (course.isEvaluable()
          && course.instrument().equals(score.instrument())
          && course.scores().after().contains(score)) {
        return patient
            .protocol()
            .response()
            .isMet(course.scores().baselineHundredths(), score.scoreHundredths());
      }
    }
    return false;
  }

  private Level baseline(ScoredCourse course) {
    int first = course.treated().course().firstDay();
    int last = first;
    for (Assessment score : course.scores().after()) {
      last = Math.max(last, score.day());
    }
    double value = course.scores().baselineHundredths() / HUNDREDTHS;
    return new Level(days.elapsed(first), days.elapsed(last), value, "baseline");
  }

  private List<Flag> flags(ScoredCourse course) {
    List<Flag> flags = new ArrayList<>();
    int first = course.treated().course().firstDay();
    course
        .onset()
        .filter(onset -> onset.isEvent())
        .ifPresent(
            onset ->
                flags.add(new Flag(days.elapsed(first) + onset.followUp().day(), onsetWord())));
    course
        .response()
        .filter(response -> response.reason() == Reason.LOSS)
        .ifPresent(
            response ->
                flags.add(
                    new Flag(
                        days.elapsed(response.originDay()) + response.time().followUp().day(),
                        "lost")));
    return flags;
  }

  private String onsetWord() {
    return switch (patient.protocol().onset().event()) {
      case RESPONSE -> "response";
      case REMISSION -> "remission";
    };
  }
}
