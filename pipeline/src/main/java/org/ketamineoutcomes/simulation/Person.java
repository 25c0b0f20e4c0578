package org.ketamineoutcomes.simulation;

import java.util.Locale;

/**
 * Who one invented patient is.
 *
 * @param id as in every export, such as {@code P0000001}
 * @param age as in the export: whole years, and 90+ for all above 89
 * @param firstDay the calendar day of the first session, in days since 1970-01-01
 * @param weightTenthsKg body weight in tenths of a kilogram
 * @param frailty how much more or less often than the median person they suffer adverse events
 */
record Person(
    String id,
    Site site,
    String sex,
    String age,
    String diagnosis,
    int priorFailedTreatments,
    int firstDay,
    int weightTenthsKg,
    Regimen regimen,
    Disposition disposition,
    double frailty) {

  /** The highest number a patient can have: ids have seven digits. */
  static final int HIGHEST_NUMBER = 9_999_999;

  /** From 2018-01-01 on, patients start. */
  private static final int OPENING_DAY = 17_532;

  /** Until 2024-06-30, patients start. */
  private static final int LAST_START_DAY = 19_904;

  private static final double LARGEST_FRAILTY = 12;

  static Person draw(int number, Dice dice) {
    boolean woman = dice.chance(0.6);
    return new Person(
        String.format(Locale.ROOT, "P%07d", number),
        Site.draw(dice),
        dice.chance(0.01) ? "other" : woman ? "female" : "male",
        age(dice),
        diagnosis(dice),
        Math.min(9, 1 + (int) dice.waiting(2.2)),
        dice.between(OPENING_DAY, LAST_START_DAY),
        dice.roundedNormal(woman ? 760 : 880, 165, 420, 1700),
        Regimen.draw(dice),
        Disposition.draw(dice),
        Math.min(LARGEST_FRAILTY, dice.logNormal(0.6, 1.2)));
  }

  private static String age(Dice dice) {
    int years = dice.chance(0.02) ? dice.between(75, 96) : dice.roundedNormal(43, 13.5, 18, 84);
    return years > 89 ? "90+" : Integer.toString(years);
  }

  private static String diagnosis(Dice dice) {
    return switch (dice.pick(78, 10, 8, 4)) {
      case 0 -> "major depressive disorder";
      case 1 -> "bipolar depression";
      case 2 -> "post-traumatic stress disorder";
      default -> "generalized anxiety disorder";
    };
  }
}
