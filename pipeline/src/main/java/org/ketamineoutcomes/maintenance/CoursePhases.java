package org.ketamineoutcomes.maintenance;

import java.util.Arrays;
import java.util.List;
import org.ketamineoutcomes.history.Course;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.protocol.InductionRule;

/**
 * A course told apart into phases.
 *
 * <p>The course opens with its {@link Induction}; in a {@link CourseKind#BOOSTER_RUN} those
 * sessions are boosters. Each later session is one of these, the first that fits:
 *
 * <ul>
 *   <li>Taper: the sessions from the first after the opening on, as long as they come within 56
 *       days of its last session and no gap is shorter than the one before; if they are at least 3
 *       and the last gap is longer than the first. The gap after the opening counts as one.
 *   <li>Booster: one of at most 2 sessions that come after a gap of at least 14 days and are
 *       followed by another such gap, or by none.
 *   <li>Maintenance: any other.
 * </ul>
 *
 * @param phases one for each session of the course
 */
public record CoursePhases(Course course, CourseKind kind, Induction opening, List<Phase> phases) {

  private static final int TAPER_DAYS = 56;
  private static final int TAPER_SESSIONS = 3;
  private static final int BOOSTER_GAP_DAYS = 14;
  private static final int BOOSTER_SESSIONS = 2;

  public CoursePhases {
    phases = List.copyOf(phases);
  }

  /** Tells the phases of {@code course} apart. */
  public static CoursePhases of(Course course, InductionRule rule) {
    CourseKind kind = CourseKind.of(course);
    Induction opening = Induction.of(course, rule);
    Phase[] phases = new Phase[course.sessions().size()];
    Arrays.fill(phases, Phase.MAINTENANCE);
    Arrays.fill(
        phases,
        0,
        opening.sessions(),
        kind == CourseKind.BOOSTER_RUN ? Phase.BOOSTER : Phase.INDUCTION);
    markBoosters(course, opening, phases);
    int taperEnd = taperEnd(course, opening);
    Arrays.fill(phases, opening.sessions(), taperEnd, Phase.TAPER);
    return new CoursePhases(course, kind, opening, Arrays.asList(phases));
  }

  /** Returns whether any session after the opening is of {@code phase}. */
  public boolean hasAfterOpening(Phase phase) {
    return phases.subList(opening.sessions(), phases.size()).contains(phase);
  }

  private static void markBoosters(Course course, Induction opening, Phase[] phases) {
    int from = opening.sessions();
    while (from < phases.length && gap(course, from) < BOOSTER_GAP_DAYS) {
      from++;
    }
    while (from < phases.length) {
      int to = from + 1;
      while (to < phases.length && gap(course, to) < BOOSTER_GAP_DAYS) {
        to++;
      }
      if (to - from <= BOOSTER_SESSIONS) {
        Arrays.fill(phases, from, to, Phase.BOOSTER);
      }
      from = to;
    }
  }

  /** Returns the place after the taper's last session; after the opening's if there is none. */
  private static int taperEnd(Course course, Induction opening) {
    List<Session> sessions = course.sessions();
    int from = opening.sessions();
    int to = from;
    while (to < sessions.size()
        && sessions.get(to).day() - opening.lastDay() <= TAPER_DAYS
        && (to == from || gap(course, to) >= gap(course, to - 1))) {
      to++;
    }
    boolean isTaper = to - from >= TAPER_SESSIONS && gap(course, to - 1) > gap(course, from);
    return isTaper ? to : from;
  }

  /** Days from the session before. */
  private static int gap(Course course, int session) {
    return course.sessions().get(session).day() - course.sessions().get(session - 1).day();
  }
}
