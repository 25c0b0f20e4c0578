package org.ketamineoutcomes.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
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

  /** What one protocol counts is often part of what another does. */
  @Test
  void noSmallCountIsFoundFromTwoProtocolsOfOneRun() throws IOException {
    SimulatedClinic clinic = SimulatedClinic.of(150, SEED, folder);
    List<Table> standard = tables(clinic, "standard");
    List<Table> other = tables(clinic, "mcinnes_2022");

    Attack attack = twoProtocols(standard, other, Release.ofBands(11));
    assertThat(attack.found().small()).isGreaterThan(2000);
    assertThat(attack.found().withinTwo()).isZero();
    assertThat(attack.foundOfDifferences().small()).isGreaterThan(100);
    assertThat(attack.foundOfDifferences().withinTwo()).isZero();

    Attack weaker = twoProtocols(standard, other, Release.ofBands(6));
    assertThat(weaker.found().withinTwo()).isGreaterThan(200);
    Attack weakest = twoProtocols(standard, other, Release.ofBands(2));
    assertThat(weakest.foundOfDifferences().withinTwo()).isGreaterThan(100);
  }

  private static Attack twoProtocols(List<Table> one, List<Table> other, Release release) {
    return new Attack(release).see("one", one).see("other", other).compare("one", "other");
  }

  /** The same counts of everyone, of one site, and of the other. */
  @ParameterizedTest(name = "every {0}th patient is of the small site")
  @ValueSource(ints = {2, 5})
  void noSmallCountIsFoundFromSitesApartAndTogether(int of) throws IOException {
    SimulatedClinic clinic = SimulatedClinic.of(150, SEED, folder);
    List<Table> all = tables(clinic, "standard");
    List<Table> small = tables(clinic.site(place -> place % of == 0), "standard");
    List<Table> large = tables(clinic.site(place -> place % of != 0), "standard");

    Facts.Found apart = sites(all, small, large, Release.ofBands(11));
    assertThat(apart.small()).isGreaterThan(2000);
    assertThat(apart.recovered()).isZero();
    assertThat((double) apart.withinTwo() / apart.small()).isLessThan(0.001);

    assertThat(sites(all, small, large, Release.ofBands(6)).withinTwo()).isGreaterThan(200);
  }

  private static Facts.Found sites(
      List<Table> all, List<Table> small, List<Table> large, Release release) {
    return new Attack(release)
        .see("all", all)
        .see("small", small)
        .see("large", large)
        .addUp("all", List.of("small", "large"))
        .found();
  }

  /** A site that is in one release and not in the other, and that none is about. */
  @Test
  void aSiteThatJoinsIsNotFoundUnlessItIsSmall() throws IOException {
    SimulatedClinic clinic = SimulatedClinic.of(150, SEED, folder);
    List<Table> all = tables(clinic, "standard");
    List<Table> withoutThirty = tables(clinic.site(place -> place % 5 != 0), "standard");
    List<Table> withoutOne = tables(clinic.without(0), "standard");

    Attack ofThirty =
        new Attack(Release.ofBands(11))
            .see("then", withoutThirty)
            .see("now", all)
            .compare("then", "now", 30);
    assertThat(ofThirty.found().withinTwo()).isZero();
    assertThat(ofThirty.foundOfDifferences().recovered()).isZero();

    // what --previous refuses: whoever knows the one finds counts at the edge of a band
    Attack ofOne =
        new Attack(Release.ofBands(11))
            .see("then", withoutOne)
            .see("now", all)
            .compare("then", "now", 1);
    assertThat(ofOne.found().recovered()).isGreaterThan(10);
  }

  /**
   * Four releases of a clinic that grows by 30 patients from each to the next, laid side by side.
   */
  @Test
  void aClinicThatGrowsIsNotFoundFromAllItsReleases() throws IOException {
    Facts.Found counts = growing(Release.ofBands(11)).found();
    assertThat(counts.small()).isGreaterThan(5000);
    assertThat(counts.recovered()).isZero();
    assertThat((double) counts.withinTwo() / counts.small()).isLessThan(0.001);
    assertThat(growing(Release.ofBands(11)).foundOfDifferences().recovered()).isZero();

    assertThat(growing(Release.ofBands(6)).found().withinTwo()).isGreaterThan(500);
  }

  private Attack growing(Release release) throws IOException {
    SimulatedClinic clinic = SimulatedClinic.of(150, SEED, folder);
    Attack attack = new Attack(release);
    for (int fifths = 2; fifths <= 5; fifths++) {
      int most = fifths;
      attack.see("release " + fifths, tables(clinic.site(place -> place % 5 < most), "standard"));
    }
    for (int later = 3; later <= 5; later++) {
      for (int earlier = 2; earlier < later; earlier++) {
        attack.compare("release " + earlier, "release " + later, 30L * (later - earlier));
      }
    }
    return attack;
  }

  /** Everyone's mean, and those of women and men, tell how many each are. */
  @Test
  void noSmallCountIsFoundFromRoundedMeansButSomeAreFromExactOnes() throws IOException {
    List<Table> exact = tables(SimulatedClinic.of(400, SEED, folder), "standard");

    assertThat(Attack.on(exact, Release.ofBands(11)).withinTwo()).isZero();
    assertThat(Attack.on(exact, Release.ofBands(11).withExactMeans()).withinTwo()).isPositive();
  }

  private static List<Table> tables(SimulatedClinic clinic, String protocol) {
    return PooledTables.of(clinic.exact(Presets.hidingNothing(protocol)), 11);
  }
}
