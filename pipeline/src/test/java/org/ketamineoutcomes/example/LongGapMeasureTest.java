package org.ketamineoutcomes.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.TableRow;

/** The example of how an outcome is added counts, and is the one that the guide shows. */
class LongGapMeasureTest {

  private static final Path SOURCE =
      Path.of("src/test/java/org/ketamineoutcomes/example/LongGapMeasure.java");

  @Test
  void aGapOfFourWeeksAndADayIsLong() {
    TableRow row =
        Counted.tables(
                new LongGapMeasure(),
                new Protocols(List.of(ProtocolFile.named("standard").protocol())),
                Strata.NONE,
                List.of(
                    history(session(0), session(28)),
                    history(session(0), session(7), session(36)),
                    history(session(0)),
                    history(session(0), session(3))))
            .get(0)
            .row(0);

    assertThat(row.get("n_patients")).isEqualTo(4L);
    assertThat(row.get("n_with_long_gap")).isEqualTo(1L);
    assertThat(row.get("proportion")).isEqualTo(0.25);
  }

  @Test
  void theGuideShowsTheCodeThatIsTestedHere() throws IOException {
    String source = Files.readString(SOURCE);
    String measure = source.substring(source.indexOf("record LongGapMeasure"));
    assertThat(Files.readString(Path.of("../CONTRIBUTING.md")))
        .contains(measure.indent(4).replaceAll("(?m)^ +$", ""));
  }
}
