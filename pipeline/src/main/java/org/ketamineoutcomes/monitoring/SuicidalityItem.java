package org.ketamineoutcomes.monitoring;

import java.util.List;
import java.util.OptionalInt;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.history.Assessment;

/**
 * The points of the item on suicidal thoughts in one course: 0 is none.
 *
 * <p>An assessment without the item tells nothing. The baseline is the item of the last assessment
 * in the look-back that has it, whichever of them the baseline score is from; the last item is that
 * of the last assessment of the course that has it.
 *
 * @param baseline empty where the item is not recorded
 * @param later those after the first dose and before the next course, by time
 */
record SuicidalityItem(OptionalInt baseline, List<Integer> later) {

  static SuicidalityItem of(CourseScores scores) {
    OptionalInt baseline = OptionalInt.empty();
    for (Assessment assessment : scores.baseline().candidates()) {
      if (assessment.suicidalityItem().isPresent()) {
        baseline = assessment.suicidalityItem();
      }
    }
    return new SuicidalityItem(
        baseline,
        scores.after().stream()
            .flatMapToInt(assessment -> assessment.suicidalityItem().stream())
            .boxed()
            .toList());
  }

  /** Returns whether the item is recorded at the baseline and after the first dose. */
  boolean isFollowed() {
    return baseline.isPresent() && !later.isEmpty();
  }

  boolean isPositive() {
    return baseline.orElse(0) > 0;
  }

  /** Returns the last item of a course that is followed. */
  int last() {
    return later.get(later.size() - 1);
  }

  /** Returns whether thoughts that were there were gone at any time. */
  boolean isEverResolved() {
    return isPositive() && later.contains(0);
  }

  boolean isEverWorsened() {
    int before = baseline.orElse(Integer.MAX_VALUE);
    return later.stream().anyMatch(points -> points > before);
  }
}
