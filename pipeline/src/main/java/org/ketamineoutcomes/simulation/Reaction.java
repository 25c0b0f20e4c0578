package org.ketamineoutcomes.simulation;

/**
 * What a session does to the body and the mind while it lasts. Blood pressures in mmHg, heart rates
 * per minute, oxygen saturation in percent, CADSS (0 to 92) and MOAA/S (0 to 5) in points.
 */
record Reaction(
    int systolicBefore,
    int diastolicBefore,
    int systolicPeak,
    int diastolicPeak,
    int heartRateBefore,
    int heartRatePeak,
    int oxygenSaturationLowest,
    int cadssTotal,
    int moaasLowest) {

  private static final double CADSS_AT_FIRST_SESSION = 11;

  /**
   * Draws the reaction to a dose.
   *
   * @param novelty 1 at the first session, falling to 0 as sessions become familiar
   */
  static Reaction draw(Person person, double novelty, Dice dice) {
    int systolic = dice.roundedNormal(126, 13, 90, 175);
    int diastolic = dice.roundedNormal(78, 9, 50, 105);
    int heartRate = dice.roundedNormal(74, 10, 48, 115);
    double strangeness = (0.35 + 0.65 * novelty) * (0.6 + 0.2 * Math.min(4, person.frailty()));
    double drowsiness = dice.normal(0.4 * strangeness, 1);
    return new Reaction(
        systolic,
        diastolic,
        systolic + dice.roundedNormal(15, 11, -8, 70),
        diastolic + dice.roundedNormal(9, 7, -6, 45),
        heartRate,
        heartRate + dice.roundedNormal(8, 8, -8, 50),
        dice.chance(0.01) ? dice.between(84, 92) : dice.roundedNormal(97, 1.4, 91, 100),
        Math.min(92, (int) dice.waiting(CADSS_AT_FIRST_SESSION * strangeness)),
        drowsiness < 0.5 ? 5 : drowsiness < 1.5 ? 4 : drowsiness < 2.3 ? 3 : dice.between(1, 2));
  }
}
