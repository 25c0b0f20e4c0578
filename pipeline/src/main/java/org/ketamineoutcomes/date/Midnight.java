package org.ketamineoutcomes.date;

/** What 00:00 means in the columns of a time. */
public enum Midnight {
  TIME_OF_DAY,
  /** That no time of day was written. */
  NO_TIME,
  /** Nobody says it: that no time of day was written, where no row of the file has another. */
  NOT_DECLARED
}
