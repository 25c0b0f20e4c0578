package org.ketamineoutcomes.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.ketamineoutcomes.export.RejectedRow;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.ledger.RejectedRowsColumns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.TallyBytes;

/**
 * Writes the rejected rows of all files into one Parquet file, and counts what it writes.
 *
 * <p>Takes all blocks of rejected rows in one element; gives one ledger, as bytes.
 */
public final class WriteRejected
    extends PTransform<PCollection<List<byte[]>>, PCollection<byte[]>> {

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
  public PCollection<byte[]> expand(PCollection<List<byte[]>> blocks) {
    return blocks.apply("Write", ParDo.of(new Write(path, files))).setCoder(ByteArrayCoder.of());
  }

  private static final class Write extends DoFn<List<byte[]>, byte[]> {

    private final String path;
    private final List<InputFile> files;

    Write(String path, List<InputFile> files) {
      this.path = path;
      this.files = files;
    }

    @ProcessElement
    public void process(@Element List<byte[]> blocks, OutputReceiver<byte[]> out)
        throws IOException {
      Ledger ledger = new Ledger();
      List<byte[]> ordered = new ArrayList<>(blocks);
      ordered.sort(RejectedBlocks.IN_ORDER);
      ParquetTable.stream(
          path,
          RejectedRowsColumns.ALL,
          consumer -> {
            for (byte[] block : ordered) {
              RejectedBlocks.unpack(
                  block, (file, row) -> write(row, files.get(file), ledger, consumer));
            }
          });
      out.output(TallyBytes.of(ledger));
    }

    private static void write(
        RejectedRow row, InputFile file, Ledger ledger, Consumer<TableRow> consumer) {
      consumer.accept(
          new Table(RejectedRowsColumns.ALL)
              .add()
              .set("file", file.name())
              .set("first_line", row.firstLine())
              .set("last_line", row.lastLine())
              .set("rule", row.rule().id())
              .set("column", row.column())
              .set("rows", row.rows()));
      ledger.reject(file.ordinal(), row.rule().id(), row.rows());
    }
  }
}
