package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.ketamineoutcomes.export.Export;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.export.Mapping;
import org.ketamineoutcomes.export.ReadTotals;
import org.ketamineoutcomes.export.RejectedRow;
import org.ketamineoutcomes.export.RowSink;
import org.ketamineoutcomes.export.TimeBasis;
import org.ketamineoutcomes.export.UnusedRow;
import org.ketamineoutcomes.finding.Findings;
import org.ketamineoutcomes.history.Bucket;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.scale.MissingItems;
import org.ketamineoutcomes.tally.TallyBytes;

/**
 * Reads the exports, one reader a file.
 *
 * <p>Gives blocks of about a megabyte by bucket: rows of patients packed together; under {@link
 * Bucket#REJECTED} the rejected rows; under {@link Bucket#READ} what was read, as a ledger. All
 * three leave by one output, because Flink would write a second copy of everything for a second
 * one.
 */
public final class ReadExports extends PTransform<PBegin, PCollection<KV<Integer, byte[]>>> {

  private final List<InputFile> files;
  private final ReadFile readFile;

  private ReadExports(List<InputFile> files, ReadFile readFile) {
    this.files = files;
    this.readFile = readFile;
  }

  /**
   * Returns the reading of {@code files}.
   *
   * @param strata columns of the patients export to keep
   * @param buckets how many buckets patients are spread over
   */
  public static ReadExports of(
      List<InputFile> files, Mapping mapping, TimeBasis basis, List<String> strata, int buckets) {
    return new ReadExports(
        files, new ReadFile(mapping, basis, strata, buckets, MissingItems.STRICT));
  }

  /** Returns the same reading, with or without totals for assessments that lack items. */
  public ReadExports with(MissingItems missingItems) {
    return new ReadExports(files, readFile.with(missingItems));
  }

  @Override
  public PCollection<KV<Integer, byte[]>> expand(PBegin begin) {
    return begin
        .apply("Files", Create.of(files).withCoder(SerializableCoder.of(InputFile.class)))
        .apply("SpreadFiles", Reshuffle.viaRandomKey())
        .apply("ReadFile", ParDo.of(readFile))
        .setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()));
  }

  private static final class ReadFile extends DoFn<InputFile, KV<Integer, byte[]>> {

    private final Mapping mapping;
    private final TimeBasis basis;
    private final List<String> strata;
    private final int buckets;
    private final MissingItems missingItems;

    ReadFile(
        Mapping mapping,
        TimeBasis basis,
        List<String> strata,
        int buckets,
        MissingItems missingItems) {
      this.mapping = mapping;
      this.basis = basis;
      this.strata = List.copyOf(strata);
      this.buckets = buckets;
      this.missingItems = missingItems;
    }

    ReadFile with(MissingItems other) {
      return new ReadFile(mapping, basis, strata, buckets, other);
    }

    @ProcessElement
    public void process(@Element InputFile file, OutputReceiver<KV<Integer, byte[]>> out)
        throws IOException {
      Export export = Export.valueOf(file.export().toUpperCase(Locale.ROOT));
      Doors doors =
          new Doors(
              file.ordinal(),
              new RowBlocks(buckets, (bucket, block) -> out.output(KV.of(bucket, block))),
              new RejectedBlocks(file, block -> out.output(KV.of(Bucket.REJECTED, block))),
              new Ledger());
      try (InputStream in = FileBytes.open(file.path())) {
        ReadTotals totals =
            new ExportReader(export, mapping.at(file.source()), basis, strata, missingItems)
                .read(in, file.name(), file.ordinal(), doors);
        doors.close(totals);
      }
      out.output(KV.of(Bucket.READ, TallyBytes.of(doors.ledger())));
    }
  }

  /** Where the rows of one file go. */
  private record Doors(int file, RowBlocks blocks, RejectedBlocks rejected, Ledger ledger)
      implements RowSink {

    @Override
    public void accept(Row row) {
      blocks.add(row);
    }

    @Override
    public void notUsed(UnusedRow row, String patientId) {
      ledger.leaveUnused(file, row.reason().id(), 1);
    }

    @Override
    public void reject(RejectedRow row) {
      rejected.add(row);
    }

    @Override
    public void found(Findings findings) {
      ledger.findings(file).merge(findings);
    }

    void close(ReadTotals totals) {
      blocks.finish();
      rejected.finish();
      ledger.read(file, totals.rowsRead(), totals.sha256());
    }
  }
}
