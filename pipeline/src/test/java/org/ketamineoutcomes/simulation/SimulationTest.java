package org.ketamineoutcomes.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.simulation.Simulation.Existing;

class SimulationTest {

  private static final List<String> FILES =
      List.of("patients.csv", "sessions.csv", "assessments.csv", "adverse_events.csv");

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "patients.csv, 0b17c4c913c28fd24acc7ac1054b2b4a169f8da8d68fa2ed50a4ce92b7ec715a",
    "sessions.csv, 4fd8c67dd59d6a87d056a445385f9e2815d5ececb32ec5ef41c2842e66041bdd",
    "assessments.csv, fda586aaaeca90ac82e9a82f10e2a55cc46a849e8bc23b1a886f8f1a8fd77a48",
    "adverse_events.csv, 64cca023c901e6435a6ba24f0de7353cf077b0bbbc37526a60f09ac45829e36f"
  })
  void seedOneGivesTheSameBytesOnEveryMachine(String file, String digest) throws Exception {
    new Simulation(50, 1).writeTo(folder, Existing.KEEP);

    assertThat(digest(folder.resolve(file))).isEqualTo(digest);
  }

  @Test
  void bytesDoNotDependOnTheLocale() throws Exception {
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      new Simulation(20, 1).writeTo(folder.resolve("arabic"), Existing.KEEP);
    } finally {
      Locale.setDefault(usual);
    }
    new Simulation(20, 1).writeTo(folder.resolve("usual"), Existing.KEEP);

    for (String file : FILES) {
      assertThat(folder.resolve("arabic").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("usual").resolve(file));
    }
  }

  @Test
  void largerClinicBeginsWithThePatientsOfASmallerOne() throws IOException {
    new Simulation(5, 7).writeTo(folder.resolve("small"), Existing.KEEP);
    new Simulation(40, 7).writeTo(folder.resolve("large"), Existing.KEEP);

    for (String file : FILES) {
      String small = Files.readString(folder.resolve("small").resolve(file));
      assertThat(Files.readString(folder.resolve("large").resolve(file))).startsWith(small);
    }
  }

  @Test
  void sampleDataAreFourHundredPatientsOfSeedOne() throws IOException {
    new Simulation(400, 1).writeTo(folder, Existing.KEEP);

    for (String file : FILES) {
      assertThat(Path.of("..", "sample-data", file)).hasSameBinaryContentAs(folder.resolve(file));
    }
  }

  @Test
  void anotherSeedGivesAnotherClinic() throws IOException {
    new Simulation(20, 1).writeTo(folder.resolve("one"), Existing.KEEP);
    new Simulation(20, 2).writeTo(folder.resolve("two"), Existing.KEEP);

    for (String file : FILES) {
      assertThat(Files.readString(folder.resolve("one").resolve(file)))
          .isNotEqualTo(Files.readString(folder.resolve("two").resolve(file)));
    }
  }

  @Test
  void rowsAreCountedWithoutTheHeader() throws IOException {
    Simulation.Rows rows = new Simulation(30, 1).writeTo(folder, Existing.KEEP);

    assertThat(rows.patients()).isEqualTo(30);
    assertThat(rows.sessions()).isEqualTo(linesOf("sessions.csv") - 1);
    assertThat(rows.assessments()).isEqualTo(linesOf("assessments.csv") - 1);
    assertThat(rows.adverseEvents()).isEqualTo(linesOf("adverse_events.csv") - 1);
  }

  @Test
  void exportsThatExistAreKept() throws IOException {
    Path existing = Files.writeString(folder.resolve("sessions.csv"), "mine");
    Simulation simulation = new Simulation(3, 1);

    assertThatThrownBy(() -> simulation.writeTo(folder, Existing.KEEP))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            existing + " exists already; name another --output, or add --overwrite to replace it");
    assertThat(existing).hasContent("mine");
    assertThat(folder.resolve("patients.csv")).doesNotExist();
  }

  @Test
  void exportsThatExistAreReplacedOnRequest() throws IOException {
    Path existing = Files.writeString(folder.resolve("sessions.csv"), "mine");

    new Simulation(3, 1).writeTo(folder, Existing.REPLACE);

    assertThat(Files.readString(existing)).startsWith("patient_id,session_date,");
  }

  @Test
  void outputThatIsAFileIsRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("clinic"));

    assertThatThrownBy(() -> new Simulation(3, 1).writeTo(file, Existing.REPLACE))
        .isInstanceOf(Refusal.class)
        .hasMessage("--output must be a folder, but " + file + " is a file");
  }

  @ParameterizedTest(name = "{0} patients")
  @ValueSource(ints = {-1, 0, 10_000_000})
  void impossibleSizesAreRefused(int patients) {
    assertThatThrownBy(() -> new Simulation(patients, 1))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.USAGE))
        .hasMessage("--patients must be from 1 to 9999999, but was " + patients);
  }

  private long linesOf(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).size();
  }

  private static String digest(Path file) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
  }
}
