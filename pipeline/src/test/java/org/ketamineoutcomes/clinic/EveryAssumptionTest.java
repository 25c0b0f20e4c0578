package org.ketamineoutcomes.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.SampleResults;
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.finding.Assumption;

/**
 * Every assumption can be made, and is then told by {@code check} and by the manifest and the page
 * of a run, as often as it was made; {@code assumptions.yaml} has the clinics.
 */
class EveryAssumptionTest {

  @TempDir private static Path folders;

  static List<ClinicCase> clinics() throws IOException {
    return ClinicCasesTest.read("assumptions.yaml", new TypeReference<List<ClinicCase>>() {});
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("clinics")
  void isToldByCheckAndByARunAlike(ClinicCase clinic) throws IOException {
    Path folder = Files.createTempDirectory(folders, "clinic");
    List<String> arguments = new ArrayList<>(clinic.write(folder));
    Path output = folder.resolve("results");

    arguments.addAll(0, List.of("check", "--all"));
    Told checked = Told.by(arguments);
    arguments.subList(0, 2).clear();
    arguments.addAll(0, List.of("run", "--quiet", "--runner=DirectRunner", "--output=" + output));
    Told ran = Told.by(arguments);

    assertThat(ran.exitCode()).as("%s", ran.err()).isZero();
    assertThat(checked.exitCode()).as("%s", checked.out()).isZero();
    assertThat(FilesTold.assumed(output)).isEqualTo(clinic.figures().get("assumed").strip());
    assertThat(FilesTold.by(checked)).isEqualTo(FilesTold.by(output));
    assertThat(Files.readString(output.resolve("report.html")))
        .contains(FilesTold.sentences(output).toArray(String[]::new));
  }

  @Test
  void soIsTheSampleClinic() throws IOException {
    List<String> arguments =
        new ArrayList<>(
            SampleRuns.arguments(SampleRuns.SAMPLE_DATA, Path.of("not written"), "--all"));
    arguments.set(0, "check");

    Told checked = Told.by(arguments);

    assertThat(checked.exitCode()).isZero();
    assertThat(FilesTold.by(checked))
        .isEqualTo(FilesTold.by(SampleResults.ofARun().closed()))
        .contains(
            "6749: 6621 accepted, 128 not used, 0 rejected",
            "assumed of relation_to_session, 2388 times: A score of the day of a session, without a"
                + " time of both, was taken as from before the dose, or after it where the"
                + " protocol's baseline says so. To declare it: columns: {relation_to_session:"
                + " HEADER} or {assessed_time: HEADER} tells");
  }

  @Test
  void thereIsAClinicForEach() throws IOException {
    Set<Assumption> missing = EnumSet.allOf(Assumption.class);
    List<ClinicCase> all = new ArrayList<>(clinics());
    all.addAll(ClinicCasesTest.cases());
    for (ClinicCase clinic : all) {
      String assumed = clinic.figures() == null ? "" : clinic.figures().getOrDefault("assumed", "");
      missing.removeIf(assumption -> assumed.matches("(?s).*\\b" + assumption.id() + "\\b.*"));
    }

    assertThat(missing).isEmpty();
  }
}
