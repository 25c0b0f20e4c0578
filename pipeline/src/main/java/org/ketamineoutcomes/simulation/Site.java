package org.ketamineoutcomes.simulation;

import static org.ketamineoutcomes.simulation.Habit.BLOOD_PRESSURE;
import static org.ketamineoutcomes.simulation.Habit.CADSS;
import static org.ketamineoutcomes.simulation.Habit.DOSE_MG;
import static org.ketamineoutcomes.simulation.Habit.DOSE_MG_PER_KG;
import static org.ketamineoutcomes.simulation.Habit.DURATION;
import static org.ketamineoutcomes.simulation.Habit.GAD_7;
import static org.ketamineoutcomes.simulation.Habit.HEART_RATE;
import static org.ketamineoutcomes.simulation.Habit.ITEMS;
import static org.ketamineoutcomes.simulation.Habit.MADRS;
import static org.ketamineoutcomes.simulation.Habit.MOAAS;
import static org.ketamineoutcomes.simulation.Habit.NEXT_DAY_SCORES;
import static org.ketamineoutcomes.simulation.Habit.OWN_WORDS_FOR_PHASES;
import static org.ketamineoutcomes.simulation.Habit.OXYGEN_SATURATION;
import static org.ketamineoutcomes.simulation.Habit.PHASES;
import static org.ketamineoutcomes.simulation.Habit.RELATION_TO_SESSION;
import static org.ketamineoutcomes.simulation.Habit.SCORES_BETWEEN_SESSIONS;
import static org.ketamineoutcomes.simulation.Habit.SESSION_IDS;
import static org.ketamineoutcomes.simulation.Habit.SEVERITY_BY_NUMBER;
import static org.ketamineoutcomes.simulation.Habit.TIMES;
import static org.ketamineoutcomes.simulation.Habit.WEIGHT;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One clinic and what it writes down.
 *
 * @param percentOfPatients how much of the whole clinic group's patients it treats
 */
record Site(String id, int percentOfPatients, Asking asking, Set<Habit> habits) {

  /** From a hospital that measures everything to a practice that keeps totals and doses. */
  static final List<Site> ALL =
      List.of(
          site("S01", 14, Asking.CHECKLIST, everythingBut(OWN_WORDS_FOR_PHASES)),
          site("S02", 12, Asking.OPEN_QUESTION, everythingBut(CADSS, MOAAS, MADRS, TIMES)),
          site("S03", 12, Asking.CHECKLIST, everythingBut(MOAAS, NEXT_DAY_SCORES, DOSE_MG)),
          site("S04", 11, Asking.OPEN_QUESTION, Set.of(ITEMS, GAD_7, DOSE_MG, WEIGHT, DURATION)),
          site("S05", 10, Asking.SELDOM, Set.of(ITEMS, DOSE_MG_PER_KG, BLOOD_PRESSURE, PHASES)),
          site(
              "S06",
              10,
              Asking.CHECKLIST,
              Set.of(ITEMS, MADRS, TIMES, SESSION_IDS, DOSE_MG, WEIGHT, BLOOD_PRESSURE, CADSS)),
          site("S07", 9, Asking.NEVER, Set.of(DOSE_MG, SCORES_BETWEEN_SESSIONS)),
          site(
              "S08",
              8,
              Asking.OPEN_QUESTION,
              Set.of(ITEMS, GAD_7, PHASES, OWN_WORDS_FOR_PHASES, DOSE_MG, HEART_RATE, TIMES)),
          site(
              "S09",
              8,
              Asking.SELDOM,
              Set.of(DOSE_MG_PER_KG, OXYGEN_SATURATION, RELATION_TO_SESSION, SESSION_IDS)),
          site(
              "S10",
              6,
              Asking.CHECKLIST,
              Set.of(ITEMS, GAD_7, SEVERITY_BY_NUMBER, DOSE_MG, WEIGHT, MOAAS, NEXT_DAY_SCORES)));

  /** Returns the site at which a patient is treated. */
  static Site draw(Dice dice) {
    int rest = dice.between(0, 99);
    for (Site site : ALL) {
      rest -= site.percentOfPatients;
      if (rest < 0) {
        return site;
      }
    }
    throw new IllegalStateException("Shares of the sites must add up to 100");
  }

  boolean has(Habit habit) {
    return habits.contains(habit);
  }

  private static Set<Habit> everythingBut(Habit... without) {
    EnumSet<Habit> habits = EnumSet.allOf(Habit.class);
    habits.remove(SEVERITY_BY_NUMBER);
    habits.removeAll(List.of(without));
    return Collections.unmodifiableSet(habits);
  }

  private static Site site(String id, int percentOfPatients, Asking asking, Set<Habit> habits) {
    return new Site(id, percentOfPatients, asking, habits);
  }
}
