package org.ketamineoutcomes.course;

import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.protocol.BaselineRule.SameDay;

/**
 * Whether an assessment came before a dose.
 *
 * <p>On the day of the dose, what the export says of the relation decides; else the two times, if
 * both are known; else the protocol's assumption.
 */
public final class SessionOrder {

  private SessionOrder() {}

  /** Returns whether {@code assessment} came before the dose of {@code session}. */
  public static boolean isBeforeDose(Assessment assessment, Session session, SameDay assumption) {
    if (assessment.day() != session.day()) {
      return assessment.day() < session.day();
    }
    return switch (assessment.relation()) {
      case PRE_DOSE -> true;
      case DURING, POST_DOSE -> false;
      case NOT_RECORDED -> isEarlier(assessment, session, assumption);
    };
  }

  private static boolean haveTimes(Assessment assessment, Session session) {
    return assessment.minuteOfDay().isPresent() && session.minuteOfDay().isPresent();
  }

  private static boolean isEarlier(Assessment assessment, Session session, SameDay assumption) {
    if (haveTimes(assessment, session)) {
      return assessment.minuteOfDay().getAsInt() <= session.minuteOfDay().getAsInt();
    }
    return assumption == SameDay.PRE_DOSE;
  }
}
