package org.ketamineoutcomes.simulation;

import java.util.List;

/** Something that some sites record and others do not. */
enum Habit {
  TIMES,
  SESSION_IDS,
  PHASES,
  OWN_WORDS_FOR_PHASES,
  DOSE_MG,
  DOSE_MG_PER_KG,
  WEIGHT,
  DURATION,
  BLOOD_PRESSURE,
  HEART_RATE,
  OXYGEN_SATURATION,
  CADSS,
  MOAAS,
  ITEMS,
  MADRS,
  GAD_7,
  NEXT_DAY_SCORES,
  SCORES_BETWEEN_SESSIONS,
  RELATION_TO_SESSION,
  SEVERITY_BY_NUMBER;

  /** Recorded of every session planned. */
  static final List<Habit> ALWAYS = List.of(TIMES, SESSION_IDS, PHASES);

  /** Recorded of sessions given, and now and then forgotten. */
  static final List<Habit> AT_SESSIONS =
      List.of(
          DOSE_MG,
          DOSE_MG_PER_KG,
          WEIGHT,
          DURATION,
          BLOOD_PRESSURE,
          HEART_RATE,
          OXYGEN_SATURATION,
          CADSS,
          MOAAS);
}
