package org.ketamineoutcomes.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.schema.Export;

class TimeBasisTest {

  private final FileLayout bothTimes =
      layout(Export.SESSIONS, "patient_id,session_date,session_day");
  private final FileLayout dates =
      layout(Export.ASSESSMENTS, "patient_id,assessed_date,instrument,total_score");
  private final FileLayout days = layout(Export.ADVERSE_EVENTS, "patient_id,onset_day,term");
  private final FileLayout noTimes = layout(Export.PATIENTS, "patient_id,age");
  private final FileLayout halfAndHalf =
      layout(Export.PATIENTS, "patient_id,observation_end_date,death_day");

  @Test
  void datesWinWhereAllFilesHaveThem() {
    assertThat(TimeBasis.of(List.of(bothTimes, dates, noTimes))).isEqualTo(TimeBasis.DATE);
  }

  @Test
  void daysServeWhereAFileHasNoDates() {
    assertThat(TimeBasis.of(List.of(bothTimes, days, noTimes))).isEqualTo(TimeBasis.DAY);
  }

  @Test
  void noFilesAtAllCountInDates() {
    assertThat(TimeBasis.of(List.of())).isEqualTo(TimeBasis.DATE);
  }

  @Test
  void filesWithoutABasisInCommonAreRefused() {
    assertThatThrownBy(() -> TimeBasis.of(List.of(bothTimes, dates, days)))
        .hasMessage(
            "adverse_events.csv gives times that assessments.csv does not give in the same way;"
                + " export dates, or days, in both");
  }

  @Test
  void aFileThatMixesDatesAndDaysIsRefused() {
    assertThatThrownBy(() -> TimeBasis.of(List.of(bothTimes, halfAndHalf)))
        .hasMessage(
            "patients.csv gives one time as a date and another as a day; export all as dates, or"
                + " all as days");
  }

  private static FileLayout layout(Export export, String header) {
    try {
      return ExportReader.layout(
          export,
          Mapping.NONE,
          List.of(),
          new ByteArrayInputStream(header.getBytes(StandardCharsets.UTF_8)),
          export.label() + ".csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
