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
  /** 00:00, or 23:59, in every row of a time. */
  MIDNIGHT_IS_NO_TIME(
      "00:00, or 23:59, stands in every row and was read as no time of day.",
      "midnight: time_of_day keeps it"),
  /** 12:00 in every row of a time, or any one time in very many rows. */
  ONE_TIME_IS_NO_TIME(
      "12:00, or in 100 rows or more any one time, stands in every row and was read as no time of"
          + " day.",
      "midnight: time_of_day keeps it"),
  /** Times with an offset, all of one zone. */
  OFFSET_IS_THE_CLINICS(
      "Times that say how far from UTC they are were read as those of the clinic's own clock.",
      "zone: Europe/Berlin says which zone that is"),
  /** Times in UTC beside times of one other offset. */
  TAKEN_TO_ONE_OFFSET(
      "Times in UTC were taken to the only other offset of the exports.",
      "zone: America/New_York says which zone the clinic is in"),
  /** A number with a unit behind it. */
  UNIT_FROM_CELL(
      "A number was read in the unit that stands behind it in its cell.",
      "units: {COLUMN: UNIT} is for cells without one"),
  /** An answer such as 1 - Several days, or a total such as 12/27. */
  NUMBER_BESIDE_WORDS(
      "Points with words beside them, as in 1 - several days, or with the highest total, as in 12/27,"
          + " were read as points.",
      "values: {item_1: {TEXT: 1}} says what a text stands for"),
  /** A list in a line of JSON. */
  FIRST_OF_A_LIST(
      "Of a list in a line of JSON the first member was read, and the others were not.",
      "columns: {COLUMN: 'list[1].value'} reads another, with the place from 0"),
  /** A cell such as 128/76. */
  PRESSURES_IN_ONE_CELL(
      "Two numbers in one cell were read as systolic and diastolic pressure.",
      "columns: {sbp_pre: HEADER} says which column that is"),
  /** A code such as 77 or 99 among numbers. */
  CODE_AMONG_NUMBERS(
      "A number such as 77 or 99 that stands apart from all others of its column was read as one.",
      "values: {COLUMN: {\"77\": \"\"}} reads it as a blank"),
  /** Items of which none is ever 0. */
  ITEMS_NEVER_ZERO(
      "Items of a scale that are never 0 were read as they stand; they may count from 1.",
      "values: {item_1: {\"1\": \"0\"}} and so on reads them from 0"),
  /** A total that the items beside it cannot give. */
  TOTAL_CONTRADICTS_ITEMS(
      "A total that its items contradict, also where some are missing, was used.",
      "drop: [total_score] adds up the items"),
  /** A program that adds up blanks writes 0. */
  ZERO_WITHOUT_ITEMS(
      "A total of 0 beside items of which none is answered was used.",
      "drop: [total_score] uses only what items add up to"),
  /** Totals that a short form of the scale, such as PHQ-2 of PHQ-9, has. */
  TOTALS_STAY_LOW(
      "Totals of a scale of which none is above three tenths of its highest were read as they stand;"
          + " they may be of a short form of it.",
      "constant: {instrument: NAME} or values: {instrument: {TEXT: NAME}} names the scale that they"
          + " are of"),
  /** A total of the items of a file, which has fewer than the scale. */
  TOTAL_OF_FEWER_ITEMS(
      "A total that the items beside it add up to, which are fewer than its scale has, was used; it"
          + " may be of a short form.",
      "constant: {instrument: NAME} or values: {instrument: {TEXT: NAME}} names the scale that it is"
          + " of"),
  /** A total that is no whole number. */
  FRACTIONAL_TOTAL(
      "A total that is no whole number was used as it stands; it may be a mean of items, or be"
          + " extrapolated from some.",
      "drop: [total_score] adds up the items"),
  /** Scores of one scale and moment that differ. */
  SCORES_OF_A_MOMENT_DISAGREE(
      "Several scores of one scale, day and time say different things, and the last of them counts.",
      "rows: keeps the rows that are right, assessed_time tells which came first"),
  /** A dose that no one would give in the unit of its column. */
  DOSE_SEEMS_IN_ANOTHER_UNIT(
      "A dose under 5 mg or over 1 g, or under 0.05 or over 10 mg/kg, was read in the unit of its"
          + " column.",
      "units: {dose_mg: g} or columns: {dose_mg_per_kg: HEADER} says otherwise"),
  /** A dose such as one that is given first, to see how it is borne. */
  DOSE_FAR_BELOW_OTHERS(
      "A dose under a third of the median of its file and route was taken as that of a session; it"
          + " may be a test dose.",
      "values: {dose_mg: {\"5\": \"0\"}} says that 5 is none"),
  /** A weight that few people have, or an infusion that is too short or too long for one. */
  WEIGHT_OR_DURATION_SEEMS_IN_ANOTHER_UNIT(
      "A weight under 30 or over 160 kg, an infusion under 5 minutes, or a duration over 8 hours, was"
          + " read in the unit of its column.",
      "units: {weight_kg: lb} or {duration_min: h} says otherwise"),
  /** A dose and one by weight that are not of one weight. */
  DOSES_DISAGREE(
      "A dose, a dose by weight and a weight that contradict each other were used as they stand.",
      "drop: [dose_mg_per_kg] works it out"),
  /** A dose, a weight or a duration of which nothing says what it is in. */
  UNIT_NOT_STATED(
      "A number whose unit stands neither in its cell nor in the header nor in a column of units was"
          + " read as mg, mg/kg, kg or minutes.",
      "units: {dose_mg: mg} says so, or {dose_mg: mcg} or {weight_kg: lb} otherwise"),
  /** Words that no list has. */
  UNKNOWN_WORD(
      "A word that the column's list does not have was read as not known.",
      "values: {COLUMN: {WORD: OURS}} says what it stands for"),
  /** A time such as -60 min. */
  TIMEPOINT_IS_OF_A_DOSE(
      "A time such as -60 min was read as before a dose of that day, and +40 min as after it.",
      "drop: [timepoint] leaves it out, columns: {relation_to_session: HEADER} says it otherwise"),
  /** A score of the day of a session, of which nobody says whether it came first. */
  SAME_DAY_SCORE_BEFORE_DOSE(
      "A score of the day of a session, without a time of both, was taken as from before the dose, or"
          + " after it where the protocol's baseline says so.",
      "columns: {relation_to_session: HEADER} or {assessed_time: HEADER} tells"),
  /** The end of an event is before its beginning. */
  END_BEFORE_START(
      "An end before its start was read as not known, and the start kept.",
      "drop: [end_date] reads no ends"),
  /** An end of observation or a death before the last session. */
  END_BEFORE_LAST_SESSION(
      "An end of observation, or a death, before the last session was taken as on its day.",
      "drop: [observation_end_date] or drop: [death_date] reads none"),
  /** Several rows of one day with a dose each. */
  DOSES_OF_A_DAY_SUMMED(
      "Several doses of one patient on one day were added up.",
      "same_day: sum, first or largest says what they are"),
  /** A row of a day that has no dose, beside another of the day. */
  ROWS_OF_A_DAY_ARE_ONE_SESSION(
      "A row of a session without a dose, beside another of the same patient and day, was read as of"
          + " one session with it.",
      "rows: keeps the rows that are sessions of their own"),
  /** Two rows of one session, or of two files of an export, that are alike in every cell. */
  SAME_ROW_TWICE(
      "A row that is alike in every cell to one of the same session, or to one in another file of"
          + " the export, was not counted again; nor was a dose that another file gives the same"
          + " day without its time.",
      "session_time or session_id tells two doses apart, event_id two events"),
  /** An age of 0, or of a child. */
  AGE_OF_A_CHILD(
      "An age under 10 was read as years.", "values: {age: {\"0\": \"\"}} reads it as a blank"),
  /** Rows of one patient that say different things. */
  PATIENT_ROWS_DISAGREE(
      "Rows of one patient say different things, and the last of them counts.",
      "rows: keeps the rows that are right"),
  /** Several rows with one number of an event. */
  REPORTS_OF_ONE_EVENT(
      "Rows with the same number, term and onset were read as reports of one event.",
      "drop: [event_id] reads each as an event"),
  /** Rows with one number that cannot be one event. */
  ONE_NUMBER_SEVERAL_EVENTS(
      "Rows with the same number but another term or onset were read as events of their own.",
      "drop: [event_id] says that the number is not that of an event"),
  /** A term such as no headache, 4, or nausea; headache. */
  TERM_MAY_BE_NONE_OR_SEVERAL(
      "A term that begins with a negation, is a number, tells of what was, is over or stands above, or"
          + " has several parts was read as one event.",
      "values: {term: {TEXT: OURS}} says what it stands for, or none"),
  /** A term in which letters were lost. */
  TERM_SEEMS_MISREAD(
      "A term with signs such as Ã¼, which programs make of letters in another encoding, was"
          + " read as it stands.",
      "export again as UTF-8, or encoding: windows-1252 says what the file is in"),
  /** Rows of one term and onset, of which nobody says whether they are one event. */
  ALIKE_EVENTS(
      "Rows of one term and onset without a number of the event were read as events of their own.",
      "columns: {event_id: HEADER} tells which rows report one event"),
  /** A time of day in a cell with another date than the row's. */
  TIME_OF_ANOTHER_DATE(
      "A time of day was taken from a cell that has another date than its row.",
      "drop: [session_time] reads no times, columns: {session_date: HEADER} reads that date"),
  /** Times such as 2:30 of the afternoon. */
  TIMES_OF_TWELVE_HOURS(
      "Times from 1:00 to 4:59, in a column that has none from 13:00 on, were read as of the night;"
          + " they may be of the afternoon.",
      "export times of 24 hours or with AM and PM; drop: [session_time] reads none"),
  /** Dates that are rounded to months. */
  DAYS_SEEM_ROUNDED(
      "Days that all are the same day of a month, as 2021-03-01 and 2021-04-01, were read as they"
          + " stand; they may be rounded.",
      "export whole dates, or leave the file out: weeks cannot be told of such days"),
  /** Days as the standards of trials count them. */
  NO_DAY_ZERO(
      "Days before 0, in exports that have no day 0 and sessions on day 1, were read as they stand:"
          + " day -1 as two days before day 1.",
      "export dates, or days of which one is 0"),
  /** Two exports that count days from another day. */
  DAY_ZERO_BESIDE_DAY_ONE(
      "A day 0, beside sessions of which the first is on day 1, was read as the day before it.",
      "export dates, or count the days of all exports from the same day"),
  /** Sessions and scores of people that may not go together. */
  SCORES_MISS_FIRST_SESSION(
      "People of whom most have no score in the 90 days up to their first session were put together"
          + " as they stand; ids, dates or times of the exports may not go together.",
      "ids:, dates: and zone: say how they are written"),
  /** Scores or events of other years than the sessions. */
  DAYS_OF_ANOTHER_TIME(
      "Days of a file of which none is from 90 days before the first session to two years after the"
          + " last were read as they stand.",
      "dates: says how they are written; leave the file out if it is not of these sessions"),
  /** A day years from all others of its column. */
  DAY_STANDS_APART(
      "A day that is two years or more from all others of its column, but for few, was read as it"
          + " stands.",
      "first_date and last_date say which dates are possible"),
  /** Sessions after anything else is known. */
  SESSION_AFTER_LAST_SCORE(
      "A session more than 30 days after the last score, event or end of observation of anyone was"
          + " taken as held; it may only be booked.",
      "last_date: YYYY-MM-DD is the day the exports were made, and no row after it counts"),
  /** An end of observation long after anything else is known. */
  OBSERVED_LONG_AFTER(
      "An end of observation more than a year after the last session, score or event of anyone was"
          + " used as it stands.",
      "last_date: YYYY-MM-DD is the day the exports were made, and no day after it counts"),
  /** A date column says 9999-12-31 or the like. */
  DATE_MEANS_NOT_KNOWN(
      "A date no clinic can have written, such as 9999-12-31, was read as not known.",
      "first_date and last_date say which dates are possible"),
  /** A date column says that something goes on. */
  STILL_GOING_ON(
      "A word such as ongoing in place of a date was read as a date not known.",
      "missing: [ongoing] says the same"),
  /** A row of the sessions export begins on one day and ends on another. */
  ROW_IS_A_PERIOD(
      "A row of sessions with another date for its end than for its beginning was read as one"
          + " session, on the first day.",
      "export a row for each dose; drop: [HEADER] says that the end does not count"),
  /** A row that sums up a patient or a month. */
  ROW_MAY_BE_SEVERAL_SESSIONS(
      "A row of sessions that gives a number of sessions above 1 was read as one session.",
      "export a row for each session; drop: [HEADER] says that the number is not of the row"),
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
  /** A column goes on a series that the mapping reads. */
  SERIES_GOES_ON(
      "A cell of a column that goes on a series of the mapping, as total_6 does where it names total_1"
          + " to total_5, was not read.",
      "unpivot: or checkboxes: reads it, drop: [HEADER] says that it does not count"),
  /** A row of a workbook is hidden, by hand or by a filter. */
  HIDDEN_ROW_COUNTS(
      "A row that is hidden in a workbook, by hand or by a filter, was taken to count.",
      "rows: {HEADER: {leave_out: [TEXT]}} sets such rows aside, or delete them in the workbook"),
  /** A column of a workbook is hidden, or has no width. */
  HIDDEN_COLUMN_IS_READ(
      "A cell of a column that is hidden in a workbook was read.",
      "drop: [HEADER] leaves the column out, columns: {COLUMN: HEADER} says which one is meant"),
  /** A form is marked incomplete. */
  INCOMPLETE_FORM_COUNTS(
      "A row of a form that is marked incomplete was taken to count.",
      "rows: {FORM_complete: {leave_out: [0, Incomplete]}} sets such rows aside"),
  /** A cell such as 123/456 in the place of an id. */
  ID_MAY_BE_TWO(
      "A patient id that seems to be two, as 123/456 or 123; 456, among others that are one, was"
          + " taken as one patient's.",
      "ids: {leave_out: ['*/*']} leaves such rows out; or write a row for each patient"),
  /** A rule that leaves out rows or patients meets none. */
  RULE_LEAVES_OUT_NOTHING(
      "All rows were taken to count as far as a rule of the mapping goes that leaves out rows by a"
          + " text or an id, and met none.",
      "rows: and ids: {leave_out: [ID]} have texts as the exports write them; or delete the rule"),
  /** An id such as John Smith, or Exported on. */
  ID_MAY_BE_A_NAME(
      "A patient id of several words without a digit, as a name or a note has, was taken as a"
          + " patient's.",
      "ids: {leave_out: [ID]} leaves its rows out; export codes in place of names"),
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
