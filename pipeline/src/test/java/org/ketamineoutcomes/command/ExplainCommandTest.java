package org.ketamineoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.refusal.Refusal;
import picocli.CommandLine;

class ExplainCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void patientOfTheSampleIsExplained() {
    assertThat(explain("--patient=P0000003")).isZero();

    assertThat(out.toString().lines())
        .startsWith(
            "About one person: keep this in the closed room. It is not a result and not for release.",
            "Rows of the patient, in days from the first session")
        .contains("Protocol standard", "Protocol r-reference")
        .noneMatch(line -> line.contains("P0000002"));
    assertThat(out.toString()).doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void idMayStandAfterASpace() {
    assertThat(explain("--patient", "P0000003")).isZero();

    assertThat(out.toString()).contains("Rows of the patient", "Protocol standard");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void unknownPatientIsWrongUsageInOneLineWithoutTheId() {
    assertThat(explain("--patient=P9999999")).isEqualTo(2);

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines())
        .containsExactly(
            "--patient: no sound row of the exports has this id; write it as the exports do");
  }

  @Test
  void missingPatientIsWrongUsage() {
    assertThat(explain()).isEqualTo(2);

    assertThat(err.toString()).startsWith("Missing required option: '--patient=ID'");
  }

  @Test
  void aPictureIsWrittenToTheFileAloneForItsOwnerAlone() throws IOException {
    Path page = folder.resolve("one.html");

    assertThat(explain("--patient=P0000003", "--html=" + page)).isZero();

    assertThat(out.toString().lines())
        .containsExactly("Wrote " + page + ", which must stay in the closed room");
    assertThat(err.toString()).isEmpty();
    String html = Files.readString(page);
    assertThat(html)
        .contains(
            "<p class=\"room\" role=\"note\">About one person: keep this in the closed room. It is not"
                + " a result and not for release.</p>")
        .contains("<h2>Protocol standard</h2>", "<h2>Protocol r-reference</h2>")
        .contains(">Course 1</text>", ">Dose, mg/kg</text>", ">PHQ-9</text>", ">response</text>")
        .contains(">Adverse events</text>", ">raised blood pressure</text>")
        .contains("  day 7, adverse event dissociation, mild, ended on day 7 [adverse_events.csv")
        .doesNotContain("P0000003", "P0000002", "<script", "http")
        .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
    if (Files.getFileStore(page).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void noPictureReplacesAFileOrStandsAmongResults() throws IOException {
    Path page = Files.createFile(folder.resolve("one.html"));
    assertThat(explain("--patient=P0000003", "--html=" + page)).isEqualTo(2);

    Files.createFile(folder.resolve("manifest.json"));
    Path among = Files.createDirectory(folder.resolve("figures")).resolve("one.html");
    assertThat(explain("--patient=P0000003", "--html=" + among)).isEqualTo(2);

    assertThat(page).isEmptyFile();
    assertThat(among).doesNotExist();
    assertThat(err.toString().lines())
        .containsExactly(
            "--html=" + page + " is there already; name another file",
            "--html=%s: %s holds the results of a run, and nothing else; name a file beside it"
                .formatted(among, folder.toRealPath()));
  }

  private int explain(String... more) {
    List<String> arguments = new ArrayList<>(List.of(more));
    for (String option : List.of("sessions", "assessments", "patients")) {
      arguments.add("--%s=%s/%s.csv".formatted(option, SampleRuns.SAMPLE_DATA, option));
    }
    arguments.add("--adverseEvents=" + SampleRuns.SAMPLE_DATA.resolve("adverse_events.csv"));
    arguments.add("--protocol=standard,r-reference");
    return new CommandLine(new ExplainCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(ExplainCommandTest::refused)
        .execute(arguments.toArray(String[]::new));
  }

  private static int refused(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof Refusal refusal) {
      command.getErr().println(refusal.getMessage());
      return refusal.reason().exitCode();
    }
    throw e;
  }
}
