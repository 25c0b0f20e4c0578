package org.ketamineoutcomes.safety;

import java.util.Locale;
import org.ketamineoutcomes.course.Discontinuation;
import org.ketamineoutcomes.course.TreatmentStatus;
import org.ketamineoutcomes.event.SafetyFollowUp;
import org.ketamineoutcomes.survival.CompetingFollowUp;

/**
 * What counts as having come before a first adverse event and made it impossible to see. Which of
 * the two is meant matters more than how much is censored, so both are published.
 *
 * @see <a href="https://doi.org/10.1186/s13063-021-05354-x">Stegherr et al. (2021)</a>
 */
enum Competing {
  /** Death. Whoever stops treatment is at risk until the end of time at risk. */
  CE_DEATH_ONLY,
  /** Death, and the end of treatment, whatever for. */
  CE_ALL;

  /** The number of the adverse event among causes. */
  static final int EVENT = 1;

  /** The number of all that competes with it. */
  static final int OTHER = 2;

  /** How many causes there are. */
  static final int CAUSES = 2;

  /** Returns the published name. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the place among the meanings, from 0. */
  @SuppressWarnings("EnumOrdinal") // a tally does not outlive the run that wrote it
  int place() {
    return ordinal();
  }

  /** Returns the follow-up of a patient who never has the event. */
  CompetingFollowUp withoutEvent(SafetyFollowUp patient, Discontinuation treatment) {
    if (this == CE_ALL
        && treatment.status() == TreatmentStatus.DISCONTINUED
        && treatment.day() <= patient.endDay()) {
      return CompetingFollowUp.eventOn(treatment.day(), OTHER);
    }
    return patient.endsInDeath()
        ? CompetingFollowUp.eventOn(patient.endDay(), OTHER)
        : CompetingFollowUp.censoredOn(patient.endDay());
  }
}
