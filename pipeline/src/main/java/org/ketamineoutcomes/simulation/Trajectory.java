package org.ketamineoutcomes.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * The visits of one patient: scores before treatment, an induction, then for about half of them
 * maintenance that thins out over five months, and follow-up with boosters and re-inductions for
 * those who stopped.
 *
 * <p>The spacing follows Pfeiffer and colleagues (2024, doi:10.4088/JCP.23m14984), who saw a
 * session about every 5 days at first and every 3 to 4 weeks after five months; the length of an
 * induction McInnes and colleagues (2022, doi:10.1016/j.jad.2021.12.097); the share that stops
 * after it Sakurai and colleagues (2020, PMID 32871698).
 */
final class Trajectory {

  private final Person person;
  private final EndOfObservation end;
  private final Dice dice;
  private final Illness illness;
  private final List<Visit> visits = new ArrayList<>();
  private int day;

  private Trajectory(Person person, EndOfObservation end, Dice dice) {
    this.person = person;
    this.end = end;
    this.dice = dice;
    this.illness = new Illness(person.disposition(), dice.branch());
  }

  /** Returns the visits in order of days, none after {@code end}. */
  static List<Visit> draw(Person person, EndOfObservation end, Dice dice) {
    Trajectory trajectory = new Trajectory(person, end, dice);
    trajectory.live();
    return List.copyOf(trajectory.visits);
  }

  private void live() {
    beforeTreatment();
    int sessions = inductionSessions();
    series(Occasion.INDUCTION, sessions);
    if (sessions >= 4 && dice.chance(illness.helpedOn(day) ? 0.62 : 0.30)) {
      maintenance();
    } else {
      followUp();
    }
  }

  private void beforeTreatment() {
    for (int planned = dice.pick(12, 58, 30); planned > 0; planned--) {
      score(planned * -7 + dice.between(0, 5), Occasion.BEFORE_TREATMENT);
    }
  }

  private int inductionSessions() {
    if (dice.chance(0.09)) {
      return dice.between(1, 3);
    }
    return 4 + dice.pick(10, 7, 61, 4, 18);
  }

  /** Sessions two to four days apart, as many as observation leaves time for. */
  private void series(Occasion occasion, int sessions) {
    for (int number = 0; number < sessions; number++) {
      if (number > 0) {
        day += sessions <= 6 && dice.chance(0.05) ? dice.between(5, 6) : dice.between(2, 4);
      }
      session(occasion);
    }
  }

  private void maintenance() {
    double gap = dice.between(4.0, 7.0);
    double widest = dice.logNormal(28, 0.15);
    double widening = dice.between(1.22, 1.38);
    double stopping = illness.helpedOn(day) ? 0.037 : 0.11;
    while (day <= end.day() && !dice.chance(stopping)) {
      int days = Math.max(3, (int) Math.round(gap * dice.logNormal(1, 0.18)));
      if (days > 12 && person.site().has(Habit.SCORES_BETWEEN_SESSIONS) && dice.chance(0.35)) {
        score(day + days / 2, Occasion.FOLLOW_UP);
      }
      day += days;
      boolean relapsed = illness.relapsedBy(day);
      session(relapsed ? Occasion.BOOSTER : Occasion.MAINTENANCE);
      gap = relapsed ? Math.max(8, gap * 0.75) : Math.min(widest, gap * widening);
    }
    followUp();
  }

  /** Scores at widening distances; some who relapse come back, once or more. */
  private void followUp() {
    int gap = dice.between(6, 14);
    int lastSession = day;
    double patience = dice.waiting(140);
    while (day <= end.day() && day - lastSession < patience) {
      day += gap + dice.between(-2, 3);
      if (illness.relapsedBy(day) && dice.chance(0.22)) {
        comeBack(day - lastSession);
        return;
      }
      score(day, Occasion.FOLLOW_UP);
      gap = Math.min(45, gap + dice.between(1, 7));
    }
    if (dice.chance(0.12)) {
      day += dice.between(95, 400);
      reinduction();
    }
  }

  private void comeBack(int daysOff) {
    if (daysOff > 90 || dice.chance(0.3)) {
      reinduction();
    } else {
      series(Occasion.BOOSTER, dice.between(1, 2));
      followUp();
    }
  }

  private void reinduction() {
    if (day > end.day()) {
      return;
    }
    series(Occasion.REINDUCTION, dice.between(3, 6));
    if (dice.chance(0.4)) {
      maintenance();
    } else {
      followUp();
    }
  }

  private void session(Occasion occasion) {
    if (day > end.day()) {
      return;
    }
    double before = illness.severityOn(day);
    Status status = day == 0 ? Status.COMPLETED : Status.draw(dice);
    if (status != Status.NOT_GIVEN) {
      illness.treat(day, status.strength());
    }
    visits.add(new Visit(day, occasion, status, before, illness.severityOn(day)));
  }

  private void score(int scoreDay, Occasion occasion) {
    if (scoreDay <= end.day()) {
      double severity = illness.severityOn(scoreDay);
      visits.add(new Visit(scoreDay, occasion, Status.NOT_GIVEN, severity, severity));
    }
  }
}
