package org.ketamineoutcomes.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.SafetyRows.eventAt;
import static org.ketamineoutcomes.history.SafetyRows.sessionAtTenOfUnknownDuration;
import static org.ketamineoutcomes.history.SafetyRows.timedSession;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Rows;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;

class EventAttributionTest {

  private static final int TEN = 600;

  /** Sessions of 40 minutes from 10:00 on days 0, 7 and 14, and a second course from day 200. */
  private static final List<Session> TIMED =
      List.of(timedSession(0), timedSession(7), timedSession(14), timedSession(200));

  @ParameterizedTest(name = "minute {0} after the start: {1}")
  @CsvSource({
    "0, INTRA_SESSION",
    "40, INTRA_SESSION",
    "41, POST_0_2H",
    "160, POST_0_2H",
    "161, POST_2_4H",
    "280, POST_2_4H",
    "281, SAME_DAY",
    "839, SAME_DAY",
    "840, DAY_1",
    "1440, DAY_1",
    "1441, INTER_SESSION",
    "10079, INTER_SESSION"
  })
  void withTimesTheMinutesDecide(int minutes, EventWindow window) {
    EventAttribution attribution =
        attribution(eventAt((TEN + minutes) / 1440, (TEN + minutes) % 1440), TIMED);
    assertThat(attribution.window()).isEqualTo(window);
    assertThat(attribution.sessionNumber()).isEqualTo(1);
    assertThat(attribution.gapMinutes()).hasValue(minutes);
    assertThat(attribution.timeAssumed()).isFalse();
  }

  @Test
  void anOnsetInTheMinuteOfTheNextSessionBelongsToIt() {
    assertThat(attribution(eventAt(7, TEN), TIMED).sessionNumber()).isEqualTo(2);
    assertThat(attribution(eventAt(7, TEN - 1), TIMED).sessionNumber()).isEqualTo(1);
  }

  @Test
  void aSessionLateInTheEveningLastsIntoTheNextDay() {
    List<Session> evening = List.of(Rows.sessionAt(0, 1430, 1));
    assertThat(attribution(eventAt(1, 20), evening).window()).isEqualTo(EventWindow.DAY_1);
    assertThat(attribution(eventAt(1, 20), evening).gapMinutes()).hasValue(30);
  }

  @ParameterizedTest(name = "day {0}: {1}")
  @CsvSource({
    "0, 1, SAME_DAY",
    "1, 1, DAY_1",
    "2, 1, INTER_SESSION",
    "6, 1, INTER_SESSION",
    "7, 2, SAME_DAY",
    "14, 3, SAME_DAY",
    "15, 3, DAY_1",
    "16, 3, FOLLOW_UP",
    "44, 3, FOLLOW_UP",
    "45, 3, LONG_TERM",
    "199, 3, LONG_TERM",
    "200, 4, SAME_DAY",
    "202, 4, FOLLOW_UP"
  })
  void withoutATimeOfOnsetTheDaysDecide(int day, int sessionNumber, EventWindow window) {
    EventAttribution attribution = attribution(Rows.event(day), TIMED);
    assertThat(attribution.window()).isEqualTo(window);
    assertThat(attribution.sessionNumber()).isEqualTo(sessionNumber);
    assertThat(attribution.gapMinutes()).isEmpty();
    assertThat(attribution.timeAssumed()).isEqualTo(window == EventWindow.SAME_DAY);
  }

  @ParameterizedTest(name = "long-term after {0} days: {1}")
  @CsvSource({"28, LONG_TERM", "29, FOLLOW_UP"})
  void theProtocolSaysWhenFollowUpIsOver(int longTermAfterDays, EventWindow window) {
    assertThat(attribution(Rows.event(43), TIMED, longTermAfterDays).window()).isEqualTo(window);
    assertThat(attribution(Rows.event(6), TIMED, longTermAfterDays).window())
        .isEqualTo(EventWindow.INTER_SESSION);
  }

  @Test
  void sessionsAreNumberedInThePatientAndInTheCourse() {
    EventAttribution attribution = attribution(Rows.event(203), TIMED);
    assertThat(attribution.session()).contains(TIMED.get(3));
    assertThat(attribution.sessionNumber()).isEqualTo(4);
    assertThat(attribution.courseNumber()).isEqualTo(2);
    assertThat(attribution.sessionNumberInCourse()).isEqualTo(1);
    assertThat(attribution.gapDays()).hasValue(3);
  }

  @Test
  void withoutATimeOfTheSessionTheOrderOnItsDayIsAssumed() {
    EventAttribution attribution = attribution(eventAt(0, 1), List.of(Rows.session(0)));
    assertThat(attribution.window()).isEqualTo(EventWindow.SAME_DAY);
    assertThat(attribution.timeAssumed()).isTrue();
  }

  @Test
  void withoutADurationNoWindowOfHoursIsTold() {
    List<Session> sessions = List.of(sessionAtTenOfUnknownDuration(0));
    assertThat(attribution(eventAt(0, TEN + 5), sessions).window()).isEqualTo(EventWindow.SAME_DAY);
    assertThat(attribution(eventAt(0, TEN + 5), sessions).timeAssumed()).isFalse();
    assertThat(attribution(eventAt(1, TEN), sessions).window()).isEqualTo(EventWindow.DAY_1);
    assertThat(attribution(eventAt(1, TEN + 1), sessions).window())
        .isEqualTo(EventWindow.FOLLOW_UP);
  }

  @Test
  void whatHasNoDayOfOnsetBelongsToNoSession() {
    assertThat(attribution(Rows.eventOfUnknownOnset(), TIMED)).isEqualTo(EventAttribution.NONE);
    assertThat(attribution(Rows.eventBetween(7, 8), TIMED)).isEqualTo(EventAttribution.NONE);
    assertThat(EventAttribution.NONE.window()).isEqualTo(EventWindow.NOT_ATTRIBUTED);
    assertThat(EventAttribution.NONE.sessionNumber()).isZero();
  }

  @Test
  void anOnsetBeforeTheFirstSessionOfItsDayBelongsToNone() {
    assertThat(attribution(eventAt(0, TEN - 1), TIMED)).isEqualTo(EventAttribution.NONE);
  }

  @Test
  void theWindowsHaveTheirPublishedNames() {
    assertThat(Arrays.stream(EventWindow.values()).map(EventWindow::id))
        .containsExactly(
            "intra_session",
            "post_0_2h",
            "post_2_4h",
            "same_day",
            "day_1",
            "inter_session",
            "follow_up",
            "long_term",
            "not_attributed");
  }

  private static EventAttribution attribution(AdverseEvent event, List<Session> sessions) {
    return attribution(event, sessions, 30);
  }

  private static EventAttribution attribution(
      AdverseEvent event, List<Session> sessions, int longTermAfterDays) {
    List<Entry> entries = new ArrayList<>(sessions);
    entries.add(event);
    TreatmentHistory history = Rows.history(entries.toArray(Entry[]::new));
    return EventAttribution.of(event, history, Course.of(history, 90), longTermAfterDays);
  }
}
