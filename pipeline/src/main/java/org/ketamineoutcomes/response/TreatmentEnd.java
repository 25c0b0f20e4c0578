package org.ketamineoutcomes.response;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.ketamineoutcomes.history.Course;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.CompetingEvent;
import org.ketamineoutcomes.protocol.DiscontinuationRule;

/**
 * When a course of treatment came to an end that leaves nothing to wait for.
 *
 * <p>It was given up where no session is known for more than both the rule's days and its multiple
 * of the usual gap, the median of the gaps between the course's sessions (0 with one session). That
 * is known through the next course's first session, or else to the end of observation. It is dated
 * to the day on which the next session was due, one usual gap after the last, half a day counting
 * as one. A death after the recorded end of observation is not part of what was observed.
 */
final class TreatmentEnd {

  private TreatmentEnd() {}

  /**
   * Returns the first of the days on which one of {@code counted} came, in days from the course's
   * first session; nothing if none is known to have come.
   */
  static OptionalInt day(
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
    return switch (event) {
      case DEATH -> course.nextCourseDay().isPresent() ? OptionalInt.empty() : deathDay(history);
      case DISCONTINUATION -> discontinuation(history, course, rule);
    };
  }

  private static OptionalInt discontinuation(
      TreatmentHistory history, Course course, DiscontinuationRule rule) {
    int last = course.lastDay();
    int knownUntil =
        course.nextCourseDay().orElse(deathDay(history).orElse(history.observationEndDay()));
    long twiceUsualGap = twiceMedianGap(course.sessions());
    boolean isGivenUp =
        2L * (knownUntil - last)
            > Math.max(2L * rule.gapDays(), rule.gapMultiple() * twiceUsualGap);
    return isGivenUp
        ? OptionalInt.of((int) Math.min(knownUntil, last + (twiceUsualGap + 1) / 2))
        : OptionalInt.empty();
  }

  private static OptionalInt deathDay(TreatmentHistory history) {
    OptionalInt death = history.deathDay();
    return death.isPresent()
            && history.patient().isPresent()
            && death.getAsInt()
                <= history.patient().get().observationEnd().orElse(Integer.MAX_VALUE)
        ? death
        : OptionalInt.empty();
  }

  private static long twiceMedianGap(List<Session> sessions) {
    int[] gaps = new int[sessions.size() - 1];
    if (gaps.length == 0) {
      return 0;
    }
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = sessions.get(i + 1).day() - sessions.get(i).day();
    }
    Arrays.sort(gaps);
    return (long) gaps[(gaps.length - 1) / 2] + gaps[gaps.length / 2];
  }
}
