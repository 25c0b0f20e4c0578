package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.ketamineoutcomes.coder.TallyCoder;
import org.ketamineoutcomes.export.Export;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.export.Mapping;
import org.ketamineoutcomes.export.ReadTotals;
import org.ketamineoutcomes.export.RejectedRow;
import org.ketamineoutcomes.export.RowSink;
import org.ketamineoutcomes.export.TimeBasis;
import org.ketamineoutcomes.export.UnusedRow;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.ledger.Ledger;

/**
 * Reads the exports, one reader a file, each row through one of three doors.
 *
 * <p>Accepted rows leave as packed blocks by patient bucket ({@link #BLOCKS}), rejected ones as
 * packed blocks by file ({@link #REJECTED}); what was read is in the ledger ({@link #LEDGER}).
 */
public final class ReadExports extends PTransform<PBegin, PCollectionTuple> {

  /** Blocks of accepted rows, by patient bucket. */
  public static final TupleTag<KV<Integer, byte[]>> BLOCKS = new TupleTag<>() {};

  /** Blocks of rejected rows, by the file's ordinal. */
  public static final TupleTag<KV<Integer, byte[]>> REJECTED = new TupleTag<>() {};

  /** What was read, and what the readers themselves had no use for. */
  public static final TupleTag<Ledger> LEDGER = new TupleTag<>() {};

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
    return new ReadExports(files, new ReadFile(mapping, basis, strata, buckets));
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    KvCoder<Integer, byte[]> blocks = KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of());
    PCollectionTuple read =
        begin
            .apply("Files", Create.of(files).withCoder(SerializableCoder.of(InputFile.class)))
            .apply("SpreadFiles", Reshuffle.viaRandomKey())
            .apply(
                "ReadFile",
                ParDo.of(readFile).withOutputTags(BLOCKS, TupleTagList.of(REJECTED).and(LEDGER)));
    read.get(BLOCKS).setCoder(blocks);
    read.get(REJECTED).setCoder(blocks);
    read.get(LEDGER).setCoder(TallyCoder.of(Ledger.class, Ledger::readFrom));
    return read;
  }

  private static final class ReadFile extends DoFn<InputFile, KV<Integer, byte[]>> {

    private final Mapping mapping;
    private final TimeBasis basis;
    private final List<String> strata;
    private final int buckets;

    ReadFile(Mapping mapping, TimeBasis basis, List<String> strata, int buckets) {
      this.mapping = mapping;
      this.basis = basis;
      this.strata = List.copyOf(strata);
      this.buckets = buckets;
    }

    @ProcessElement
    public void process(@Element InputFile file, MultiOutputReceiver out) throws IOException {
      Export export = Export.valueOf(file.export().toUpperCase(Locale.ROOT));
      OutputReceiver<KV<Integer, byte[]>> blocks = out.get(BLOCKS);
      OutputReceiver<KV<Integer, byte[]>> rejected = out.get(REJECTED);
      Ledger ledger = new Ledger();
      Doors doors =
          new Doors(
              file.ordinal(),
              new RowBlocks(buckets, (bucket, block) -> blocks.output(KV.of(bucket, block))),
              new RejectedBlocks(block -> rejected.output(KV.of(file.ordinal(), block))),
              ledger);
      try (InputStream in =
          Channels.newInputStream(
              FileSystems.open(FileSystems.matchSingleFileSpec(file.path()).resourceId()))) {
        ReadTotals totals =
            new ExportReader(export, mapping, basis, strata)
                .read(in, file.name(), file.ordinal(), doors);
        ledger.read(file.ordinal(), totals.rowsRead(), totals.sha256());
      }
      doors.close();
      out.get(LEDGER).output(ledger);
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
    public void notUsed(UnusedRow row) {
      ledger.leaveUnused(file, row.reason().id(), 1);
    }

    @Override
    public void reject(RejectedRow row) {
      rejected.add(row);
    }

    void close() {
      blocks.finish();
      rejected.finish();
    }
  }
}
