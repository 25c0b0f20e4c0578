package org.ketamineoutcomes.explain;

/** Days as a picture has them: from the day of the first session on. */
record DaysSince(int origin) {

  int elapsed(int day) {
    return day - origin;
  }
}
