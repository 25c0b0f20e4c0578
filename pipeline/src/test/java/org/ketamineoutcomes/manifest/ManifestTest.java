package org.ketamineoutcomes.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManifestTest {

  private static final String HEAD =
      """
      {
        "run_id" : "nightly",
        "room" : "%s",
        "versions" : {
          "ketamine_outcomes" : "1.0",
          "beam" : "2.62.0",
          "runner" : "FlinkRunner",
          "java" : "17"
        },
        "protocols" : [ {
          "id" : "standard",
          "sha256" : "a1",
          "min_cell" : 11,
          "disclosure_method" : "bands",
          "text" : "id: standard"
        } ],
        "mapping" : {
          "file" : "exports/mapping.yaml",
          "sha256" : "b2"
        },
        "aesi_map" : null,
        "strata" : "route,sex",
        "max_rejected_fraction" : 0.05,
        "max_unread_fraction" : 0.1,
        "inputs" : [ {
          "number" : 1,
          "file" : "exports/sessions.csv",
          "export" : "sessions",
      %s    "rows_read" : 13,
          "accepted" : 10,
          "not_used" : 2,
          "rejected" : 1,
          "columns_not_read" : [ "nurse" ],
          "assumptions" : [ {
            "assumption" : "days_of_another_time",
            "column" : "onset_date",
            "times" : 4,
            "meaning" : "m",
            "to_declare" : "d"
          } ],
          "cells_not_read" : [ {
            "column" : "dose",
            "rule" : "not_a_number",
            "cells" : 3,
            "cells_filled" : 12
          } ]
        } ],
        "exports_not_given" : [ "patients: no strata" ],
        "tables" : [ {
          "name" : "onset_curve",
          "file" : "tables/onset_curve.parquet",
          "rows" : 7,
          "sha256" : "c3"
        } ],
        "seconds" : {
          "read" : 1.5,
          "count" : 2.0
        },
      """;

  private static final String CONTENTS =
      """
          "bytes" : 900,
          "sha256" : "d4",
          "lines_read" : 14,
      """;

  private static final String OPEN =
      HEAD.formatted("release", "")
          + """
            "closed_room" : "It must stay.",
            "disclosure" : {
              "methods" : [ "bands" ],
              "min_cell" : 11,
              "tables_releasable" : true,
              "note" : "Bands of 11.",
              "input" : "No dates."
            }
          }
          """;

  private static final String CLOSED =
      HEAD.formatted("closed", CONTENTS)
          + """
            "release_room" : "/results",
            "disclosure" : {
              "min_cell" : 0,
              "tables_releasable" : false,
              "note" : "Not releasable.",
              "access" : "The owner alone."
            },
            "patient_level" : [ {
              "file" : "patient_level/patients/part-0.parquet",
              "rows" : 5,
              "sha256" : "e5"
            } ]
          }
          """;

  @Test
  void theManifestOfTheRoomForReleaseIsReadAsItIsWritten() throws JsonProcessingException {
    Manifest open = Manifest.ofJson(OPEN);

    assertThat(open)
        .isEqualTo(
            manifest(
                new Room.ForRelease(
                    "It must stay.", List.of("bands"), 11, true, "Bands of 11.", "No dates."),
                Optional.empty()));
    assertThat(open.toJson()).isEqualTo(OPEN);
  }

  @Test
  void theManifestOfTheClosedRoomIsReadAsItIsWritten() throws JsonProcessingException {
    Manifest closed = Manifest.ofJson(CLOSED);

    assertThat(closed)
        .isEqualTo(
            manifest(
                new Room.Closed(
                    "/results",
                    "Not releasable.",
                    "The owner alone.",
                    List.of(new PatientFile("patient_level/patients/part-0.parquet", 5, "e5"))),
                Optional.of(new InputEntry.Contents(900, "d4", 14))));
    assertThat(closed.toJson()).isEqualTo(CLOSED);
  }

  private static Manifest manifest(Room room, Optional<InputEntry.Contents> contents) {
    return new Manifest(
        "nightly",
        room,
        new Versions("1.0", "2.62.0", "FlinkRunner", "17"),
        List.of(new ProtocolEntry("standard", "a1", 11, "bands", "id: standard")),
        Optional.of(new NamedFile("exports/mapping.yaml", "b2")),
        Optional.empty(),
        "route,sex",
        0.05,
        0.1,
        List.of(
            new InputEntry(
                1,
                "exports/sessions.csv",
                "sessions",
                contents,
                13,
                10,
                2,
                1,
                List.of("nurse"),
                List.of(new AssumptionEntry("days_of_another_time", "onset_date", 4, "m", "d")),
                List.of(new CellsNotRead("dose", "not_a_number", 3, 12)))),
        List.of("patients: no strata"),
        List.of(new TableFile("onset_curve", "tables/onset_curve.parquet", 7, "c3")),
        Map.of("read", 1.5, "count", 2.0));
  }

  @Test
  void whatAManifestLacksIsEmptyZeroOrFalse() throws JsonProcessingException {
    Manifest empty = Manifest.ofJson("{}");

    assertThat(empty.runId()).isEmpty();
    assertThat(empty.inputs()).isEmpty();
    assertThat(empty.maxRejectedFraction()).isZero();
    assertThat(empty.room().isReleasable()).isFalse();
    assertThat(empty.room().note()).isEmpty();
  }

  @Test
  void whatIsNoJsonIsNoManifest() {
    assertThatThrownBy(() -> Manifest.ofJson("cut sho"))
        .isInstanceOf(JsonProcessingException.class);
  }

  /** Another clock, another machine and other paths give the same results. */
  @Test
  void resultsAreTheSameIfDefinitionsAndTablesAre() throws JsonProcessingException {
    Manifest open = Manifest.ofJson(OPEN);

    assertThat(open.hasResultsOf(Manifest.ofJson(OPEN.replace("exports/", "/other/")))).isTrue();
    assertThat(open.hasResultsOf(Manifest.ofJson(OPEN.replace("1.5", "9.9")))).isTrue();
    assertThat(open.hasResultsOf(Manifest.ofJson(OPEN.replace("c3", "ff")))).isFalse();
    assertThat(open.hasResultsOf(Manifest.ofJson(OPEN.replace("a1", "ff")))).isFalse();
    assertThat(open.hasResultsOf(Manifest.ofJson(OPEN.replace("route,sex", "route")))).isFalse();
  }

  @Test
  void theFolderOfARunStandsBeforeAllElse() throws JsonProcessingException {
    String pointing = RunFolder.putInto(OPEN, "run=nightly");

    assertThat(pointing).isEqualTo("{\n  \"run_folder\" : \"run=nightly\",\n" + OPEN.substring(2));
    assertThat(RunFolder.of(pointing)).isEqualTo("run=nightly");
    assertThat(Manifest.ofJson(pointing)).isEqualTo(Manifest.ofJson(OPEN));
  }

  @Test
  void aManifestThatNamesNoFolderIsOfTheRoomItself() {
    assertThat(RunFolder.of(OPEN)).isEmpty();
    assertThat(RunFolder.of("cut sho")).isEmpty();
  }
}
