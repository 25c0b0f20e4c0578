package org.ketamineoutcomes.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.history.Bucket;
import org.ketamineoutcomes.history.RowCodec;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.tally.TallyBytes;

/** Large files are read in parts, and what is read is the same. */
class ReadExportsTest {

  private static final Path SAMPLE_DATA = Path.of("../sample-data");
  private static final Path ODDITIES = SAMPLE_DATA.resolve("oddities");

  /** What pipelines of this class gave out; its runner is in this process. */
  private static final List<KV<Integer, byte[]>> GIVEN =
      Collections.synchronizedList(new ArrayList<>());

  private final List<InputFile> files = new ArrayList<>();

  @Test
  void rowsAndCountsAreTheSameInParts() throws IOException {
    add(SAMPLE_DATA.resolve("sessions.csv"), Export.SESSIONS);
    add(SAMPLE_DATA.resolve("assessments.csv"), Export.ASSESSMENTS);

    Read whole = read(reading());

    assertThat(whole.rows()).hasSizeGreaterThan(8_000);
    assertThat(read(reading().inParts(100_000))).isEqualTo(whole);
  }

  @Test
  void filesThatCannotBeDividedAreReadAsAWhole() throws IOException {
    add(ODDITIES.resolve("adverse_events_crlf_quotes.csv"), Export.ADVERSE_EVENTS);
    add(ODDITIES.resolve("adverse_events_latin1.csv"), Export.ADVERSE_EVENTS);
    add(ODDITIES.resolve("assessments_unclosed_quote.csv"), Export.ASSESSMENTS);
    add(ODDITIES.resolve("assessments_utf16_tab.csv"), Export.ASSESSMENTS);
    add(ODDITIES.resolve("sessions_broken_rows.csv"), Export.SESSIONS);
    add(ODDITIES.resolve("sessions_compressed.csv.gz"), Export.SESSIONS);

    Read whole = read(reading());

    assertThat(whole.rejected()).isNotEmpty();
    assertThat(read(reading().inParts(400))).isEqualTo(whole);
  }

  private ReadExports reading() {
    return ReadExports.of(files, Mapping.NONE, TimeBasis.DATE, List.of(), 4);
  }

  private void add(Path path, Export export) throws IOException {
    files.add(
        new InputFile(
            files.size(),
            path.toString(),
            path.getFileName().toString(),
            export.label(),
            Files.size(path),
            Mapping.NO_SOURCE));
  }

  /** All that was read, in an order that does not depend on how. */
  private record Read(List<String> rows, List<String> rejected, String ledger) {}

  private Read read(ReadExports reading) throws IOException {
    GIVEN.clear();
    Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.create());
    pipeline.apply(reading).apply(ParDo.of(new Give()));
    pipeline.run().waitUntilFinish();
    List<String> rows = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    Ledger ledger = new Ledger();
    for (KV<Integer, byte[]> block : GIVEN) {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(block.getValue()));
      if (block.getKey() == Bucket.READ) {
        ledger.merge(Ledger.readFrom(in));
      } else if (block.getKey() == Bucket.REJECTED) {
        RejectedBlocks.unpack(block.getValue(), (file, row) -> rejected.add(file + " " + row));
      } else {
        while (in.available() > 0) {
          rows.add(block.getKey() + " " + RowCodec.read(in));
        }
      }
    }
    Collections.sort(rows);
    Collections.sort(rejected);
    return new Read(rows, rejected, HexFormat.of().formatHex(TallyBytes.of(ledger)));
  }

  private static final class Give extends DoFn<KV<Integer, byte[]>, Void> {

    @ProcessElement
    public void process(@Element KV<Integer, byte[]> block) {
      GIVEN.add(KV.of(block.getKey(), block.getValue().clone()));
    }
  }
}
