package org.ketamineoutcomes.simulation;

/**
 * How one person's illness answers to treatment.
 *
 * @param baseline severity without treatment, in points of PHQ-9
 * @param effect the share of it that full treatment takes away; below 0, treatment makes it worse
 * @param speed the share of the effect not yet reached that one session adds
 * @param holdDays the mean time that a session's effect lasts
 * @param residual the share of the effect that is left when it has faded
 * @param tolerance the share of the effect that each session wears off
 */
record Disposition(
    double baseline,
    double effect,
    double speed,
    double holdDays,
    double residual,
    double tolerance) {

  static Disposition draw(Dice dice) {
    double baseline = Math.min(26, Math.max(8, dice.normal(18.3, 4.0)));
    double effect =
        switch (dice.pick(57, 23, 20)) {
          case 0 -> dice.between(0.60, 0.98);
          case 1 -> dice.between(0.25, 0.50);
          default -> dice.between(-0.12, 0.20);
        };
    double speed = dice.chance(0.2) ? dice.between(0.15, 0.30) : dice.between(0.35, 0.60);
    double holdDays = dice.logNormal(55, 0.9);
    double residual = dice.between(0, 0.35);
    double tolerance = dice.chance(0.06) ? dice.between(0.01, 0.03) : 0;
    return new Disposition(baseline, effect, speed, holdDays, residual, tolerance);
  }
}
