package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.file.ReadTotals;
import org.ketamineoutcomes.header.Clocks;
import org.ketamineoutcomes.header.DivisibleText;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.history.Bucket;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.scale.MissingItems;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.tally.TallyBytes;

/** Reads a file, or a part of one, and gives its rows out in blocks. */
final class ReadFile extends DoFn<ReadTask, KV<Integer, byte[]>> {

  private final Mapping mapping;
  private final TimeBasis basis;
  private final List<String> strata;
  private final int buckets;
  private final MissingItems missingItems;
  private final Clocks clocks;
  private final Map<Integer, DivisibleText> texts;

  ReadFile(
      Mapping mapping,
      TimeBasis basis,
      List<String> strata,
      int buckets,
      MissingItems missingItems,
      Clocks clocks,
      Map<Integer, DivisibleText> texts) {
    this.mapping = mapping;
    this.basis = basis;
    this.strata = List.copyOf(strata);
    this.buckets = buckets;
    this.missingItems = missingItems;
    this.clocks = clocks;
    this.texts = Map.copyOf(texts);
  }

  ReadFile with(MissingItems other) {
    return new ReadFile(mapping, basis, strata, buckets, other, clocks, texts);
  }

  ReadFile with(Clocks other) {
    return new ReadFile(mapping, basis, strata, buckets, missingItems, other, texts);
  }

  ReadFile with(List<LargeFile> large) {
    Map<Integer, DivisibleText> known = new HashMap<>();
    large.forEach(each -> known.put(each.file().ordinal(), each.text()));
    return new ReadFile(mapping, basis, strata, buckets, missingItems, clocks, known);
  }

  ExportReader of(InputFile file) {
    Export export = Export.valueOf(file.export().toUpperCase(Locale.ROOT));
    return new ExportReader(export, mapping.at(file.source()), basis, strata, missingItems, clocks);
  }

  @ProcessElement
  public void process(@Element ReadTask task, OutputReceiver<KV<Integer, byte[]>> out) {
    try {
      readTask(task, out);
    } catch (IOException | RuntimeException e) {
      throw WorkerFault.of(e);
    }
  }

  private void readTask(ReadTask task, OutputReceiver<KV<Integer, byte[]>> out) throws IOException {
    long begun = System.nanoTime();
    InputFile file = task.file();
    Ledger ledger = new Ledger();
    if (task.kind() == ReadTask.Kind.DIGEST) {
      ledger.digest(file.ordinal(), FileBytes.sha256(file.path()));
    } else {
      RowsOfFile rows =
          new RowsOfFile(
              file.ordinal(),
              new RowBlocks(buckets, (bucket, block) -> out.output(KV.of(bucket, block))),
              new RejectedBlocks(file, block -> out.output(KV.of(Bucket.REJECTED, block))),
              ledger);
      read(task, rows);
      rows.close();
      WorkDone.read(task.bytes());
    }
    out.output(KV.of(Bucket.READ, TallyBytes.of(ledger)));
    WorkDone.rows(ledger);
    WorkDone.spent(WorkDone.Stage.READING, begun);
  }

  private void read(ReadTask task, RowsOfFile sink) throws IOException {
    InputFile file = task.file();
    DivisibleText text = texts.get(file.ordinal());
    if (text == null) {
      try (InputStream in = FileBytes.open(file.path())) {
        ReadTotals totals = of(file).read(in, file.name(), file.ordinal(), sink);
        sink.ledger().read(file.ordinal(), totals.rowsRead());
        sink.ledger().digest(file.ordinal(), totals.sha256());
      }
    } else {
      try (InputStream in = FileBytes.open(file.path(), task.part())) {
        long rows = of(file).readPart(in, text, task.part(), file.ordinal(), sink);
        sink.ledger().read(file.ordinal(), rows);
      }
    }
  }
}
