package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.naive.NaiveSurvival.Time;
import org.ketamineoutcomes.naive.NaiveTurnbull.Found;
import org.ketamineoutcomes.protocol.CompetingEvent;
import org.ketamineoutcomes.protocol.DiscontinuationRule;
import org.ketamineoutcomes.protocol.DurabilityRule;
import org.ketamineoutcomes.protocol.DurabilityRule.Origin;
import org.ketamineoutcomes.protocol.DurabilityRule.Retreatment;
import org.ketamineoutcomes.protocol.LossRule;
import org.ketamineoutcomes.protocol.LossRule.DatedAt;
import org.ketamineoutcomes.protocol.LossRule.Unconfirmed;
import org.ketamineoutcomes.protocol.Protocol;

/**
 * How long one response lasted, question by question, in the patient's own days.
 *
 * @param proof the score by which the patient is followed
 * @param zero the day that time is counted from
 * @param from the day after which scores count
 */
record NaiveDurability(NaiveResponse response, Assessment proof, int zero, int from) {

  /** The time from zero, and what visits tell from the day of entry on. */
  record Lasted(Time time, Found found) {}

  static Optional<Lasted> of(NaiveResponse response) {
    String instrument = response.instrument();
    LossRule loss = response.protocol().durability().loss();
    if (loss.kind() == LossRule.Kind.SCORE_AT_LEAST
        && !loss.scoreAtLeast().containsKey(instrument)) {
      return Optional.empty();
    }
    if (loss.kind() == LossRule.Kind.REMISSION_LOST
        && !response.protocol().remission().containsKey(instrument)) {
      return Optional.empty();
    }
    return start(response)
        .filter(one -> one.retreatment().map(again -> again.day() > one.from).orElse(true))
        .map(NaiveDurability::lasted)
        .filter(lasted -> lasted.time.entry() < lasted.time.day());
  }

  private static Optional<NaiveDurability> start(NaiveResponse response) {
    DurabilityRule rule = response.protocol().durability();
    Session last = lastOfInduction(response);
    List<Assessment> afterInduction =
        response.after().stream().filter(score -> !response.isBefore(score, last)).toList();
    return switch (rule.origin()) {
      case FIRST_RESPONSE ->
          response.after().stream()
              .filter(score -> isProof(response, score, response.course().firstDay()))
              .findFirst()
              .map(score -> new NaiveDurability(response, score, score.day(), score.day()));
      case LAST_INDUCTION_SESSION ->
          afterInduction.stream()
              .filter(score -> isProof(response, score, last.day()))
              .findFirst()
              .map(score -> new NaiveDurability(response, score, last.day(), score.day()));
      case LANDMARK -> {
        int landmark = last.day() + rule.landmarkDay();
        List<Assessment> until =
            afterInduction.stream().filter(score -> score.day() <= landmark).toList();
        boolean isIn =
            !until.isEmpty()
                && landmark < response.course().nextCourseDay()
                && isProof(response, until.get(until.size() - 1), last.day());
        yield isIn
            ? Optional.of(
                new NaiveDurability(response, until.get(until.size() - 1), landmark, landmark))
            : Optional.empty();
      }
    };
  }

  private static Session lastOfInduction(NaiveResponse response) {
    List<Session> sessions = response.course().sessions();
    var rule = response.protocol().induction();
    Session last = sessions.get(0);
    for (int i = 1; i < sessions.size() && i < rule.maxSessions(); i++) {
      Session next = sessions.get(i);
      if (next.day() > last.day() + rule.gapDays()
          || next.day() > sessions.get(0).day() + rule.maxDays()) {
        break;
      }
      last = next;
    }
    return last;
  }

  private static boolean isProof(NaiveResponse response, Assessment score, int windowZero) {
    Protocol protocol = response.protocol();
    var start = protocol.durability().start();
    boolean isRemission =
        protocol.isRemission(response.instrument(), score.scoreHundredths())
            && !protocol.isRemission(
                response.instrument(), response.baseline().orElseThrow().intValueExact());
    boolean isReached =
        switch (start.when()) {
          case RESPONSE -> response.isResponse(score);
          case REMISSION -> isRemission;
          case RESPONSE_OR_REMISSION -> response.isResponse(score) || isRemission;
        };
    return isReached
        && !isBad(response, score)
        && score.day() - windowZero >= start.fromDay()
        && score.day() - windowZero <= start.toDay();
  }

  private static boolean isBad(NaiveResponse response, Assessment score) {
    LossRule loss = response.protocol().durability().loss();
    return switch (loss.kind()) {
      case RESPONSE_LOST -> !response.isResponse(score);
      case REMISSION_LOST ->
          !response.protocol().isRemission(response.instrument(), score.scoreHundredths());
      case SCORE_AT_LEAST ->
          score.scoreHundredths() / 100.0 >= loss.scoreAtLeast().get(response.instrument());
      case RETURN_TO_BASELINE ->
          score.scoreHundredths() * 100L
              >= response.baseline().orElseThrow().longValueExact()
                  * loss.returnToBaselinePercent();
    };
  }

  private Lasted lasted() {
    DurabilityRule rule = response.protocol().durability();
    List<Assessment> later = response.after().stream().filter(score -> score.day() > from).toList();
    Optional<Session> session = retreatment();
    List<Assessment> counted =
        session.isEmpty()
            ? later
            : later.stream().filter(score -> response.isBefore(score, session.get())).toList();
    List<Assessment> pending = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      Assessment score = counted.get(i);
      if (!isBad(response, score)) {
        pending.clear();
        continue;
      }
      int gap = pending.isEmpty() ? 0 : score.day() - pending.get(pending.size() - 1).day();
      if (!pending.isEmpty() && gap < rule.loss().confirmFromDays()) {
        continue;
      }
      if (gap > rule.loss().confirmToDays()) {
        pending.clear();
      }
      pending.add(score);
      if (pending.size() == rule.loss().confirmations()) {
        Assessment dated = rule.loss().datedAt() == DatedAt.FIRST ? pending.get(0) : score;
        return ended(dated.day(), 1, lastGood(counted.subList(0, i)), pending.get(0).day());
      }
    }
    int lastDay = counted.isEmpty() ? from : counted.get(counted.size() - 1).day();
    int lastGood = lastGood(counted);
    if (!pending.isEmpty() && rule.loss().unconfirmed() == Unconfirmed.EVENT) {
      return ended(pending.get(0).day(), 1, lastGood, pending.get(0).day());
    }
    int next = session.map(Session::day).orElse(response.course().nextCourseDay());
    if (next < Integer.MAX_VALUE && rule.retreatment() == Retreatment.EVENT) {
      return ended(next, 1, lastGood, next);
    }
    if (next < Integer.MAX_VALUE && rule.retreatment() == Retreatment.COMPETE) {
      return ended(next, 2, lastGood, 0);
    }
    if (!pending.isEmpty() && rule.loss().unconfirmed() == Unconfirmed.CENSOR_AT_LAST_OK) {
      return ended(lastGood, 0, lastGood, 0);
    }
    if (counted.size() < later.size()) {
      return ended(session.orElseThrow().day(), 0, lastGood, 0);
    }
    return ended(lastDay, competes(lastDay, session) ? 2 : 0, lastGood, 0);
  }

  /** The first session after the day that time is counted from, unless it means nothing. */
  private Optional<Session> retreatment() {
    return response.protocol().durability().retreatment() == Retreatment.IGNORE
        ? Optional.empty()
        : response.course().sessions().stream().filter(one -> one.day() > zero).findFirst();
  }

  private boolean competes(int lastDay, Optional<Session> session) {
    DurabilityRule rule = response.protocol().durability();
    if (response.course().nextCourseDay() < Integer.MAX_VALUE) {
      return false;
    }
    List<Integer> days = competingDays(response, rule.competing());
    boolean isCensoredAtSession = rule.retreatment() == Retreatment.CENSOR && session.isPresent();
    return days.stream()
        .filter(day -> day >= lastDay)
        .filter(day -> !isCensoredAtSession || day <= session.get().day())
        .anyMatch(day -> (long) day <= (long) zero + rule.horizonDays());
  }

  private static List<Integer> competingDays(
      NaiveResponse response, Iterable<CompetingEvent> competing) {
    List<Integer> days = new ArrayList<>();
    for (CompetingEvent event : competing) {
      boolean isDeath = event == CompetingEvent.DEATH;
      var ended =
          NaiveDiscontinuation.end(
              response.patient(),
              java.util.Map.of(),
              isDeath
                  ? new DiscontinuationRule(Integer.MAX_VALUE, 1)
                  : response.protocol().discontinuation());
      if (ended.status().equals(isDeath ? "died" : "discontinued")) {
        days.add(response.patient().firstDay() + ended.day());
      }
    }
    return days;
  }

  /** Whether death or the end of treatment comes on the day of the last score or later. */
  static boolean competesWithOnset(NaiveResponse response) {
    List<Assessment> after = response.after();
    int lastDay =
        after.isEmpty() ? response.course().firstDay() : after.get(after.size() - 1).day();
    return response.course().nextCourseDay() == Integer.MAX_VALUE
        && competingDays(response, response.protocol().onset().competing()).stream()
            .anyMatch(day -> day >= lastDay);
  }

  private int lastGood(List<Assessment> scores) {
    int last = from;
    for (Assessment score : scores) {
      last = isBad(response, score) ? last : score.day();
    }
    return last;
  }

  private Lasted ended(int day, int cause, int lastGood, int lostBy) {
    DurabilityRule rule = response.protocol().durability();
    int entry = rule.origin() == Origin.LAST_INDUCTION_SESSION ? from - zero : -1;
    int offset = Math.max(entry, 0);
    long horizon = (long) zero + rule.horizonDays();
    if (day > horizon) {
      int end = rule.horizonDays();
      int after = (int) Math.min(lastGood, horizon) - from;
      return new Lasted(new Time(entry, end, 0), Found.never(end - offset, Math.max(0, after)));
    }
    Time time = new Time(entry, day - zero, cause);
    Time sinceEntry = new Time(-1, day - zero - offset, cause == 1 ? 1 : 0);
    return cause == 1
        ? new Lasted(
            time, new Found(sinceEntry, Math.min(lastGood, lostBy - 1) - from, lostBy - from))
        : new Lasted(time, Found.never(day - zero - offset, lastGood - from));
  }
}
