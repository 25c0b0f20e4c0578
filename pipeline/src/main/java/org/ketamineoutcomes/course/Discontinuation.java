package org.ketamineoutcomes.course;

import java.util.Arrays;
import java.util.List;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.DiscontinuationRule;
import org.ketamineoutcomes.survival.CompetingFollowUp;

/**
 * Whether, when and why a patient stopped coming.
 *
 * <p>Treatment counts as given up where observation goes on, without a session, for more than both
 * the rule's days and its multiple of the patient's usual gap, which is the median of all gaps
 * between sessions, or 0 with one session. It ended on the day on which the next session was due,
 * one usual gap after the last (half a day counts as one), and not on the later day on which that
 * could be told. Whoever is not known to have stopped is followed to that day, too, or to the end
 * of observation if that is earlier, since nothing tells whether treatment went on after it.
 *
 * <p>Observation and death are those of {@link TreatmentHistory}.
 *
 * @param status what is known at the end of observation
 * @param day days from the first session to the discontinuation, to death, or to the day through
 *     which it is known that treatment had not ended
 * @param reason of a discontinuation, why observation ended, as recorded; {@link #NOT_RECORDED} for
 *     none, for a death, which came later, and where only the data end; empty for any other status
 */
public record Discontinuation(TreatmentStatus status, int day, String reason) {

  /** What is said of a discontinuation without a reason. */
  public static final String NOT_RECORDED = "not recorded";

  /** The number of discontinuation among competing events. */
  public static final int DISCONTINUATION = 1;

  /** The number of death among competing events. */
  public static final int DEATH = 2;

  /** Returns what became of the treatment that {@code history} tells of. */
  public static Discontinuation of(TreatmentHistory history, DiscontinuationRule rule) {
    int first = history.firstSessionDay();
    int last = history.lastSessionDay();
    int end = history.observationEndDay();
    long twiceUsualGap = twiceMedianGap(history.sessions());
    int due = (int) Math.min(end, last + (twiceUsualGap + 1) / 2);
    if (isGivenUp(end - last, twiceUsualGap, rule)) {
      return new Discontinuation(TreatmentStatus.DISCONTINUED, due - first, reason(history));
    }
    if (history.deathWhileObserved().isPresent()) {
      return new Discontinuation(TreatmentStatus.DIED, end - first, "");
    }
    return new Discontinuation(
        due == end ? TreatmentStatus.ACTIVE : TreatmentStatus.UNDETERMINED, due - first, "");
  }

  /** Returns the time to discontinuation, with which death competes. */
  public CompetingFollowUp followUp() {
    return switch (status) {
      case DISCONTINUED -> CompetingFollowUp.eventOn(day, DISCONTINUATION);
      case DIED -> CompetingFollowUp.eventOn(day, DEATH);
      case ACTIVE, UNDETERMINED -> CompetingFollowUp.censoredOn(day);
    };
  }

  private static boolean isGivenUp(
      int daysWithoutSession, long twiceUsualGap, DiscontinuationRule rule) {
    return 2L * daysWithoutSession
        > Math.max(2L * rule.gapDays(), rule.gapMultiple() * twiceUsualGap);
  }

  private static String reason(TreatmentHistory history) {
    return history
        .patient()
        .filter(patient -> !patient.endedWithDeath() && !patient.endedWithTheData())
        .map(Patient::observationEndReason)
        .filter(reason -> !reason.isEmpty())
        .orElse(NOT_RECORDED);
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
