package org.ketamineoutcomes.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ClinicDatesTest {

  private static final String INFUSIONS = "patient_id,infusion_date,dose\nP1,%s,40\nP2,%s,40\n";
  private static final String SCORES = "patient_id,visit_date,phq9_total\nP1,03/04/2021,20\n";

  @Test
  void datesThatFitBothOrdersHaveThatOfOtherFiles() throws IOException {
    assertThat(Drafts.of("i.csv", INFUSIONS.formatted("25/03/2021", "01/03/2021"), "p.csv", SCORES))
        .contains("    dates: dd/MM/yyyy  # the only order that all dates have\n")
        .contains(
            "    dates: dd/MM/yyyy  # both orders fit; other dates of these files have the day first\n");
    assertThat(Drafts.of("i.csv", INFUSIONS.formatted("3/25/2021", "3/1/2021"), "p.csv", SCORES))
        .contains("    dates: M/d/yyyy  # the only order that all dates have\n")
        .contains(
            "    dates: MM/dd/yyyy  # both orders fit; other dates of these files have the month first\n");
  }

  @Test
  void whereFilesContradictEachOtherItIsAsked() throws IOException {
    assertThat(
            Drafts.of(
                "i.csv",
                INFUSIONS.formatted("25/03/2021", "01/03/2021"),
                "j.csv",
                INFUSIONS.formatted("03/25/2021", "03/01/2021"),
                "p.csv",
                SCORES))
        .contains(
            """
                # choose: dates: dd/MM/yyyy  # both orders fit all dates, and other dates of these files have both
                # choose: dates: MM/dd/yyyy  # both orders fit all dates, and other dates of these files have both
            """);
  }

  /** A program that writes points has the day first; another one writes slashes. */
  @Test
  void filesOfTheSameSignsGoBeforeOthers() throws IOException {
    assertThat(
            Drafts.of(
                "i.csv",
                INFUSIONS.formatted("25.03.2021", "01.03.2021"),
                "j.csv",
                INFUSIONS.formatted("03/25/2021", "03/01/2021"),
                "p.csv",
                SCORES))
        .contains(
            "    dates: MM/dd/yyyy  # both orders fit; other dates of these files have the month first\n");
  }

  @Test
  void dayNumbersOfASpreadsheetAreDates() throws IOException {
    assertThat(Drafts.of("i.csv", INFUSIONS.formatted("44256", "44257.5")))
        .contains("      session_date: infusion_date  # by its name\n")
        .contains("    dates: excel  # day numbers of a spreadsheet that counts from 1900 on");
    assertThat(Drafts.of("i.csv", INFUSIONS.formatted("44256", "25/03/2021")))
        .contains("    dates: [dd/MM/yyyy, excel]  # the only order that all dates have\n");
  }

  @Test
  void shortYearsBehindNamesOfMonthsAreDeclared() throws IOException {
    assertThat(Drafts.of("i.csv", INFUSIONS.formatted("25-MAR-21", "01-APR-21")))
        .contains("    two_digit_years: 1970  # years have two digits")
        .contains("    dates: dd-MMM-yy  # the day first, then the month by its name\n");
  }

  @Test
  void numbersOfFiveDigitsAreDaysOnlyWhereTheHeaderSaysSo() throws IOException {
    String yaml =
        Drafts.of(
            "p.csv", "patient_id,visit_on,zone,phq9_total\nP1,44256,45123,20\nP2,44260,45124,9\n");

    assertThat(yaml).contains("      assessed_date: visit_on  # the only date that is left\n");
  }
}
