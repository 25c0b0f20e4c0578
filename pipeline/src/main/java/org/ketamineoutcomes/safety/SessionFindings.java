package org.ketamineoutcomes.safety;

import java.util.List;
import org.ketamineoutcomes.aesi.AesiRule;
import org.ketamineoutcomes.aesi.SessionValues;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.monitoring.SuicidalityItems;
import org.ketamineoutcomes.protocol.BaselineRule;

/**
 * What was measured at each session of a patient, and which rules it met. A share of sessions with
 * a finding is over the sessions at which its rule was assessed: not measured is not no.
 */
public final class SessionFindings {

  private static final Answer[] ANSWERS = Answer.values();

  private final byte[][] answers;

  private SessionFindings(byte[][] answers) {
    this.answers = answers;
  }

  /**
   * Holds every session of a patient against {@code rules}.
   *
   * @param baseline what answers on suicidal thoughts are compared with
   */
  public static SessionFindings of(
      TreatmentHistory history, BaselineRule baseline, List<AesiRule> rules) {
    SuicidalityItems items = SuicidalityItems.of(history, baseline);
    List<Session> sessions = history.sessions();
    byte[][] answers = new byte[sessions.size()][rules.size()];
    for (int session = 0; session < answers.length; session++) {
      SessionValues values =
          new SessionValues(sessions.get(session).vitals(), items.largestRiseAfter(session));
      for (int rule = 0; rule < rules.size(); rule++) {
        answers[session][rule] = place(rules.get(rule).rule().answer(values));
      }
    }
    return new SessionFindings(answers);
  }

  /**
   * Returns whether a session met a rule; {@link Answer#NOT_RECORDED} where it was not measured.
   *
   * @param session the session's place in the history, from 0
   * @param rule the rule's place among those given, from 0
   */
  public Answer answer(int session, int rule) {
    return ANSWERS[answers[session][rule]];
  }

  /** Returns at how many sessions a rule was assessed. */
  public int sessionsAssessed(int rule) {
    return sessions(rule, Answer.YES) + sessions(rule, Answer.NO);
  }

  /** Returns at how many sessions a rule was met. */
  public int sessionsMet(int rule) {
    return sessions(rule, Answer.YES);
  }

  private int sessions(int rule, Answer answer) {
    int sessions = 0;
    for (int session = 0; session < answers.length; session++) {
      sessions += answer(session, rule) == answer ? 1 : 0;
    }
    return sessions;
  }

  /** Lives no longer than the patient is counted, so a constant may be kept as its place. */
  @SuppressWarnings("EnumOrdinal")
  private static byte place(Answer answer) {
    return (byte) answer.ordinal();
  }
}
