package org.ketamineoutcomes.signal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.course.SessionOrder;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Route;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.protocol.BaselineRule.SameDay;
import org.ketamineoutcomes.protocol.DoseRule;

/**
 * Whether more of the drug did no more good.
 *
 * <p>A dose by weight is compared with the patient's first above 0 by the same route, in this
 * course or an earlier one. From the first dose on that has risen, scores are compared with those
 * between the two doses: the signal is there if the lowest of the later ones is no lower than the
 * lowest of the earlier ones.
 *
 * @param isEnough whether any dose can be compared with an earlier one
 * @param first the session with the dose that rose; empty if none did
 * @param raised the first session with a raised dose; empty if there is none
 */
record DoseTolerance(boolean isEnough, Optional<Session> first, Optional<Session> raised) {

  /** Compares the doses of {@code sessions}, which are in the order of time. */
  static DoseTolerance of(List<Session> sessions, DoseRule rule) {
    Map<Route, Session> firstByRoute = new EnumMap<>(Route.class);
    boolean isEnough = false;
    for (Session session : sessions) {
      OptionalInt dose = session.dose().microgramsPerKg();
      Session first = firstByRoute.get(session.route());
      if (first == null) {
        if (dose.orElse(0) > 0) {
          firstByRoute.put(session.route(), session);
        }
      } else if (dose.isPresent()) {
        isEnough = true;
        if (rule.isRaised(microgramsPerKg(first), dose.getAsInt())) {
          return new DoseTolerance(true, Optional.of(first), Optional.of(session));
        }
      }
    }
    return new DoseTolerance(isEnough, Optional.empty(), Optional.empty());
  }

  /**
   * Returns what can be said of doses that can be compared.
   *
   * @param scores on one instrument, after the first dose
   */
  Verdict verdict(List<Assessment> scores, SameDay assumption) {
    if (raised.isEmpty() || first.isEmpty()) {
      return scores.isEmpty() ? Verdict.UNDETERMINED : Verdict.ABSENT;
    }
    int before = Integer.MAX_VALUE;
    int after = Integer.MAX_VALUE;
    for (Assessment score : scores) {
      if (!SessionOrder.isBeforeDose(score, raised.get(), assumption)) {
        after = Math.min(after, score.scoreHundredths());
      } else if (!SessionOrder.isBeforeDose(score, first.get(), assumption)) {
        before = Math.min(before, score.scoreHundredths());
      }
    }
    boolean isKnown = before < Integer.MAX_VALUE && after < Integer.MAX_VALUE;
    return isKnown ? Verdict.of(after >= before) : Verdict.UNDETERMINED;
  }

  private static int microgramsPerKg(Session session) {
    return session.dose().microgramsPerKg().orElse(0);
  }
}
