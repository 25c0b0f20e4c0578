package org.ketamineoutcomes.io;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.ketamineoutcomes.coder.MergeTallies;
import org.ketamineoutcomes.coder.TallyCoder;
import org.ketamineoutcomes.export.RejectedRow;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.table.TableSchema;

/**
 * Writes the rejected rows of all files into one Parquet file, and counts what it writes in the
 * ledger. The file is there, without rows, also when nothing was rejected.
 */
public final class WriteRejected
    extends PTransform<PCollection<KV<Integer, byte[]>>, PCollection<Ledger>> {

  private final String path;
  private final List<InputFile> files;

  private WriteRejected(String path, List<InputFile> files) {
    this.path = path;
    this.files = List.copyOf(files);
  }

  /** Returns the writing of the rejected rows of {@code files} to {@code path}. */
  public static WriteRejected to(String path, List<InputFile> files) {
    return new WriteRejected(path, files);
  }

  @Override
  public PCollection<Ledger> expand(PCollection<KV<Integer, byte[]>> blocks) {
    TallyCoder<RejectedTally> coder = TallyCoder.of(RejectedTally.class, RejectedTally::readFrom);
    return blocks
        .apply("OfBlock", ParDo.of(new OfBlock()))
        .setCoder(coder)
        .apply("Gather", Combine.globally(new MergeTallies<>(RejectedTally::new, coder)))
        .apply("Write", ParDo.of(new Write(path, files, coder)))
        .setCoder(TallyCoder.of(Ledger.class, Ledger::readFrom));
  }

  private static final class OfBlock extends DoFn<KV<Integer, byte[]>, RejectedTally> {

    @ProcessElement
    public void process(@Element KV<Integer, byte[]> block, OutputReceiver<RejectedTally> out) {
      RejectedTally tally = new RejectedTally();
      tally.add(block.getKey(), block.getValue());
      out.output(tally);
    }
  }

  private static final class Write extends DoFn<byte[], Ledger> {

    private final String path;
    private final List<InputFile> files;
    private final TallyCoder<RejectedTally> coder;

    Write(String path, List<InputFile> files, TallyCoder<RejectedTally> coder) {
      this.path = path;
      this.files = files;
      this.coder = coder;
    }

    @ProcessElement
    public void process(@Element byte[] blocks, OutputReceiver<Ledger> out) throws IOException {
      RejectedTally rejected = coder.fromBytes(blocks);
      Ledger ledger = new Ledger();
      ParquetTable.write(
          path,
          TableSchema.named("rejected_rows"),
          consumer -> {
            for (InputFile file : files) {
              for (byte[] block : rejected.inOrder(file.ordinal())) {
                RejectedBlocks.unpack(
                    block, file.name(), row -> write(row, file, ledger, consumer));
              }
            }
          });
      out.output(ledger);
    }

    private static void write(
        RejectedRow row, InputFile file, Ledger ledger, Consumer<TableRow> consumer) {
      consumer.accept(
          new TableRow()
              .set("file", row.file())
              .set("first_line", row.firstLine())
              .set("last_line", row.lastLine())
              .set("rule", row.rule().id())
              .set("column", row.column())
              .set("rows", row.rows()));
      ledger.reject(file.ordinal(), row.rule().id(), row.rows());
    }
  }
}
