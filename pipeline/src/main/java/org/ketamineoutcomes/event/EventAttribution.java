package org.ketamineoutcomes.event;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;

/**
 * Which session an event followed, and how closely.
 *
 * <p>An event belongs to the latest session at or before it. On the day of a session the two times
 * decide: an onset in the minute in which the session began is after it, an earlier one belongs to
 * the session before. Where either time is missing, the event is taken to have come after the
 * session of its day, and {@code timeAssumed} says so.
 *
 * <p>An event whose onset is missing or known only to the month or the year is treatment-emergent
 * but belongs to no session.
 *
 * @param session the session, if there is one
 * @param sessionNumber its number among the patient's sessions, from 1; 0 without a session
 * @param courseNumber the number of its course, from 1; 0 without a session
 * @param sessionNumberInCourse its number in the course, from 1; 0 without a session
 * @param gapDays calendar days from the session to the onset
 * @param gapMinutes minutes from the start of the session to the onset, if both times are known
 * @param timeAssumed whether the onset is on the day of the session and times do not say which came
 *     first
 */
public record EventAttribution(
    Optional<Session> session,
    int sessionNumber,
    int courseNumber,
    int sessionNumberInCourse,
    OptionalInt gapDays,
    OptionalInt gapMinutes,
    boolean timeAssumed,
    EventWindow window) {

  /** What belongs to no session. */
  static final EventAttribution NONE =
      new EventAttribution(
          Optional.empty(),
          0,
          0,
          0,
          OptionalInt.empty(),
          OptionalInt.empty(),
          false,
          EventWindow.NOT_ATTRIBUTED);

  private static final int MINUTES_A_DAY = 1_440;
  private static final int MONITORING_MINUTES = 120;
  private static final int RAISED_PRESSURE_MINUTES = 240;

  /**
   * Attributes an event.
   *
   * @param courses all courses of {@code history}
   * @param longTermAfterDays days after the last session of a course in which events come in
   *     follow-up
   */
  public static EventAttribution of(
      AdverseEvent event, TreatmentHistory history, List<Course> courses, int longTermAfterDays) {
    if (event.onsetDay().isEmpty() || !event.onsetDay().equals(event.onsetLatestDay())) {
      return NONE;
    }
    int day = event.onsetDay().getAsInt();
    int place = history.lastSessionOnOrBefore(day);
    if (place >= 0 && isBefore(event, day, history.sessions().get(place))) {
      place--;
    }
    return place < 0 ? NONE : to(place, event, day, history.sessions(), courses, longTermAfterDays);
  }

  private static EventAttribution to(
      int place,
      AdverseEvent event,
      int day,
      List<Session> sessions,
      List<Course> courses,
      int longTermAfterDays) {
    Session session = sessions.get(place);
    int courseNumber = 0;
    int inCourse = place;
    while (inCourse >= courses.get(courseNumber).sessions().size()) {
      inCourse -= courses.get(courseNumber).sessions().size();
      courseNumber++;
    }
    boolean isLast = inCourse == courses.get(courseNumber).sessions().size() - 1;
    int gapDays = day - session.day();
    OptionalInt gapMinutes = minutesBetween(session, event, gapDays);
    return new EventAttribution(
        Optional.of(session),
        place + 1,
        courseNumber + 1,
        inCourse + 1,
        OptionalInt.of(gapDays),
        gapMinutes,
        gapDays == 0 && gapMinutes.isEmpty(),
        timedWindow(session, gapMinutes)
            .or(() -> dayWindow(gapDays, gapMinutes))
            .orElseGet(() -> laterWindow(gapDays, isLast, longTermAfterDays)));
  }

  private static Optional<EventWindow> timedWindow(Session session, OptionalInt gapMinutes) {
    if (gapMinutes.isEmpty() || session.durationMinutes().isEmpty()) {
      return Optional.empty();
    }
    int sinceEnd = gapMinutes.getAsInt() - session.durationMinutes().getAsInt();
    if (sinceEnd <= 0) {
      return Optional.of(EventWindow.INTRA_SESSION);
    }
    if (sinceEnd <= MONITORING_MINUTES) {
      return Optional.of(EventWindow.POST_0_2H);
    }
    return sinceEnd <= RAISED_PRESSURE_MINUTES
        ? Optional.of(EventWindow.POST_2_4H)
        : Optional.empty();
  }

  private static Optional<EventWindow> dayWindow(int gapDays, OptionalInt gapMinutes) {
    if (gapDays == 0) {
      return Optional.of(EventWindow.SAME_DAY);
    }
    return (gapMinutes.isPresent() ? gapMinutes.getAsInt() <= MINUTES_A_DAY : gapDays == 1)
        ? Optional.of(EventWindow.DAY_1)
        : Optional.empty();
  }

  private static EventWindow laterWindow(int gapDays, boolean isLast, int longTermAfterDays) {
    if (!isLast) {
      return EventWindow.INTER_SESSION;
    }
    return gapDays <= longTermAfterDays ? EventWindow.FOLLOW_UP : EventWindow.LONG_TERM;
  }

  private static boolean isBefore(AdverseEvent event, int day, Session session) {
    OptionalInt minutes = minutesBetween(session, event, day - session.day());
    return minutes.isPresent() && minutes.getAsInt() < 0;
  }

  private static OptionalInt minutesBetween(Session session, AdverseEvent event, int gapDays) {
    return session.minuteOfDay().isPresent() && event.onsetMinuteOfDay().isPresent()
        ? OptionalInt.of(
            gapDays * MINUTES_A_DAY
                + event.onsetMinuteOfDay().getAsInt()
                - session.minuteOfDay().getAsInt())
        : OptionalInt.empty();
  }
}
