package org.ketamineoutcomes.proportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How often 95% limits hold the true proportion when some persons have the event at most sessions
 * and others at hardly any.
 *
 * <p>A person's propensity is the smallest of three uniform numbers, which is beta distributed with
 * parameters 1 and 3: its mean is 1/4, and sessions of one person correlate by 1 / (1 + 3 + 1) =
 * 1/5. With 10 to 30 sessions each, the design effect is about 1 + (440 / 20 − 1) / 5 = 5.
 */
class ClusteredProportionCoverageTest {

  private static final int RUNS = 2_000;
  private static final int PERSONS = 100;
  private static final double TRUE_PROPORTION = 0.25;

  private static int heldClustered;
  private static int heldWilson;
  private static int heldClopperPearson;
  private static double sumDesignEffects;

  @BeforeAll
  static void simulate() {
    Random random = new Random(20_260_101);
    for (int run = 0; run < RUNS; run++) {
      add(random);
    }
  }

  private static void add(Random random) {
    long sessions = 0;
    long events = 0;
    long eventsSquared = 0;
    long eventsTimesSessions = 0;
    long sessionsSquared = 0;
    for (int person = 0; person < PERSONS; person++) {
      double propensity = random.doubles(3).min().orElseThrow();
      long own = 10 + random.nextInt(21);
      long with = 0;
      for (int session = 0; session < own; session++) {
        with += random.nextDouble() < propensity ? 1 : 0;
      }
      sessions += own;
      events += with;
      eventsSquared += with * with;
      eventsTimesSessions += with * own;
      sessionsSquared += own * own;
    }
    ClusteredProportion clustered =
        ClusteredProportion.limits(
                PERSONS, sessions, events, eventsSquared, eventsTimesSessions, sessionsSquared)
            .orElseThrow();
    sumDesignEffects += clustered.designEffect().orElseThrow();
    heldClustered += holds(clustered.limits());
    heldWilson += holds(Wilson.limits(events, sessions).orElseThrow());
    heldClopperPearson += holds(ClopperPearson.limits(events, sessions).orElseThrow());
  }

  private static int holds(Interval limits) {
    return limits.lower95() <= TRUE_PROPORTION && TRUE_PROPORTION <= limits.upper95() ? 1 : 0;
  }

  @Test
  void theDesignEffectIsNearFive() {
    assertThat(sumDesignEffects / RUNS).isBetween(4.5, 5.5);
  }

  @Test
  void limitsClusteredByPersonHoldTheTruthNineteenTimesInTwenty() {
    assertThat((double) heldClustered / RUNS).isBetween(0.93, 0.97);
  }

  @Test
  void limitsThatTakeSessionsForIndependentHoldItFarLessOften() {
    assertThat(Arrays.asList(heldWilson, heldClopperPearson))
        .allSatisfy(held -> assertThat((double) held / RUNS).isLessThan(0.75));
  }
}
