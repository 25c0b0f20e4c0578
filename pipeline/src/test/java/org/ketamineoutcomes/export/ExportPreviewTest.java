package org.ketamineoutcomes.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.schema.Export;

class ExportPreviewTest {

  private static final String CSV =
      """
      Patient ID;Date assessed;session_time;Note;First name;instrument;score
      p1;2024-03-01;;;;PHQ-9;9
      p2;2024-03-01;;;;PHQ-9;99
      p3;;;;;PHQ-9;9
      p4;2024-03-01;;;;GDS-15;9
      p5;2024-03-01;;;;PHQ-9;9
      """;

  private final Mapping mapping =
      Mapping.parse("assessments: {drop: [first name]}", "mapping.yaml");
  private final ExportReader reader =
      new ExportReader(Export.ASSESSMENTS, mapping, TimeBasis.DATE, List.of());

  @Test
  void saysWhatTheFirstRowsWouldComeTo() throws IOException {
    FileLayout layout =
        ExportReader.layout(Export.ASSESSMENTS, mapping, List.of(), bytes(), "scores.csv");

    ExportPreview preview = ExportPreview.of(reader, layout, bytes(), 4);

    assertThat(preview.form())
        .containsExactly(
            "  text: UTF-8, semicolon",
            "  time: dates",
            "  read: assessed_date from Date assessed, instrument from instrument, patient_id from"
                + " Patient ID, total_score from score",
            "  not read: session_time, Note",
            "  dropped: First name");
    assertThat(preview.fates("the first", List.of()))
        .containsExactly(
            "  of the first 4 rows: 1 accepted, 1 not used, 2 rejected",
            "    not used, unknown_instrument in instrument: 1",
            "    rejected, missing_date in assessed_date: 1",
            "    rejected, score_out_of_range in total_score: 1");
  }

  private static InputStream bytes() {
    return new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8));
  }
}
