package org.ketamineoutcomes.header;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.export.Doors;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.export.Glance;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.scale.MissingItems;
import org.ketamineoutcomes.schema.Export;

/** What times of day mean is found over all rows of all files. */
class ClocksTest {

  private static final String SESSIONS = "patient_id,session_date,session_time\n";
  private static final String SCORES = "patient_id,assessed_date,instrument,total_score\n";

  private long rowsLookedAt = Long.MAX_VALUE;

  @Test
  void midnightInEveryRowIsNoTimeOfDay() throws IOException {
    Doors doors = sessions("", SESSIONS + "p1,2024-03-01 00:00:00,\np1,2024-03-04T00:00,\n");

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly(
            "p1 19783 - unknown completed -/-/-", "p1 19786 - unknown completed -/-/-");
    assertThat(doors.assumed()).containsExactly("midnight_is_no_time session_date x2");
  }

  @Test
  void midnightInEveryRowOfAColumnOfTimesIsNone() throws IOException {
    Doors doors = sessions("", SESSIONS + "p1,2024-03-01,00:00\np1,2024-03-04,24:00\n");

    assertThat(doors.assumed()).containsExactly("midnight_is_no_time session_time x2");
  }

  @Test
  void noonInEveryRowIsNoTimeOfDay() throws IOException {
    Doors doors = sessions("", SESSIONS + "p1,2024-03-01 12:00:00,\n".repeat(10));

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsOnly("p1 19783 - unknown completed -/-/-");
    assertThat(doors.assumed()).containsExactly("one_time_is_no_time session_date x10");
  }

  @Test
  void anyOneTimeInAHundredRowsIsNoTimeOfDay() throws IOException {
    assertThat(sessions("", SESSIONS + "p1,2024-03-01,08:15\n".repeat(100)).assumed())
        .containsExactly("one_time_is_no_time session_time x100");
    assertThat(sessions("", SESSIONS + "p1,2024-03-01,08:15\n".repeat(99)).assumed()).isEmpty();
  }

  @Test
  void oneTimeThatAMappingKeepsIsATime() throws IOException {
    Doors doors =
        sessions(
            "sessions: {midnight: time_of_day}", SESSIONS + "p1,2024-03-01,12:00\n".repeat(10));

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsOnly("p1 19783 720 unknown completed -/-/-");
    assertThat(doors.assumed()).isEmpty();
  }

  @Test
  void oneTimeBesideAnotherIsATime() throws IOException {
    String noons = "p1,2024-03-01,12:00\n".repeat(10);

    assertThat(sessions("", SESSIONS + noons + "p1,2024-03-04,10:30\n").assumed()).isEmpty();
    assertThat(sessions("", SESSIONS + noons + "p1,2024-03-04,00:00\n").assumed()).isEmpty();
  }

  @Test
  void anotherTimeFarDownContradictsTheOne() {
    rowsLookedAt = 1_000;
    String rows = "p1,2024-03-01,12:00\n".repeat(2_000) + "p1,2024-03-04,10:30\n";

    assertThatThrownBy(() -> sessions("", SESSIONS + rows))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "in.csv: one time in all rows seemed to be no time of day, and rows further down have"
                + " other times; write sessions: {midnight: time_of_day} in the mapping");
  }

  @Test
  void midnightOfTheClinicTakenToUtcIsNoTimeOfDay() throws IOException {
    Doors doors =
        sessions(
            "zone: America/New_York",
            SESSIONS + "p1,2024-03-01T05:00:00Z,\np1,2024-07-01T04:00:00.000Z,\n");

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly(
            "p1 19783 - unknown completed -/-/-", "p1 19905 - unknown completed -/-/-");
    assertThat(doors.assumed()).containsExactly("midnight_is_no_time session_date x2");
  }

  @Test
  void midnightBesideOtherTimesIsATime() throws IOException {
    Doors doors =
        sessions(
            "", SESSIONS + "p1,2024-03-01 00:00:00,\np1,2024-03-04 10:30:00,\np1,2024-03-05,\n");

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly(
            "p1 19783 0 unknown completed -/-/-",
            "p1 19786 630 unknown completed -/-/-",
            "p1 19787 - unknown completed -/-/-");
    assertThat(doors.assumed()).isEmpty();
  }

  @Test
  void oneOtherTimeFarDownMakesAllMidnightsTimes() throws IOException {
    String rows = "p1,2024-03-01 00:00:00,\n".repeat(5_000) + "p1,2024-03-04 10:30:00,\n";

    assertThat(sessions("", SESSIONS + rows).assumed()).isEmpty();
  }

  @Test
  void anotherTimeBelowTheRowsThatWereLookedAtIsRefused() {
    String rows = "p1,2024-03-01 00:00:00,\n".repeat(2_000) + "p1,2024-03-04 10:30:00,\n";
    rowsLookedAt = 1_000;

    assertThatThrownBy(() -> sessions("", SESSIONS + rows))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "in.csv: 00:00 seemed to be no time of day, and rows further down have other times;"
                + " write sessions: {midnight: time_of_day} in the mapping if it is one, or"
                + " {midnight: no_time} if not");
  }

  @Test
  void anotherTimeWithoutAMidnightIsNoContradiction() throws IOException {
    String rows = "p1,2024-03-01,\n".repeat(2_000) + "p1,2024-03-04 10:30:00,\n";
    rowsLookedAt = 1_000;

    assertThat(sessions("", SESSIONS + rows).accepted).hasSize(2_001);
  }

  @Test
  void aMappingMayDeclareThatMidnightIsNone() throws IOException {
    Doors doors =
        sessions(
            "sessions: {midnight: no_time}",
            SESSIONS + "p1,2024-03-01 00:00:00,\np1,2024-03-04 10:30:00,\n");

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly(
            "p1 19783 - unknown completed -/-/-", "p1 19786 630 unknown completed -/-/-");
    assertThat(doors.assumed()).isEmpty();
  }

  @Test
  void aMappingMayDeclareThatMidnightIsATime() throws IOException {
    Doors doors =
        sessions("sessions: {midnight: time_of_day}", SESSIONS + "p1,2024-03-01 00:00:00,\n");

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly("p1 19783 0 unknown completed -/-/-");
  }

  @Test
  void midnightOfNoTimeIsNotTakenToAnotherZone() throws IOException {
    Doors doors = sessions("zone: America/New_York", SESSIONS + "p1,2024-03-01T00:00:00Z,\n");

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly("p1 19783 - unknown completed -/-/-");
  }

  @Test
  void timesAreTakenToTheDeclaredZoneInSummerAndInWinter() throws IOException {
    Doors doors =
        sessions(
            "zone: America/Los_Angeles",
            SESSIONS
                + "p1,2024-03-02T02:00:00Z,\np1,2024-07-02T02:00:00Z,\n"
                + "p1,2024-03-01T18:00:00-08:00,\np1,2024-03-01 18:00,\n");

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly(
            "p1 19783 1080 unknown completed -/-/-",
            "p1 19905 1140 unknown completed -/-/-",
            "p1 19783 1080 unknown completed -/-/-",
            "p1 19783 1080 unknown completed -/-/-");
    assertThat(doors.assumed()).isEmpty();
  }

  @Test
  void utcBesideOneOtherOffsetIsTakenToIt() throws IOException {
    Doors doors =
        sessions(
            "",
            SESSIONS + "p1,2024-03-02T02:00:00Z,\n",
            SCORES + "p1,2024-03-01T17:30:00-08:00,PHQ-9,20\n");

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly("p1 19783 1080 unknown completed -/-/-");
    assertThat(doors.assumed()).containsExactly("taken_to_one_offset session_date x1");
  }

  @Test
  void oneOffsetAndItsSummerTimeAreTheClinicsClock() throws IOException {
    Doors doors =
        sessions("", SESSIONS + "p1,2024-03-01T10:00-08:00,\np1,2024-07-01T10:00-07:00,\n");

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly(
            "p1 19783 600 unknown completed -/-/-", "p1 19905 600 unknown completed -/-/-");
    assertThat(doors.assumed()).containsExactly("offset_is_the_clinics session_date x2");
  }

  @ParameterizedTest(name = "{0} beside {1}")
  @CsvSource({
    "2024-03-01T10:00:00Z, 2024-03-01",
    "2024-03-01T10:00:00Z, 2024-03-01 09:00",
    "2024-03-01T10:00:00-05:00, 2024-03-01T10:00:00+01:00",
    "2024-03-01T10:00:00Z, 2024-03-01T10:00:00+0100",
  })
  void zonesThatMixAreRefused(String session, String score) {
    assertThatThrownBy(
            () ->
                sessions(
                    "", SESSIONS + "p1," + session + ",\n", SCORES + "p1," + score + ",PHQ-9,20\n"))
        .isInstanceOf(Refusal.class)
        .hasMessageEndingWith(
            ": times of several zones, or of UTC beside local ones; declare the clinic's zone in the"
                + " mapping, such as zone: America/New_York")
        .hasMessageNotContaining("2024");
  }

  @Test
  void aZoneThatComesUpFarDownCostsItsRow() throws IOException {
    String rows =
        "p1,2024-03-01 10:00,\np1,2024-03-04 11:00,\n".repeat(2_500) + "p1,2024-03-01T10:00:00Z,\n";
    rowsLookedAt = 1_000;

    assertThat(sessions("", SESSIONS + rows).rejections())
        .containsExactly("5002 mixed_zones session_date");
  }

  private Doors sessions(String mapping, String... files) throws IOException {
    Mapping declared = Mapping.parse(mapping, "mapping.yaml");
    List<TimesOfFile> times = new ArrayList<>();
    for (String file : files) {
      Export export = file.startsWith(SCORES) ? Export.ASSESSMENTS : Export.SESSIONS;
      ExportReader reader = new ExportReader(export, declared, TimeBasis.DATE, List.of());
      times.add(
          reader.times(new ByteArrayInputStream(file.getBytes(UTF_8)), "in.csv", rowsLookedAt));
    }
    return Doors.of(
        new ExportReader(
            Export.SESSIONS,
            declared,
            TimeBasis.DATE,
            List.of(),
            MissingItems.STRICT,
            Clocks.of(declared, times)),
        files[0]);
  }
}
