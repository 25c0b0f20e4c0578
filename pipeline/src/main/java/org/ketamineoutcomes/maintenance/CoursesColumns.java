package org.ketamineoutcomes.maintenance;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code courses}. */
final class CoursesColumns {

  static final Columns ALL =
      TableOf.protectedRows(
              "courses",
              "What courses of treatment are made of. A course ends with a gap longer than"
                  + " courses.gap_days; its phases are told from the timing of its sessions alone.")
          .ofProtocol()
          .key(
              "course",
              "1, 2, or 3 and more for all further courses; always 1 where the protocol has courses:"
                  + " none.")
          .ofStratum()
          .people("n_patients", "Patients with such a course.")
          .wholes("n_courses", "courses", "Their courses of that number.")
          .countOfUnit(
              "n_courses",
              "n_re_induction",
              "courses",
              "Of courses after the first: by default at least 3 sessions within 21 days of the"
                  + " first of them; phases.re_induction of the protocol says how many.",
              "n_booster_run")
          .countOfUnit(
              "n_courses",
              "n_booster_run",
              "courses",
              "Other courses after the first.",
              "n_re_induction")
          .countOfUnit(
              "n_courses",
              "n_complete_induction",
              "courses",
              "Courses whose first sessions are a complete induction.",
              "n_incomplete_induction")
          .countOfUnit(
              "n_courses",
              "n_incomplete_induction",
              "courses",
              "Courses whose first sessions are not.",
              "n_complete_induction")
          .countOfUnit(
              "n_courses",
              "n_with_maintenance",
              "courses",
              "Courses with a session after the induction that is neither taper nor booster.")
          .countOfUnit(
              "n_courses",
              "n_with_taper",
              "courses",
              "Courses with a taper: by default at least 3 sessions, the first ones after the"
                  + " induction, within 56 days of it, none after a shorter gap than the one before and"
                  + " the last after a longer gap than the first; phases.taper of the protocol says how"
                  + " many.")
          .countOfUnit(
              "n_courses",
              "n_with_booster",
              "courses",
              "Courses with a booster after the induction and outside a taper: by default one of"
                  + " at most 2 sessions between gaps of at least 14 days; phases.booster of the"
                  + " protocol says how many.")
          .count("n_sessions", "sessions", "Sessions of these courses, one a day at most.")
          .derived(
              "lower_quartile_sessions",
              "sessions",
              "A quarter of courses have no more sessions; the middle of two values where"
                  + " exactly so many have.",
              "n_courses")
          .derived(
              "median_sessions",
              "sessions",
              "Half of courses have no more sessions; the middle of two values where exactly so"
                  + " many have.",
              "n_courses")
          .derived(
              "upper_quartile_sessions",
              "sessions",
              "Three quarters of courses have no more sessions; the middle of two values where"
                  + " exactly so many have.",
              "n_courses")
          .derived(
              "lower_quartile_days",
              "days",
              "A quarter of courses have no more days from their first session to their last.",
              "n_courses")
          .derived(
              "median_days",
              "days",
              "Half of courses have no more days from their first session to their last.",
              "n_courses")
          .derived(
              "upper_quartile_days",
              "days",
              "Three quarters of courses have no more days from their first session to their last.",
              "n_courses")
          .countOfUnit(
              "n_sessions",
              "n_sessions_labelled",
              "sessions",
              "Sessions for which the export has a word for the phase that is known.")
          .countOfUnit(
              "n_sessions_labelled",
              "n_labels_disagree",
              "sessions",
              "How many of those words disagree with the timing: induction against all other phases.")
          .derived(
              "proportion_labels_disagree",
              "proportion",
              "n_labels_disagree / n_sessions_labelled.",
              "n_labels_disagree",
              "n_sessions_labelled")
          .countOfUnit(
              "n_sessions",
              "n_labels_not_recognised",
              "sessions",
              "Sessions with a word for the phase that is not known.")
          .left("n_incomplete_induction", "n_courses", "n_complete_induction")
          .left("n_booster_run", "n_courses", "n_re_induction")
          .bounded("proportion_labels_disagree", "n_labels_disagree", "n_sessions_labelled")
          .boundedEstimate("lower_quartile_sessions")
          .boundedEstimate("median_sessions")
          .boundedEstimate("upper_quartile_sessions")
          .boundedEstimate("lower_quartile_days")
          .boundedEstimate("median_days")
          .boundedEstimate("upper_quartile_days")
          .columns();

  private CoursesColumns() {}
}
