package org.ketamineoutcomes.course;

import java.util.Arrays;
import java.util.List;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.protocol.InductionRule;
import org.ketamineoutcomes.protocol.PhaseRule;

/**
 * A course told apart into phases.
 *
 * <p>The course opens with its {@link Induction}; in a {@link CourseKind#BOOSTER_RUN} those
 * sessions are boosters. Each later session is one of these, the first that fits:
 *
 * <ul>
 *   <li>Taper: the sessions from the first after the opening on, as long as they come within the
 *       {@link PhaseRule.Taper taper's} days of its last session and no gap is shorter than the one
 *       before; if they are enough and the last gap is longer than the first. The gap after the
 *       opening counts as one.
 *   <li>Booster: one of few sessions that come after a {@link PhaseRule.Booster booster's} gap and
 *       are followed by another such gap, or by none.
 *   <li>Maintenance: any other.
 * </ul>
 *
 * @param phases one for each session of the course
 */
public record CoursePhases(Course course, CourseKind kind, Induction opening, List<Phase> phases) {

  public CoursePhases {
    phases = List.copyOf(phases);
  }

  /** Tells the phases of {@code course} apart. */
  public static CoursePhases of(Course course, InductionRule induction, PhaseRule rule) {
    CourseKind kind = CourseKind.of(course, rule.reInduction());
    Induction opening = Induction.of(course, induction);
    Phase[] phases = new Phase[course.sessions().size()];
    Arrays.fill(phases, Phase.MAINTENANCE);
    Arrays.fill(
        phases,
        0,
        opening.sessions(),
        kind == CourseKind.BOOSTER_RUN ? Phase.BOOSTER : Phase.INDUCTION);
    markBoosters(course, opening, rule.booster(), phases);
    int taperEnd = taperEnd(course, opening, rule.taper());
    Arrays.fill(phases, opening.sessions(), taperEnd, Phase.TAPER);
    return new CoursePhases(course, kind, opening, Arrays.asList(phases));
  }

  /** Returns whether any session after the opening is of {@code phase}. */
  public boolean hasAfterOpening(Phase phase) {
    return phases.subList(opening.sessions(), phases.size()).contains(phase);
  }

  private static void markBoosters(
      Course course, Induction opening, PhaseRule.Booster rule, Phase[] phases) {
    int from = opening.sessions();
    while (from < phases.length && gap(course, from) < rule.gapDays()) {
      from++;
    }
    while (from < phases.length) {
      int to = from + 1;
      while (to < phases.length && gap(course, to) < rule.gapDays()) {
        to++;
      }
      if (to - from <= rule.maxSessions()) {
        Arrays.fill(phases, from, to, Phase.BOOSTER);
      }
      from = to;
    }
  }

  /** Returns the place after the taper's last session; after the opening's if there is none. */
  private static int taperEnd(Course course, Induction opening, PhaseRule.Taper rule) {
    List<Session> sessions = course.sessions();
    int from = opening.sessions();
    int to = from;
    while (to < sessions.size()
        && sessions.get(to).day() - opening.lastDay() <= rule.maxDays()
        && (to == from || gap(course, to) >= gap(course, to - 1))) {
      to++;
    }
    boolean isTaper = to - from >= rule.minSessions() && gap(course, to - 1) > gap(course, from);
    return isTaper ? to : from;
  }

  /** Days from the session before. */
  private static int gap(Course course, int session) {
    return course.sessions().get(session).day() - course.sessions().get(session - 1).day();
  }
}
