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
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.clinic.BaseClinic;
import org.ketamineoutcomes.command.CheckedExports.Scope;
import org.ketamineoutcomes.job.FindInputs;
import org.ketamineoutcomes.job.Inputs;
import org.ketamineoutcomes.job.OutcomesOptions;
import org.ketamineoutcomes.job.ProtocolFiles;
import org.ketamineoutcomes.protocol.Protocols;
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
        .contains(
            "  mend: sessions.csv: too many rows are rejected; see the rules above; in the mapping,"
                + " sessions: {dates: FORMAT}, as dd.MM.yyyy, or excel for day numbers may mend it");
  }

  @Test
  void tellsThatIdsAreToBeFilledInBelowTheFirstRowOfAPatient() throws IOException {
    Path sessions = folder.resolve(BaseClinic.SESSIONS);
    Files.writeString(
        sessions, Files.readString(sessions).replaceAll("(?m)^P\\d+,(2021-0[4-6])", ",$1"));

    Checked checked = check();

    assertThat(checked.exitCode()).isEqualTo(3);
    assertThat(checked.lines())
        .contains(
            "  mend: sessions.csv: too many rows are rejected; see the rules above; where a blank"
                + " says the same as the row above, fill the cells in");
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
            "    assumed of session_date, 2 times: A session more than 30 days after the last score,"
                + " event or end of observation of anyone was taken as held; it may only be booked."
                + " To declare it: last_date: YYYY-MM-DD is the day the exports were made, and no row"
                + " after it counts",
            "  sessions: 1 are after today, and cannot have been held; a status of booked, or"
                + " last_date in the mapping, sets such rows aside");
  }

  @Test
  void tellsTheSameWhereMemoryHoldsFewPatientsAtATime() throws IOException {
    for (int person = 100; person < 160; person++) {
      append(BaseClinic.SESSIONS, "P%d,2021-03-07,10:00,intravenous,40,80,".formatted(person));
      append(BaseClinic.ASSESSMENTS, "P%d,2021-03-07,PHQ-9,9".formatted(person));
    }
    OutcomesOptions options = SampleRuns.options(BaseClinic.options(folder));
    Inputs inputs = FindInputs.of(options);
    Protocols protocols = ProtocolFiles.of(options, inputs.mapping()).protocols();

    CheckedExports whole = CheckedExports.of(inputs, protocols, Scope.ALL, Long.MAX_VALUE);
    CheckedExports inTurn = CheckedExports.of(inputs, protocols, Scope.ALL, 6_000);
    CheckedExports notAtAll = CheckedExports.of(inputs, protocols, Scope.ALL, 10);

    assertThat(inTurn.lines())
        .isEqualTo(whole.lines())
        .anyMatch(line -> line.startsWith("    assumed of relation_to_session, 72 times: "));
    assertThat(inTurn.haveMet()).isTrue();
    assertThat(notAtAll.haveMet()).isFalse();
    assertThat(notAtAll.lines()).noneMatch(line -> line.contains("relation_to_session, "));
  }

  @Test
  void tellsOfVeryManyFilesThatAreAlikeTogether() throws IOException {
    List<String> sessions = BaseClinic.sessions();
    for (int i = 1; i < sessions.size(); i++) {
      for (int year = 2021; year < 2023; year++) {
        String row = sessions.get(i).replace("2021", String.valueOf(year));
        Files.writeString(
            folder.resolve("s%d_%d.csv".formatted(10 + i, year)),
            sessions.get(0) + "\n" + (i < 3 ? row.replace("completed", "wobbly") : row) + "\n");
      }
    }

    Checked checked =
        check("--sessions=" + folder.resolve("s??_202?.csv"), "--maxRejectedFraction=1");

    assertThat(checked.exitCode()).isZero();
    assertThat(checked.lines())
        .containsSubsequence(
            "s11_2021.csv and 59 files alike (sessions)",
            "  text: UTF-8, comma",
            "  of all 60 rows: 56 accepted, 0 not used, 4 rejected",
            "    rejected, unknown_value in status: 4",
            "    words not known in status: wobbly",
            "    files with rejected rows: s11_2021.csv, s11_2022.csv, s12_2021.csv, s12_2022.csv")
        .noneMatch(line -> line.contains("s13"));
    assertThat(
            check("--sessions=" + folder.resolve("s??_202?.csv"), "--maxRejectedFraction=0")
                .lines())
        .filteredOn(line -> line.startsWith("  mend: "))
        .hasSize(4);
  }

  @Test
  void saysThatNobodyIsInExportsWithoutARow() throws IOException {
    Files.writeString(folder.resolve(BaseClinic.SESSIONS), BaseClinic.sessions().get(0) + "\n");

    assertThat(check().lines())
        .contains("  no sessions export has a row: all tables would be of nobody");
  }

  private void append(String file, String line) throws IOException {
    Files.writeString(folder.resolve(file), line + "\n", StandardOpenOption.APPEND);
  }

  private record Checked(int exitCode, List<String> lines) {}

  private Checked check(String... more) {
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new CheckCommand()).setOut(new PrintWriter(out));
    command.setUnmatchedArgumentsAllowed(true);
    List<String> arguments = new ArrayList<>(BaseClinic.options(folder));
    for (String option : more) {
      arguments.removeIf(other -> other.startsWith(option.replaceFirst("=.*", "=")));
      arguments.add(option);
    }
    int exitCode = command.execute(arguments.toArray(String[]::new));
    return new Checked(exitCode, out.toString().lines().toList());
  }
}
