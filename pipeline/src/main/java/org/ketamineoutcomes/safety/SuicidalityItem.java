package org.ketamineoutcomes.safety;

import java.util.List;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.response.CourseScores;

/**
 * The points of the item on suicidal thoughts in one course: 0 is none.
 *
 * <p>The baseline is the item of the assessment that the baseline score is from; where that is a
 * mean of several, of the last of them. An assessment without the item tells nothing: the last item
 * is that of the last assessment that has it.
 *
 * @param baseline empty where the item is not recorded
 * @param later those after the first dose and before the next course, by time
 */
record SuicidalityItem(OptionalInt baseline, List<Integer> later) {

  static SuicidalityItem of(CourseScores scores) {
    List<Assessment> chosen = scores.baseline().chosen();
    return new SuicidalityItem(
        chosen.isEmpty() ? OptionalInt.empty() : chosen.get(chosen.size() - 1).suicidalityItem(),
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
