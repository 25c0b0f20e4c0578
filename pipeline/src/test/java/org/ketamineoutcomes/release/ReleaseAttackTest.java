package org.ketamineoutcomes.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.protocol.Presets;
import org.ketamineoutcomes.table.Table;

/**
 * Small counts are not found from what is released, and would be from what is released otherwise.
 */
class ReleaseAttackTest {

  private static final int SEED = 7;

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} patients")
  @ValueSource(ints = {150, 400})
  void noSmallCountIsFoundFromBandsButManyAreFromLess(int patients) throws IOException {
    List<Table> exact =
        PooledTables.of(
            SimulatedClinic.of(patients, SEED, folder).exact(Presets.hidingNothing("standard")),
            11);

    Facts.Found released = Attack.on(exact, Release.ofBands(11));
    assertThat(released.small()).isGreaterThan(1000);
    assertThat(released.recovered()).isZero();
    assertThat(released.withinTwo()).isZero();

    Facts.Found counted = Attack.on(exact, Release.ofBands(11).withEveryoneCounted());
    assertThat(counted.recovered()).isZero();
    assertThat((double) counted.withinTwo() / counted.small()).isLessThan(0.001);

    assertThat(Attack.on(exact, Release.ofBands(6)).withinTwo()).isGreaterThan(100);
    assertThat(Attack.on(exact, Release.ofCellsInBands(11)).recovered()).isGreaterThan(100);
  }
}
