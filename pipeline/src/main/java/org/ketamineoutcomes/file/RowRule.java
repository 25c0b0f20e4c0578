package org.ketamineoutcomes.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a row was rejected: the closed list, each with a line for people. */
public enum RowRule {
  MISSING_PATIENT_ID("The patient id is blank."),
  MISSING_DATE("The date, or the day where the run counts in days, is blank."),
  BAD_DATE("A date is not a calendar date in ISO 8601 or in a declared format."),
  AMBIGUOUS_DATE(
      "Day, month and year stand in an order that no declared format, or more than one, gives."),
  PARTIAL_DATE("A date lacks its day or month."),
  DATE_OUT_OF_RANGE(
      "A date is before 1950 or after 2049, or outside of first_date and last_date of the mapping,"
          + " or one that programs write of no date."),
  BAD_DAY("A day is not a whole number, or is too far from 0."),
  BAD_TIME("A time of day is not one, as 14:30 is."),
  MIXED_ZONES(
      "A time is further from UTC than others of the exports, and the mapping declares no zone."),
  MISSING_INSTRUMENT("The instrument is blank."),
  SCORE_NOT_A_NUMBER("The total is not a number."),
  SCORE_OUT_OF_RANGE("The total is outside the instrument's range."),
  ITEM_OUT_OF_RANGE("The points of an item are outside its range."),
  NOT_A_NUMBER("A number is not a number, or not a whole one where the column wants one."),
  DECIMAL_COMMA("A number has a comma and the mapping declares no decimal comma."),
  UNKNOWN_UNIT("A dose is in a unit that is none of doses."),
  NEGATIVE_DOSE("A dose is below 0."),
  NUMBER_OUT_OF_RANGE("A number is outside the range of its column."),
  NOT_TWO_PRESSURES(
      "A cell of the one column of both blood pressures has not two numbers, as 128/76 has."),
  DIASTOLIC_NOT_BELOW("A diastolic blood pressure is not below the systolic one."),
  AGE_OVER_89("An age over 89 is not written 90+."),
  UNKNOWN_VALUE("A column with a closed list of words holds another one."),
  MISSING_TERM("The adverse event has no term."),
  TEXT_TOO_LONG("A text is longer than its column allows."),
  RAGGED_ROW("The row has more or fewer cells than the header."),
  INVALID_ENCODING("The row holds bytes that are not valid in the file's encoding, or a NUL."),
  MALFORMED_JSON("The line is not one whole JSON object, or an object in it has a key twice."),
  UNCLOSED_QUOTE(
      "A quote is not closed: the lines up to the next that is a row for certain, with a cell for"
          + " each header, a patient and a day; or else the rest of the file."),
  MALFORMED_QUOTE(
      "Text follows a closing quote: the lines up to the next that is a row for certain, as with"
          + " unclosed_quote; or else the rest of the file, since its quotes cannot be told apart."),
  RECORD_TOO_LONG("A line is over a million characters long: the rest of the file from it on.");

  private final String description;

  RowRule(String description) {
    this.description = description;
  }

  /** Returns the rule of that name in tables and schemas. */
  public static Optional<RowRule> named(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
  }

  /**
   * Returns what most likely mends an export of which many rows or cells break the rule, for
   * people; empty if there is no one line of the mapping that does.
   *
   * @param export its name in mappings
   * @param column our column, or what stands for it
   */
  public Optional<String> remedy(String export, String column) {
    if (this == MISSING_PATIENT_ID || this == MISSING_DATE) {
      return Optional.of("where a blank says the same as the row above, fill the cells in");
    }
    String line =
        switch (this) {
          case BAD_DATE -> "{dates: FORMAT}, as dd.MM.yyyy, or excel for day numbers";
          case AMBIGUOUS_DATE -> "{dates: dd/MM/yyyy} or {dates: MM/dd/yyyy}";
          case BAD_TIME -> "{times: FORMAT}, as h.mm a";
          case MISSING_INSTRUMENT -> "{constant: {instrument: NAME}} if all are of one scale";
          case SCORE_NOT_A_NUMBER, NOT_A_NUMBER, UNKNOWN_UNIT, NEGATIVE_DOSE ->
              "{values: {%s: {TEXT: NUMBER}}}, with '' for none".formatted(column);
          case ITEM_OUT_OF_RANGE, SCORE_OUT_OF_RANGE ->
              "{values: {instrument: {TEXT: NAME}}} if it is another scale";
          case NUMBER_OUT_OF_RANGE -> "{units: {%s: UNIT}}".formatted(column);
          case DECIMAL_COMMA -> "{decimal: comma}";
          case UNKNOWN_VALUE -> "{values: {%s: {WORD: OURS}}}".formatted(column);
          case INVALID_ENCODING -> "{encoding: windows-1252}, or whichever it is";
          case MISSING_PATIENT_ID,
              MISSING_DATE,
              PARTIAL_DATE,
              DATE_OUT_OF_RANGE,
              BAD_DAY,
              MIXED_ZONES,
              NOT_TWO_PRESSURES,
              DIASTOLIC_NOT_BELOW,
              AGE_OVER_89,
              MISSING_TERM,
              TEXT_TOO_LONG,
              RAGGED_ROW,
              MALFORMED_JSON,
              UNCLOSED_QUOTE,
              MALFORMED_QUOTE,
              RECORD_TOO_LONG ->
              "";
        };
    return line.isEmpty()
        ? Optional.empty()
        : Optional.of("in the mapping, %s: %s may mend it".formatted(export, line));
  }

  /** Returns the name in tables and schemas, such as {@code missing_date}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns one sentence for people. */
  public String description() {
    return description;
  }
}
