package org.ketamineoutcomes.monitoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.course.SessionOrder;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.BaselineRule;
import org.ketamineoutcomes.protocol.BaselineRule.SameDay;

/**
 * A patient's answers to the items on suicidal thoughts, by the session that they came after.
 *
 * <p>An answer belongs to the latest session whose dose came before it: one from before the dose of
 * a session tells of the session before. On the day of a session, the relation to it or the times
 * decide, or else the protocol's assumption. Answers from before the first dose, no older than the
 * protocol's look-back, give the baseline: the last of each instrument. Of several records of one
 * moment and instrument the one counts that the protocol's rule of ties prefers, answered or not.
 * All instruments count, whichever the protocol measures outcomes with.
 */
public final class SuicidalityItems {

  private static final int NO_ANSWER = -1;

  private final Map<String, Points> byInstrument = new TreeMap<>();

  private SuicidalityItems() {}

  /** The answers on one instrument, in points. */
  private static final class Points {

    private int baseline = NO_ANSWER;
    private final int[] highestAfter;

    Points(int sessions) {
      highestAfter = new int[sessions];
      Arrays.fill(highestAfter, NO_ANSWER);
    }
  }

  /** Returns the answers of one patient, of each moment the one that {@code rule} prefers. */
  public static SuicidalityItems of(TreatmentHistory history, BaselineRule rule) {
    SuicidalityItems items = new SuicidalityItems();
    if (!hasAnswer(history.assessments())) {
      return items;
    }
    Comparator<Assessment> preference = CourseScores.preference(rule.tie());
    Map<String, Assessment> chosen = new HashMap<>();
    for (Assessment assessment : history.assessments()) {
      Assessment before = chosen.get(assessment.instrument());
      if (before == null || !before.isOfSameMomentAs(assessment)) {
        if (before != null) {
          items.add(before, history, rule.sameDay(), rule.lookbackDays());
        }
        chosen.put(assessment.instrument(), assessment);
      } else if (preference.compare(assessment, before) >= 0) {
        chosen.put(assessment.instrument(), assessment);
      }
    }
    chosen.values().forEach(last -> items.add(last, history, rule.sameDay(), rule.lookbackDays()));
    return items;
  }

  /** Returns the answers of one patient after the first dose, of every record. */
  static SuicidalityItems ofEveryRecord(TreatmentHistory history, SameDay assumption) {
    SuicidalityItems items = new SuicidalityItems();
    for (Assessment assessment : history.assessments()) {
      items.add(assessment, history, assumption, 0);
    }
    return items;
  }

  private static boolean hasAnswer(List<Assessment> assessments) {
    for (Assessment assessment : assessments) {
      if (assessment.suicidalityItem().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the instruments with an answer, before treatment or later, in alphabetical order. */
  public Set<String> instruments() {
    return byInstrument.keySet();
  }

  /** Returns the last answer before treatment; empty if there is none in the look-back. */
  public OptionalInt baseline(String instrument) {
    Points points = byInstrument.get(instrument);
    return points == null ? OptionalInt.empty() : answer(points.baseline);
  }

  /**
   * Returns the highest answer after one session and before the next; empty if there is none.
   *
   * @param session the session's place in the history, from 0
   */
  public OptionalInt highestAfter(int session, String instrument) {
    Points points = byInstrument.get(instrument);
    return points == null ? OptionalInt.empty() : answer(points.highestAfter[session]);
  }

  /** Returns whether there is an answer after one session and before the next. */
  public boolean isAnsweredAfter(int session) {
    for (Points points : byInstrument.values()) {
      if (points.highestAfter[session] != NO_ANSWER) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the largest rise over baseline of any instrument, negative where all fell; empty if
   * none has both answers.
   *
   * @param session the session's place in the history, from 0
   */
  public OptionalInt largestRiseAfter(int session) {
    int largest = Integer.MIN_VALUE;
    for (Points points : byInstrument.values()) {
      if (points.baseline != NO_ANSWER && points.highestAfter[session] != NO_ANSWER) {
        largest = Math.max(largest, points.highestAfter[session] - points.baseline);
      }
    }
    return largest == Integer.MIN_VALUE ? OptionalInt.empty() : OptionalInt.of(largest);
  }

  private void add(
      Assessment assessment, TreatmentHistory history, SameDay assumption, int lookbackDays) {
    if (assessment.suicidalityItem().isEmpty()) {
      return;
    }
    int answer = assessment.suicidalityItem().getAsInt();
    int session = history.lastSessionOnOrBefore(assessment.day());
    if (session >= 0
        && SessionOrder.isBeforeDose(assessment, history.sessions().get(session), assumption)) {
      session--;
    }
    if (session < 0 && history.firstSessionDay() - assessment.day() > lookbackDays) {
      return;
    }
    Points points =
        byInstrument.computeIfAbsent(
            assessment.instrument(), any -> new Points(history.sessions().size()));
    if (session < 0) {
      points.baseline = answer;
    } else {
      points.highestAfter[session] = Math.max(points.highestAfter[session], answer);
    }
  }

  private static OptionalInt answer(int points) {
    return points == NO_ANSWER ? OptionalInt.empty() : OptionalInt.of(points);
  }
}
