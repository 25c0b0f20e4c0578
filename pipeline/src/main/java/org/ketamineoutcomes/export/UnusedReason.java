package org.ketamineoutcomes.export;

import java.util.Locale;

/** Why a sound row is of no use to the reader. */
public enum UnusedReason {
  UNKNOWN_INSTRUMENT("The instrument is neither built in nor declared in the mapping."),
  PARTIAL_TOTAL("The total adds up the items that were answered, and too many were not."),
  MISSING_SCORE("The total is blank and cannot be computed from the items."),
  NOTHING_RECORDED("All columns that would make a row of the line are blank."),
  EMPTY_ROW("Every cell is blank."),
  REPEATED_HEADER("The row is the header once more, or another line of headers."),
  TOTAL_OR_NOTE("The row is a total of the table or a note under it."),
  LEFT_OUT_BY_MAPPING("The mapping leaves the row out by what stands in a column."),
  LEFT_OUT_PATIENT("The mapping leaves the patient out, such as one made up for a test."),
  OTHER_DRUG("The drug is neither ketamine nor esketamine."),
  PLACEBO("The drug is a placebo."),
  DOSE_OF_ZERO("The dose is 0."),
  NO_SHOW("The patient did not come to the session."),
  CANCELLED("The session was cancelled."),
  BOOKED("The session is booked and has not been held."),
  ENTERED_IN_ERROR("The row is marked as entered in error."),
  PREVIEW("The answers are of a preview or a test of the questionnaire."),
  UNFINISHED("The questionnaire is marked as not finished."),
  OTHER_VITAL_SIGN(
      "The measurement is neither blood pressure nor heart rate nor oxygen saturation."),
  NO_EVENT("Someone asked and there was no event."),
  NOT_ASKED("The event was to be asked for and was not.");

  private final String description;

  UnusedReason(String description) {
    this.description = description;
  }

  /** Returns the name in tables and schemas, such as {@code unknown_instrument}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns one sentence for people. */
  public String description() {
    return description;
  }
}
