package org.ketamineoutcomes.maintenance;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.ketamineoutcomes.history.Course;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.CompetingEvent;
import org.ketamineoutcomes.protocol.DiscontinuationRule;

/**
 * When a course of treatment came to an end that leaves nothing to wait for: death, or that the
 * patient stopped coming, as {@link Discontinuation} says.
 *
 * <p>A course is asked for itself. Its usual gap is that of its own sessions, and that it was given
 * up is known through the first session of the next course, or else to the end of observation.
 */
public final class TreatmentEnd {

  private TreatmentEnd() {}

  /**
   * Returns the first of the days on which one of {@code counted} came, in days from the course's
   * first session; nothing if none is known to have come.
   */
  public static OptionalInt day(
      TreatmentHistory history,
      Course course,
      DiscontinuationRule rule,
      Set<CompetingEvent> counted) {
    return Stream.of(CompetingEvent.values())
        .filter(counted::contains)
        .map(event -> day(event, history, course, rule))
        .flatMapToInt(OptionalInt::stream)
        .map(day -> Math.max(0, day - course.firstDay()))
        .min();
  }

  private static OptionalInt day(
      CompetingEvent event, TreatmentHistory history, Course course, DiscontinuationRule rule) {
    OptionalInt death = Discontinuation.deathDay(history);
    return switch (event) {
      case DEATH -> course.nextCourseDay().isPresent() ? OptionalInt.empty() : death;
      case DISCONTINUATION ->
          Discontinuation.dueDay(
              course.sessions(),
              course.nextCourseDay().orElse(death.orElse(history.observationEndDay())),
              rule);
    };
  }
}
