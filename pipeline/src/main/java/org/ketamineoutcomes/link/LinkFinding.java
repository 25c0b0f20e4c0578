package org.ketamineoutcomes.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What may be wrong with ids; a mapping says under {@code ids.accept} which of it is so in truth.
 */
public enum LinkFinding {
  /** Spreadsheets write long numbers as 2.02E+12, and what they cut off is lost. */
  SCIENTIFIC_NOTATION,
  /** All rows of an export have one id. */
  ONE_ID,
  /** One id is of two people, by what the patients export says of them. */
  TWO_SITES,
  /** People have sessions of no named drug, and are of an arm of a trial without ketamine. */
  PLACEBO_ARM,
  /** Most ids of an export have no session. */
  WITHOUT_SESSION,
  /** The exports are of a population, of which few are treated; those who are have their rows. */
  POPULATION,
  /** Ids differ by their form alone. */
  ALIKE;

  /** Returns the name in mappings, such as {@code one_id}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the finding of that name in mappings. */
  public static Optional<LinkFinding> named(String id) {
    return Arrays.stream(values()).filter(finding -> finding.id().equals(id)).findFirst();
  }
}
