package org.ketamineoutcomes.simulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** What is given at each session, what it does, and what of it is written down. */
final class Sessions {

  private static final double LEFT_BLANK = 0.06;

  private final Person person;
  private final Dice dice;
  private final double risePerSession;

  private Sessions(Person person, Dice dice) {
    this.person = person;
    this.dice = dice;
    this.risePerSession = dice.chance(0.45) ? dice.between(0.1, 0.5) : 0;
  }

  /** Returns the sessions among {@code visits}, given or not. */
  static List<SimulatedSession> draw(Person person, List<Visit> visits, Dice dice) {
    Sessions sessions = new Sessions(person, dice);
    List<SimulatedSession> drawn = new ArrayList<>(visits.size());
    int given = 0;
    int planned = 0;
    for (Visit visit : visits) {
      if (visit.occasion().hasSession()) {
        planned++;
        drawn.add(sessions.session(visit, planned, given + 1));
        given += visit.given() ? 1 : 0;
      }
    }
    return List.copyOf(drawn);
  }

  private SimulatedSession session(Visit visit, int planned, int ordinal) {
    Regimen regimen = person.regimen();
    int dose = regimen.doseAfter((int) (risePerSession * (ordinal - 1)));
    int weight = person.weightTenthsKg() + dice.between(-12, 12);
    return new SimulatedSession(
        person.id() + (planned < 10 ? "-S0" : "-S") + planned,
        visit.day(),
        SessionClock.startOn(person, visit.day()),
        ordinal,
        visit.occasion(),
        visit.status(),
        regimen.milligramTenths(dose, weight),
        dose,
        weight,
        regimen.durationMinutes() + dice.between(-2, 6),
        Reaction.draw(person, 1.0 / ordinal, dice),
        visit.given() ? person.site().asking().assessedAtSession(dice) : "",
        recorded(visit));
  }

  private EnumSet<Habit> recorded(Visit visit) {
    EnumSet<Habit> recorded = EnumSet.noneOf(Habit.class);
    for (Habit habit : Habit.ALWAYS) {
      if (person.site().has(habit)) {
        recorded.add(habit);
      }
    }
    if (visit.given()) {
      for (Habit habit : Habit.AT_SESSIONS) {
        if (person.site().has(habit) && !dice.chance(LEFT_BLANK)) {
          recorded.add(habit);
        }
      }
    }
    if (!person.regimen().dosedByWeight()) {
      addFixedDose(visit, recorded);
    }
    return recorded;
  }

  private static void addFixedDose(Visit visit, EnumSet<Habit> recorded) {
    recorded.remove(Habit.DOSE_MG_PER_KG);
    if (visit.given()) {
      recorded.add(Habit.DOSE_MG);
    }
  }
}
