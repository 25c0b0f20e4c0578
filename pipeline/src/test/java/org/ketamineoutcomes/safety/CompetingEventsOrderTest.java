package org.ketamineoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.survival.AalenJohansen;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.survival.IntervalScale;
import org.ketamineoutcomes.survival.KaplanMeier;

/**
 * Early adverse events, discontinuations and a staggered end of data: the estimates come out in the
 * order that was published of 17 trials (Stegherr et al. 2021, doi:10.1186/s13063-021-05354-x).
 */
class CompetingEventsOrderTest {

  private static final int LAST_DAY = 182;
  private static final int PATIENTS = 2000;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void proportionAalenJohansenKaplanMeierAndDensityComeInThisOrder(long seed) {
    Random random = new Random(seed);
    CauseTable table = CauseTable.of(Competing.CAUSES);
    double personDays = 0;
    for (int i = 0; i < PATIENTS; i++) {
      CompetingFollowUp patient = patient(random);
      table.add(patient);
      personDays += patient.day();
    }
    double events = table.only(Competing.EVENT).events();
    double proportion = events / PATIENTS;
    double incidence =
        AalenJohansen.estimate(table, Competing.EVENT, IntervalScale.LOG_LOG)
            .at(LAST_DAY)
            .incidence();
    double oneMinusKaplanMeier =
        1
            - KaplanMeier.estimate(table.only(Competing.EVENT), IntervalScale.LOG_LOG)
                .at(LAST_DAY)
                .survival();
    double density = 1 - Math.exp(-LAST_DAY * events / personDays);

    assertThat(incidence).isGreaterThan(proportion);
    assertThat(oneMinusKaplanMeier).isGreaterThan(1.1 * incidence);
    assertThat(density).isGreaterThan(1.1 * oneMinusKaplanMeier);
  }

  /** Events at 0.02 a day for two weeks, then 0.002; what competes at 0.01; the cut from day 60. */
  private static CompetingFollowUp patient(Random random) {
    int cut = Math.min(LAST_DAY, 60 + random.nextInt(2 * LAST_DAY));
    for (int day = 1; day <= cut; day++) {
      if (random.nextDouble() < (day <= 14 ? 0.02 : 0.002)) {
        return CompetingFollowUp.eventOn(day, Competing.EVENT);
      }
      if (random.nextDouble() < 0.01) {
        return CompetingFollowUp.eventOn(day, Competing.OTHER);
      }
    }
    return CompetingFollowUp.censoredOn(cut);
  }
}
