package org.ketamineoutcomes.finding;

import java.util.Locale;

/**
 * What the program may assume of an export that does not say it: the closed list. Each is counted
 * where it is made, by file and column, and listed by {@code check} and the manifest.
 */
public enum Assumption {
  /** A cell holds a word that programs write where a value is missing. */
  WRITTEN_AS_MISSING(
      "A text such as NULL, NaN or N/A was read as a blank cell.",
      "values: {COLUMN: {\"null\": \"null\"}} keeps the text"),
  /** A date column says 9999-12-31 or the like. */
  DATE_MEANS_NOT_KNOWN(
      "A date no clinic can have written, such as 9999-12-31, was read as not known.",
      "first_date and last_date say which dates are possible"),
  /** A date column says that something goes on. */
  STILL_GOING_ON(
      "A word such as ongoing in place of a date was read as a date not known.",
      "missing: [ongoing] says the same"),
  /** A drug column is blank in a row. */
  BLANK_DRUG_IS_KETAMINE(
      "A session without the name of a drug was taken as one of ketamine.",
      "values: {drug: {\"\": other}} sets such rows aside"),
  /** A status column is blank in a row. */
  BLANK_STATUS_IS_COMPLETED(
      "A session without a status was taken as held, in a file that has a status.",
      "values: {status: {\"\": completed}}, or booked in place of completed"),
  /** A status column is blank in a row that has nothing but a day. */
  BOOKED_SESSION_IS_HELD(
      "A session with neither status nor dose nor anything measured was taken as held; it may only"
          + " be booked, above all if it is after the last score or today.",
      "values: {status: {\"\": booked}} sets such rows aside"),
  /** A column that may tell that a row does not count holds a word that is not known. */
  UNKNOWN_WORD_COUNTS(
      "A row was taken to count although a word of its status is not known.",
      "values: {COLUMN: {WORD: …}} says what the word means, or drop leaves the column out"),
  /** An id has a word in it such as test. */
  TEST_PATIENT_IS_ONE(
      "An id that reads like one made up for a test was taken as a patient's.",
      "ids: {leave_out: [ID]} leaves its rows out");

  private final String description;
  private final String declaration;

  Assumption(String description, String declaration) {
    this.description = description;
    this.declaration = declaration;
  }

  /** Returns the name in tables and manifests, such as {@code written_as_missing}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns one sentence for people: what was assumed. */
  public String description() {
    return description;
  }

  /** Returns the line of a mapping that settles the matter, and what it does. */
  public String declaration() {
    return declaration;
  }
}
