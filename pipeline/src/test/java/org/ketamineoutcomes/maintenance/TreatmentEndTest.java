package org.ketamineoutcomes.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.patient;
import static org.ketamineoutcomes.history.Rows.session;

import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Course;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.CompetingEvent;
import org.ketamineoutcomes.protocol.DiscontinuationRule;

/** Given up after more than 90 days, and more than three usual gaps, without a session. */
class TreatmentEndTest {

  private static final DiscontinuationRule RULE = new DiscontinuationRule(90, 3);

  @Test
  void treatmentEndedWhenTheNextSessionWasDue() {
    assertThat(end(0, observedUntil(200), session(0), session(3), session(6), session(16)))
        .hasValue(19);
  }

  @Test
  void ninetyDaysWithoutASessionAreNotMore() {
    assertThat(end(0, observedUntil(96), session(0), session(6))).isEmpty();
    assertThat(end(0, observedUntil(97), session(0), session(6))).hasValue(12);
  }

  @Test
  void whoComesEveryTwoMonthsIsWaitedForLonger() {
    assertThat(end(0, observedUntil(240), session(0), session(60))).isEmpty();
    assertThat(end(0, observedUntil(241), session(0), session(60))).hasValue(120);
  }

  @Test
  void halfADayOfAUsualGapCountsAsOne() {
    assertThat(end(0, observedUntil(200), session(0), session(3), session(7))).hasValue(11);
  }

  @Test
  void withOneSessionItEndedOnItsDay() {
    assertThat(end(0, observedUntil(91), session(0))).hasValue(0);
  }

  @Test
  void theNextCourseShowsThatThisOneEnded() {
    Entry[] sessions = {observedUntil(300), session(0), session(10), session(110)};

    assertThat(end(0, sessions)).hasValue(20);
    assertThat(end(1, sessions)).hasValue(0);
  }

  @Test
  void deathEndsTheLastCourseUnlessItWasGivenUpBefore() {
    assertThat(end(0, died(40), session(0), session(10))).hasValue(40);
    assertThat(end(0, died(140), session(0), session(10))).hasValue(20);
    assertThat(end(0, died(150), session(0), session(10), session(110))).hasValue(20);
    assertThat(end(1, died(150), session(0), session(10), session(110))).hasValue(40);
  }

  @Test
  void onlyWhatTheProtocolNamesCounts() {
    TreatmentHistory history = history(died(140), session(0), session(10));
    Course course = Course.of(history, 90).get(0);

    assertThat(TreatmentEnd.day(history, course, RULE, Set.of(CompetingEvent.DEATH))).hasValue(140);
    assertThat(TreatmentEnd.day(history, course, RULE, Set.of())).isEmpty();
  }

  private static Entry observedUntil(int day) {
    return patient(OptionalInt.of(day), OptionalInt.empty());
  }

  private static Entry died(int day) {
    return patient(OptionalInt.empty(), OptionalInt.of(day));
  }

  private static OptionalInt end(int course, Entry... entries) {
    TreatmentHistory history = history(entries);
    return TreatmentEnd.day(
        history,
        Course.of(history, 90).get(course),
        RULE,
        Set.of(CompetingEvent.DEATH, CompetingEvent.DISCONTINUATION));
  }
}
