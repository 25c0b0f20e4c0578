package org.ketamineoutcomes.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.export.RejectedRow;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.ledger.RejectedRowsColumns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.TallyBytes;

/**
 * Counts the rejected rows of all files, and writes them into one Parquet file where there is a
 * closed room for it.
 *
 * <p>Takes all blocks of rejected rows in one element; gives one ledger, as bytes.
 */
public final class WriteRejected
    extends PTransform<PCollection<List<byte[]>>, PCollection<byte[]>> {

  private final @Nullable String path;
  private final List<InputFile> files;

  private WriteRejected(@Nullable String path, List<InputFile> files) {
    this.path = path;
    this.files = List.copyOf(files);
  }

  /** Returns the counting of the rejected rows of {@code files}, which are written nowhere. */
  public static WriteRejected nowhere(List<InputFile> files) {
    return new WriteRejected(null, files);
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

    private final @Nullable String path;
    private final List<InputFile> files;

    Write(@Nullable String path, List<InputFile> files) {
      this.path = path;
      this.files = files;
    }

    @ProcessElement
    public void process(@Element List<byte[]> blocks, OutputReceiver<byte[]> out) {
      try {
        write(blocks, out);
      } catch (IOException | RuntimeException e) {
        throw WorkerFault.of(e);
      }
    }

    private void write(List<byte[]> blocks, OutputReceiver<byte[]> out) throws IOException {
      Ledger ledger = new Ledger();
      List<byte[]> ordered = new ArrayList<>(blocks);
      ordered.sort(RejectedBlocks.IN_ORDER);
      if (path == null) {
        count(ordered, ledger, (row, file) -> {});
      } else {
        ParquetTable.stream(
            path,
            RejectedRowsColumns.ALL,
            consumer ->
                count(ordered, ledger, (row, file) -> consumer.accept(tableRow(row, file))));
      }
      out.output(TallyBytes.of(ledger));
      WorkDone.rows(ledger);
    }

    private void count(List<byte[]> blocks, Ledger ledger, BiConsumer<RejectedRow, InputFile> also)
        throws IOException {
      for (byte[] block : blocks) {
        RejectedBlocks.unpack(
            block,
            (file, row) -> {
              also.accept(row, files.get(file));
              ledger.reject(file, row.rule().id(), row.rows());
            });
      }
    }

    private static TableRow tableRow(RejectedRow row, InputFile file) {
      return new Table(RejectedRowsColumns.ALL)
          .add()
          .set("file", file.name())
          .set("first_line", row.firstLine())
          .set("last_line", row.lastLine())
          .set("rule", row.rule().id())
          .set("column", row.column())
          .set("rows", row.rows());
    }
  }
}
