package org.ketamineoutcomes.export;

import java.util.Locale;

/** Why a sound row is of no use to the reader. */
public enum UnusedReason {
  UNKNOWN_INSTRUMENT("The instrument is neither built in nor declared in the mapping."),
  MISSING_SCORE("The total is blank and cannot be computed from the items."),
  NOTHING_RECORDED("All columns that would make a row of the line are blank."),
  NO_EVENT("Someone asked and there was no event.");

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
