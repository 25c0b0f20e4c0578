package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.ketamineoutcomes.division.Division;
import org.ketamineoutcomes.division.Part;
import org.ketamineoutcomes.division.ScannedStretch;
import org.ketamineoutcomes.division.Stretch;
import org.ketamineoutcomes.division.StretchScan;
import org.ketamineoutcomes.division.TextSigns;
import org.ketamineoutcomes.ledger.InputFile;

/**
 * Finds the parts in which large files are read: scans all stretches at the same time, and puts
 * those of a file one after another.
 */
final class FindParts extends PTransform<PBegin, PCollection<ReadTask>> {

  private final List<LargeFile> files;
  private final long stretchBytes;

  /**
   * Makes the search.
   *
   * @param stretchBytes how many bytes are held while they are scanned
   */
  FindParts(List<LargeFile> files, long stretchBytes) {
    this.files = files;
    this.stretchBytes = stretchBytes;
  }

  @Override
  public PCollection<ReadTask> expand(PBegin begin) {
    List<ToScan> stretches = new ArrayList<>();
    for (LargeFile large : files) {
      for (Stretch stretch : Stretch.of(large.file().bytes(), stretchBytes)) {
        stretches.add(new ToScan(large.file(), stretch, large.text().signs()));
      }
    }
    return begin
        .apply("Stretches", Create.of(stretches).withCoder(SerializableCoder.of(ToScan.class)))
        .apply("SpreadStretches", Reshuffle.viaRandomKey())
        .apply("Scan", ParDo.of(new Scan()))
        .setCoder(KvCoder.of(VarIntCoder.of(), SerializableCoder.of(ScannedStretch.class)))
        .apply("OfFile", GroupByKey.create())
        .apply("Divide", ParDo.of(new Divide(files)))
        .setCoder(SerializableCoder.of(ReadTask.class));
  }

  private record ToScan(InputFile file, Stretch stretch, TextSigns signs) implements Serializable {}

  private static final class Scan extends DoFn<ToScan, KV<Integer, ScannedStretch>> {

    @ProcessElement
    public void process(@Element ToScan task, OutputReceiver<KV<Integer, ScannedStretch>> out) {
      try {
        scan(task, out);
      } catch (IOException | RuntimeException e) {
        throw WorkerFault.of(e);
      }
    }

    private static void scan(ToScan task, OutputReceiver<KV<Integer, ScannedStretch>> out)
        throws IOException {
      InputFile file = task.file();
      Stretch stretch = task.stretch();
      byte[] bytes =
          FileBytes.read(file.path(), stretch.firstNeeded(), stretch.bytesNeeded(file.bytes()));
      out.output(KV.of(file.ordinal(), StretchScan.of(bytes, stretch, file.bytes(), task.signs())));
    }
  }

  private static final class Divide extends DoFn<KV<Integer, Iterable<ScannedStretch>>, ReadTask> {

    private final Map<Integer, LargeFile> files = new HashMap<>();

    Divide(List<LargeFile> files) {
      files.forEach(large -> this.files.put(large.file().ordinal(), large));
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<ScannedStretch>> scanned, OutputReceiver<ReadTask> out) {
      try {
        divide(scanned, out);
      } catch (RuntimeException e) {
        throw WorkerFault.of(e);
      }
    }

    private void divide(
        KV<Integer, Iterable<ScannedStretch>> scanned, OutputReceiver<ReadTask> out) {
      LargeFile large = files.get(scanned.getKey());
      if (large == null) {
        throw new IllegalStateException("A file that is not large was scanned");
      }
      List<ScannedStretch> stretches = new ArrayList<>();
      scanned.getValue().forEach(stretches::add);
      for (Part part : Division.of(stretches, large.text().headerRecords())) {
        out.output(ReadTask.rows(large.file(), part));
      }
    }
  }
}
