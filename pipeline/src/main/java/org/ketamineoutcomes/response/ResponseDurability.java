package org.ketamineoutcomes.response;

import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.course.CompetingDays;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.course.SessionOrder;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.protocol.DurabilityRule;
import org.ketamineoutcomes.protocol.DurabilityRule.Retreatment;
import org.ketamineoutcomes.protocol.LossRule.Unconfirmed;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.response.FollowedResponse.Reason;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.survival.EventInterval;
import org.ketamineoutcomes.survival.TimeToEvent;

/**
 * Days from a response, or from what the protocol counts from, to its loss.
 *
 * <p>Only scores of later days than the proof, and than a landmark, count: what else was recorded
 * on that day neither ends the response nor confirms an end.
 */
public final class ResponseDurability {

  private final ResponseState state;
  private final DurabilityRule rule;
  private final ResponseProof proof;
  private final CompetingDays competing;

  /**
   * The first session of the course on a later day than the one time is counted from, if the
   * protocol does not ignore it.
   */
  private final Optional<Session> retreatment;

  private ResponseDurability(ResponseState state, ResponseProof proof, CompetingDays competing) {
    this.state = state;
    this.rule = state.rule();
    this.proof = proof;
    this.competing = competing;
    this.retreatment =
        rule.retreatment() == Retreatment.IGNORE
            ? Optional.empty()
            : state.scores().course().firstSessionAfter(proof.originDay());
  }

  /**
   * Follows a response by the protocol's own rule. Returns nothing for a course without one, and,
   * where time is counted from before it, for a patient who is in view on no day after it or was
   * treated again by its day although retreatment means something.
   */
  public static Optional<FollowedResponse> of(
      CourseScores scores, Protocol protocol, CompetingDays competing) {
    return of(scores, protocol, protocol.durability(), competing);
  }

  /** Follows a response as {@link #of} does, by another rule. */
  public static Optional<FollowedResponse> of(
      CourseScores scores, Protocol protocol, DurabilityRule rule, CompetingDays competing) {
    ResponseState state = new ResponseState(scores, protocol, rule);
    return ResponseProof.of(state)
        .map(proof -> new ResponseDurability(state, proof, competing))
        .filter(durability -> !durability.isRetreatedByProof())
        .map(ResponseDurability::follow)
        .filter(ResponseDurability::isInView);
  }

  private boolean isRetreatedByProof() {
    return retreatment.isPresent() && retreatment.get().day() <= proof.fromDay();
  }

  private static boolean isInView(FollowedResponse followed) {
    TimeToEvent time = followed.time();
    return time.entryDay().isEmpty() || time.entryDay().getAsInt() < time.followUp().day();
  }

  private FollowedResponse follow() {
    LossSearch search = new LossSearch(rule.loss(), proof.score(), proof.fromDay());
    boolean hasTreatedScores = false;
    for (Assessment score : state.scores().after()) {
      if (score.day() <= proof.fromDay()) {
        continue;
      }
      if (retreatment.isPresent() && !isBefore(score, retreatment.get())) {
        hasTreatedScores = true;
      } else if (search.isLostWith(score, state.isLoss(score))) {
        return lost(search, search.dating(), Reason.LOSS);
      }
    }
    if (search.isPending() && rule.loss().unconfirmed() == Unconfirmed.EVENT) {
      return lost(search, search.first(), Reason.UNCONFIRMED_LOSS);
    }
    return switch (rule.retreatment()) {
      case IGNORE -> unknownAfter(search, Protocol.NO_LIMIT);
      case CENSOR -> {
        int untilDay = retreatment.map(Session::day).orElse(Protocol.NO_LIMIT);
        yield hasTreatedScores && !isCensoredAtLastOk(search)
            ? censored(search, untilDay, Reason.RETREATMENT, retreatment.orElseThrow())
            : unknownAfter(search, untilDay);
      }
      case EVENT -> retreated(search, retreatment, TimeToEvent.EVENT);
      case COMPETE -> retreated(search, retreatment, TimeToEvent.COMPETING);
    };
  }

  private FollowedResponse lost(LossSearch search, Assessment dating, Reason reason) {
    return ended(
        search,
        dating.day(),
        TimeToEvent.EVENT,
        OptionalInt.of(search.first().day()),
        reason,
        Optional.of(dating));
  }

  /** A session is known to have come, and not to have come before, whatever scores there are. */
  private FollowedResponse retreated(LossSearch search, Optional<Session> session, int cause) {
    Course course = state.scores().course();
    OptionalInt day =
        session.isPresent() ? OptionalInt.of(session.get().day()) : course.nextCourseDay();
    if (day.isEmpty()) {
      return unknownAfter(search, Protocol.NO_LIMIT);
    }
    return ended(
        search,
        day.getAsInt(),
        cause,
        cause == TimeToEvent.EVENT ? day : OptionalInt.empty(),
        Reason.RETREATMENT,
        session.map(row -> row));
  }

  /**
   * Ends follow-up with the last score. What competes, and came on that day or later, ends it there
   * too: after it, nothing tells how long the response held.
   *
   * @param untilDay the last day on which what competes still can
   */
  private FollowedResponse unknownAfter(LossSearch search, int untilDay) {
    if (isCensoredAtLastOk(search)) {
      return censored(search, search.lastGoodDay(), Reason.LAST_OK, search.lastGood());
    }
    int lastDay = Math.max(search.last().day(), proof.fromDay());
    boolean isLastCourse = state.scores().course().nextCourseDay().isEmpty();
    if (isLastCourse && competing.isAnyWithin(lastDay, Math.min(untilDay, horizonDay()))) {
      return ended(
          search,
          lastDay,
          TimeToEvent.COMPETING,
          OptionalInt.empty(),
          Reason.COMPETING,
          Optional.of(search.last()));
    }
    return censored(search, lastDay, Reason.LAST_ASSESSMENT, search.last());
  }

  private boolean isCensoredAtLastOk(LossSearch search) {
    return search.isPending() && rule.loss().unconfirmed() == Unconfirmed.CENSOR_AT_LAST_OK;
  }

  private FollowedResponse censored(LossSearch search, int day, Reason reason, Entry row) {
    return ended(search, day, 0, OptionalInt.empty(), reason, Optional.of(row));
  }

  private FollowedResponse ended(
      LossSearch search, int day, int cause, OptionalInt by, Reason reason, Optional<Entry> row) {
    int lastGoodDay = Math.min(search.lastGoodDay(), horizonDay()) - proof.fromDay();
    if (day > horizonDay()) {
      return followed(
          new CompetingFollowUp(Math.max(0, horizonDay() - proof.originDay()), 0),
          EventInterval.after(Math.max(0, lastGoodDay)),
          Reason.HORIZON,
          Optional.empty());
    }
    int lostBy = by.orElse(Protocol.NO_LIMIT) - proof.fromDay();
    return followed(
        new CompetingFollowUp(day - proof.originDay(), cause),
        by.isPresent()
            ? EventInterval.between(Math.min(lastGoodDay, lostBy - 1), lostBy)
            : EventInterval.after(lastGoodDay),
        reason,
        row);
  }

  private FollowedResponse followed(
      CompetingFollowUp followUp, EventInterval interval, Reason reason, Optional<Entry> row) {
    return new FollowedResponse(
        proof.score(),
        proof.originDay(),
        new TimeToEvent(proof.entryDay(), followUp, interval),
        reason,
        row);
  }

  private int horizonDay() {
    return rule.horizonDays() == Protocol.NO_LIMIT
        ? Protocol.NO_LIMIT
        : proof.originDay() + rule.horizonDays();
  }

  private boolean isBefore(Assessment score, Session session) {
    return SessionOrder.isBeforeDose(score, session, state.protocol().baseline().sameDay());
  }
}
