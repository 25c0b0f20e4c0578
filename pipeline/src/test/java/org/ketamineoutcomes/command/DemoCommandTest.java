package org.ketamineoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

  @TempDir private Path folder;

  @AfterEach
  void forget() {
    System.clearProperty("outcomes.home");
  }

  @Test
  void oneCommandMakesTheResultsOfTheSampleClinic() {
    System.setProperty("outcomes.home", "..");

    assertThat(Outcomes.execute("demo", "--output=" + folder.resolve("demo"))).isZero();
    assertThat(folder.resolve("demo/results/manifest.json")).content().contains("\"standard\"");
    assertThat(folder.resolve("demo/closed/tables/onset_summary.parquet")).isNotEmptyFile();
    assertThat(folder.resolve("demo/results/report.html")).isNotEmptyFile();
  }

  @Test
  void aCopyWithoutSampleDataSaysSo() {
    System.setProperty("outcomes.home", folder.toString());

    assertThat(Outcomes.execute("demo", "--output=" + folder.resolve("demo"))).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }
}
