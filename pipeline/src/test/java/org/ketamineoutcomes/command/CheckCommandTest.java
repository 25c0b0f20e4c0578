package org.ketamineoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.clinic.BaseClinic;
import picocli.CommandLine;

/** What a data manager is published before a run. */
class CheckCommandTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeBaseClinic() throws IOException {
    BaseClinic.write(folder);
  }

  @Test
  void tellsRowsDaysScoresWordsAndPeople() {
    Checked checked = check();

    assertThat(checked.exitCode()).isZero();
    assertThat(checked.lines())
        .containsSubsequence(
            "  of all 30 rows: 30 accepted, 0 not used, 0 rejected",
            "First and last day",
            "  adverse_events: 2021-03-01 to 2021-03-25",
            "  assessments: 2021-02-26 to 2021-05-31",
            "  sessions: 2021-03-01 to 2021-05-03",
            "Instruments, as less is better",
            "  PHQ-9: 30 scores, 3 to 24",
            "Words",
            "  route: intravenous 30",
            "  sex: female 3, male 3",
            "  term: 4 of 4 events are of special interest",
            "  severity: mild 2, moderate 1, severe 1",
            "  related: blank 4",
            "Patients",
            "  sessions: 6 ids",
            "  assessments: 6 ids, 0 of them without a session",
            "  adverse_events: 4 ids, 0 of them without a session",
            "  patients: 6 ids, 0 of them without a session",
            "What to do next",
            "  look through what is not read, not used and assumed above; then run");
  }

  @Test
  void tellsWhatARunWouldBeRefusedForAndEndsAsItWould() throws IOException {
    Path assessments = folder.resolve(BaseClinic.ASSESSMENTS);
    Files.writeString(assessments, Files.readString(assessments).replace("P00", "P"));

    Checked checked = check("--all");

    assertThat(checked.exitCode()).isEqualTo(3);
    assertThat(checked.lines())
        .contains("  assessments: 6 ids, 6 of them without a session")
        .contains("  a run would be refused for this")
        .anyMatch(line -> line.startsWith("  mend: ") && line.contains("leading_zeros: ignore"));
  }

  @Test
  void tellsWhyRowsWouldBeRejected() throws IOException {
    Path sessions = folder.resolve(BaseClinic.SESSIONS);
    Files.writeString(sessions, Files.readString(sessions).replace("2021-03", "2021-13"));

    Checked checked = check();

    assertThat(checked.exitCode()).isEqualTo(3);
    assertThat(checked.lines())
        .contains("    rejected, bad_date in session_date: 23")
        .contains("  mend: sessions.csv: too many rows are rejected; see the rules above");
  }

  @Test
  void tellsWhichSessionsMayOnlyBeBooked() throws IOException {
    Path sessions = folder.resolve(BaseClinic.SESSIONS);
    Files.writeString(
        sessions,
        "P001,2021-06-07,10:00,intravenous,40,80,completed\n"
            + "P001,2021-08-07,10:00,intravenous,40,80,completed\n"
            + "P002,2049-06-07,10:00,intravenous,40,80,completed\n",
        StandardOpenOption.APPEND);

    assertThat(check().lines())
        .contains(
            "  sessions: 2 are more than 30 days after the last score, event or end of observation"
                + " of anyone, and may only be booked; a status of booked, or last_date in the mapping, sets such rows aside",
            "  sessions: 1 are after today, and cannot have been held; a status of booked, or"
                + " last_date in the mapping, sets such rows aside");
  }

  private record Checked(int exitCode, List<String> lines) {}

  private Checked check(String... more) {
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new CheckCommand()).setOut(new PrintWriter(out));
    command.setUnmatchedArgumentsAllowed(true);
    List<String> arguments = new ArrayList<>(BaseClinic.options(folder));
    arguments.addAll(List.of(more));
    int exitCode = command.execute(arguments.toArray(String[]::new));
    return new Checked(exitCode, out.toString().lines().toList());
  }
}
