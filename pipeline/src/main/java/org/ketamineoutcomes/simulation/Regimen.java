package org.ketamineoutcomes.simulation;

/**
 * A route, with the drug, the doses and the duration that go with it.
 *
 * <p>Ketamine is dosed by weight; nasal esketamine comes in fixed doses, so its doses are in tenths
 * of a milligram and not per kilogram.
 */
enum Regimen {
  INTRAVENOUS("intravenous", "ketamine", 50, 10, 100, 40),
  INTRAMUSCULAR("intramuscular", "ketamine", 60, 10, 120, 60),
  SUBLINGUAL("sublingual", "ketamine", 150, 25, 300, 60),
  INTRANASAL("intranasal", "esketamine", 560, 280, 840, 5);

  private final String route;
  private final String drug;
  private final int startingDose;
  private final int step;
  private final int highestDose;
  private final int durationMinutes;

  Regimen(
      String route, String drug, int startingDose, int step, int highestDose, int durationMinutes) {
    this.route = route;
    this.drug = drug;
    this.startingDose = startingDose;
    this.step = step;
    this.highestDose = highestDose;
    this.durationMinutes = durationMinutes;
  }

  static Regimen draw(Dice dice) {
    return switch (dice.pick(62, 12, 12, 14)) {
      case 0 -> INTRAVENOUS;
      case 1 -> INTRAMUSCULAR;
      case 2 -> SUBLINGUAL;
      default -> INTRANASAL;
    };
  }

  String route() {
    return route;
  }

  String drug() {
    return drug;
  }

  int durationMinutes() {
    return durationMinutes;
  }

  boolean dosedByWeight() {
    return this != INTRANASAL;
  }

  /** Returns the dose after {@code steps} rises, in hundredths of mg/kg or tenths of mg. */
  int doseAfter(int steps) {
    return Math.min(highestDose, startingDose + steps * step);
  }

  /** Returns a dose of {@link #doseAfter} in tenths of a milligram. */
  int milligramTenths(int dose, int weightTenthsKg) {
    return dosedByWeight() ? (dose * weightTenthsKg + 50) / 100 : dose;
  }
}
