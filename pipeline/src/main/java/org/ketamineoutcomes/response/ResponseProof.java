package org.ketamineoutcomes.response;

import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.Induction;
import org.ketamineoutcomes.course.SessionOrder;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.protocol.StartRule;

/**
 * By which score a patient is followed, and from which day on.
 *
 * @param originDay the day that time is counted from
 * @param fromDay the day after which losses count: of the proof, or the landmark if it is later
 * @param entryDay days from the origin to the proof, where the proof came after it
 */
record ResponseProof(Assessment score, int originDay, int fromDay, OptionalInt entryDay) {

  static Optional<ResponseProof> of(ResponseState state) {
    if (!state.isFollowed()) {
      return Optional.empty();
    }
    return switch (state.rule().origin()) {
      case FIRST_RESPONSE -> fromItself(state);
      case LAST_INDUCTION_SESSION -> fromInduction(state);
      case LANDMARK -> atLandmark(state);
    };
  }

  private static Optional<ResponseProof> fromItself(ResponseState state) {
    int firstDay = state.scores().course().firstDay();
    for (Assessment score : state.scores().after()) {
      if (isInWindow(score, firstDay, state.rule().start()) && state.isProof(score)) {
        return Optional.of(new ResponseProof(score, score.day(), score.day(), OptionalInt.empty()));
      }
    }
    return Optional.empty();
  }

  private static Optional<ResponseProof> fromInduction(ResponseState state) {
    Session last = lastInductionSession(state);
    for (Assessment score : state.scores().after()) {
      if (isAfter(last, score, state)
          && isInWindow(score, last.day(), state.rule().start())
          && state.isProof(score)) {
        return Optional.of(
            new ResponseProof(
                score, last.day(), score.day(), OptionalInt.of(score.day() - last.day())));
      }
    }
    return Optional.empty();
  }

  private static Optional<ResponseProof> atLandmark(ResponseState state) {
    Session last = lastInductionSession(state);
    int landmark = last.day() + state.rule().landmarkDay();
    Optional<Assessment> latest = Optional.empty();
    for (Assessment score : state.scores().after()) {
      if (isAfter(last, score, state) && score.day() <= landmark) {
        latest = Optional.of(score);
      }
    }
    return latest
        .filter(score -> state.scores().course().isBeforeNextCourse(landmark))
        .filter(score -> isInWindow(score, last.day(), state.rule().start()))
        .filter(state::isProof)
        .map(score -> new ResponseProof(score, landmark, landmark, OptionalInt.empty()));
  }

  private static Session lastInductionSession(ResponseState state) {
    Course course = state.scores().course();
    return course.sessions().get(Induction.of(course, state.protocol().induction()).sessions() - 1);
  }

  private static boolean isAfter(Session session, Assessment score, ResponseState state) {
    return !SessionOrder.isBeforeDose(score, session, state.protocol().baseline().sameDay());
  }

  private static boolean isInWindow(Assessment score, int dayZero, StartRule start) {
    int day = score.day() - dayZero;
    return start.fromDay() <= day && day <= start.toDay();
  }
}
