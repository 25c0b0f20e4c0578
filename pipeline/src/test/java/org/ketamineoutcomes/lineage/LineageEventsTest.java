package org.ketamineoutcomes.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.manifest.Manifest;

class LineageEventsTest {

  private static final LineageEvents EVENTS =
      new LineageEvents(
          new LineageRun("nightly", "/results", "1", "FlinkRunner", "2.62.0"),
          List.of(new LineageInput("/exports/a.csv", List.of("dose", "weight"))),
          List.of());

  @Test
  void anAssertionIsTrueOnlyWhereItsLimitWasHeld() throws IOException {
    assertThat(told(new InputChecks(true, true, Set.of())))
        .containsExactly(
            "every row is accepted, not used or rejected: true",
            "rows rejected are within max_rejected_fraction: true",
            "cells not read are within max_unread_fraction dose: true",
            "cells not read are within max_unread_fraction weight: true");
    assertThat(told(new InputChecks(false, false, Set.of("weight"))))
        .containsExactly(
            "every row is accepted, not used or rejected: false",
            "rows rejected are within max_rejected_fraction: false",
            "cells not read are within max_unread_fraction dose: true",
            "cells not read are within max_unread_fraction weight: false");
  }

  private static List<String> told(InputChecks checks) throws IOException {
    Manifest manifest =
        Manifest.ofJson(
            "{\"inputs\":[{\"rows_read\":6,\"cells_not_read\":[{\"column\":\"dose\"},{\"column\":\"weight\"}]}]}");
    JsonNode assertions =
        EVENTS
            .complete(Instant.EPOCH, manifest, List.of(checks))
            .at("/inputs/0/inputFacets/dataQualityAssertions/assertions");
    return assertions.findParents("assertion").stream()
        .map(
            one ->
                (one.path("assertion").asText() + " " + one.path("column").asText()).strip()
                    + ": "
                    + one.path("success").asBoolean())
        .toList();
  }
}
