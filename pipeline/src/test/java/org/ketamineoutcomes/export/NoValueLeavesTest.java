package org.ketamineoutcomes.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.schema.ExportSchema;
import org.ketamineoutcomes.schema.SchemaField;

/** A word that stands in every cell at fault must turn up nowhere but in an accepted row. */
class NoValueLeavesTest {

  private static final String CANARY = "canary7391";

  @ParameterizedTest(name = "{0}")
  @EnumSource(Export.class)
  void noRejectionHoldsTheCellAtFault(Export export) throws IOException {
    List<String> said = new ArrayList<>();
    for (SchemaField bad : ExportSchema.of(export).fields()) {
      for (String cell : List.of(CANARY, CANARY + ",5", "99999" + CANARY, CANARY.repeat(500))) {
        said.addAll(read(export, row(export, bad.name(), cell)));
      }
    }

    assertThat(said).hasSizeGreaterThan(10).noneMatch(text -> text.contains(CANARY));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        CANARY + ",1,1\n" + CANARY + ",1,1\n",
        "\"" + CANARY,
        "\"" + CANARY + "\"" + CANARY + "\n",
        "patient_id,session_date\n" + CANARY + "\n",
        "patient_id,session_date\n\"" + CANARY,
        "patient_id,session_date\n\"" + CANARY + "\"" + CANARY,
        "patient_id,session_date\n" + CANARY + "\0," + CANARY,
        "patient_id,session_date\n" + CANARY + "," + CANARY + "\n"
      })
  void noBrokenFileHasItsTextRepeated(String file) throws IOException {
    assertThat(read(Export.SESSIONS, file)).isNotEmpty().noneMatch(text -> text.contains(CANARY));
  }

  /** Returns all that the reader says of a file, but for the rows that it accepts. */
  private static List<String> read(Export export, String csv) throws IOException {
    List<String> said = new ArrayList<>();
    Handler listener = listener(said);
    Logger.getLogger("").addHandler(listener);
    Doors doors = new Doors();
    try {
      ExportReader reader = new ExportReader(export, Mapping.NONE, TimeBasis.DATE, List.of());
      byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
      said.add(reader.read(new ByteArrayInputStream(bytes), "in.csv", 0, doors).toString());
      FileLayout layout =
          ExportReader.layout(
              export, Mapping.NONE, List.of(), new ByteArrayInputStream(bytes), "in.csv");
      said.add(layout.toString());
      ExportPreview preview =
          ExportPreview.of(reader, layout, new ByteArrayInputStream(bytes), 100);
      said.addAll(preview.form());
      said.addAll(preview.fates("the first", preview.findings().assumed()));
    } catch (Refusal e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        said.add(cause.toString());
      }
    } finally {
      Logger.getLogger("").removeHandler(listener);
    }
    doors.rejected.forEach(row -> said.add(row.toString()));
    doors.notUsed.forEach(row -> said.add(row.toString()));
    return said;
  }

  private static String row(Export export, String badColumn, String cell) {
    List<SchemaField> fields = ExportSchema.of(export).fields();
    Stream<String> names = fields.stream().map(SchemaField::name);
    Stream<String> cells =
        fields.stream()
            .map(field -> field.name().equals(badColumn) ? '"' + cell + '"' : good(field.name()));
    return String.join(",", names.toList()) + "\n" + String.join(",", cells.toList()) + "\n";
  }

  private static String good(String column) {
    return switch (column) {
      case "patient_id" -> "p1";
      case "session_date", "assessed_date", "onset_date" -> "2024-03-01";
      case "instrument" -> "PHQ-9";
      case "total_score" -> "9";
      case "term" -> "nausea";
      default -> "";
    };
  }

  private static Handler listener(List<String> said) {
    return new Handler() {
      @Override
      public void publish(LogRecord logged) {
        said.add(String.valueOf(logged.getMessage()));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
