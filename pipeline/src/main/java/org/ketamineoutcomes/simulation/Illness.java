package org.ketamineoutcomes.simulation;

/**
 * The severity of one person's depression from day to day, in points of PHQ-9, as it would be
 * without any error of measurement.
 *
 * <p>Each session brings the person nearer to their full effect and starts a new wait for relapse;
 * a relapse fades most of the effect over some two weeks, and later sessions regain it. Days must
 * be asked for in order.
 */
final class Illness {

  private static final double FADING_DAYS = 14;

  private final Disposition disposition;
  private final Dice dice;
  private double reached;
  private double wear;
  private double relapseDay;

  Illness(Disposition disposition, Dice dice) {
    this.disposition = disposition;
    this.dice = dice;
  }

  double severityOn(int day) {
    return disposition.baseline() * (1 - disposition.effect() * (1 - wear) * levelOn(day));
  }

  /** Returns whether most of what treatment had reached is gone again. */
  boolean relapsedBy(int day) {
    return reached > 0.3 && levelOn(day) < 0.6 * reached;
  }

  /** Returns whether the person would call themselves helped by treatment. */
  boolean helpedOn(int day) {
    return severityOn(day) < 0.7 * disposition.baseline();
  }

  /** One session; {@code strength} is 1 for a whole one. */
  void treat(int day, double strength) {
    double level = levelOn(day);
    reached = level + (1 - level) * disposition.speed() * strength;
    wear = wear + (1 - wear) * disposition.tolerance();
    relapseDay = day + 3 + dice.waiting(disposition.holdDays());
  }

  private double levelOn(int day) {
    double faded = Math.min(1, Math.max(0, (day - relapseDay) / FADING_DAYS));
    return reached * (1 - faded * (1 - disposition.residual()));
  }
}
