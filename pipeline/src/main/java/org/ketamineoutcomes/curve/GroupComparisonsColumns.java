package org.ketamineoutcomes.curve;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code group_comparisons}. */
public final class GroupComparisonsColumns {

  public static final Columns ALL =
      TableOf.protectedRows(
              "group_comparisons",
              "Whether the values of a stratum differ in onset, in durability, or in the time"
                  + " to a named adverse event: three tests for each column with at least two known"
                  + " values.")
          .ofProtocol()
          .ofCourse()
          .keyIfAny("instrument", "The rating scale; null for adverse events.")
          .key(
              "stratum",
              "The column whose values are compared; patients whose value is unknown are left out.")
          .key("stratum_value", "Always all.")
          .code("outcome", "onset, durability, or named_event.")
          .codeIfAny(
              "event",
              "The event, by its id in the protocol's adverse_events.named_events; null for"
                  + " onset and durability.")
          .code(
              "test",
              "log-rank weighs all days alike, gehan-breslow by how many are at risk,"
                  + " tarone-ware by the square root of that.")
          .number("n_values", "values", "How many values are compared.")
          .guard(
              "n_smallest",
              "patients",
              "Patients of the value with the fewest. Null where disclosure control is on: with"
                  + " it the numbers of values that the summaries hide could be found.")
          .guard(
              "n_patients",
              "patients",
              "Patients compared. Null where disclosure control is on: with it the numbers of"
                  + " values that the summaries hide could be found.")
          .guard(
              "n_events",
              "patients",
              "Events among them. Null where disclosure control is on: with it the numbers of"
                  + " values that the summaries hide could be found.")
          .derived(
              "chi_square",
              "none",
              "The test statistic; that of log-rank is as of R survdiff.",
              "n_events",
              "n_patients",
              "n_smallest")
          .derivedNumber(
              "df", "none", "Its degrees of freedom.", "n_events", "n_patients", "n_smallest")
          .derived(
              "p_value",
              "probability",
              "Two-sided p-value, not adjusted for other comparisons.",
              "n_events",
              "n_patients",
              "n_smallest")
          .derived(
              "p_value_holm",
              "probability",
              "p_value adjusted by Holm for the stratum columns that the same test compares in"
                  + " one protocol, course, instrument, outcome and event; comparisons that disclosure"
                  + " control hides are not counted among them.",
              "n_events",
              "n_patients",
              "n_smallest")
          .derived(
              "trend_chi_square",
              "none",
              "For a column whose values have an order (age_band, and columns whose values all"
                  + " begin with a number): the statistic of the test for a trend along it, the values"
                  + " taken to be equally spaced (Tarone 1975). One degree of freedom. Null for other"
                  + " columns.",
              "n_events",
              "n_patients",
              "n_smallest")
          .derived(
              "trend_p_value",
              "probability",
              "Its two-sided p-value, not adjusted for other comparisons.",
              "n_events",
              "n_patients",
              "n_smallest")
          .columns();

  private GroupComparisonsColumns() {}
}
