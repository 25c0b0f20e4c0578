package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.ketamineoutcomes.header.Clocks;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.history.Bucket;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.scale.MissingItems;

/**
 * Reads the exports: a small file by one reader, a large one in parts, each by a reader of its own.
 *
 * <p>Gives blocks of about a megabyte by bucket: rows of patients packed together; under {@link
 * Bucket#REJECTED} the rejected rows; under {@link Bucket#READ} what was read, as a ledger. All
 * three leave by one output, because Flink would write a second copy of everything for a second
 * one.
 */
public final class ReadExports extends PTransform<PBegin, PCollection<KV<Integer, byte[]>>> {

  /** Enough to be worth a reader, and few enough that all workers end at about the same time. */
  private static final long STRETCH_BYTES = 4L << 20;

  private final List<InputFile> files;
  private final ReadFile readFile;
  private final long stretchBytes;

  private ReadExports(List<InputFile> files, ReadFile readFile, long stretchBytes) {
    this.files = files;
    this.readFile = readFile;
    this.stretchBytes = stretchBytes;
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
        files,
        new ReadFile(
            mapping, basis, strata, buckets, MissingItems.STRICT, Clocks.AS_WRITTEN, Map.of()),
        STRETCH_BYTES);
  }

  /** Returns the same reading, with or without totals for assessments that lack items. */
  public ReadExports with(MissingItems missingItems) {
    return new ReadExports(files, readFile.with(missingItems), stretchBytes);
  }

  /** Returns the same reading in parts of about so many bytes; the rows are the same. */
  public ReadExports inParts(long bytesEach) {
    return new ReadExports(files, readFile, bytesEach);
  }

  /** Returns the same reading of times of day that mean what {@code clocks} say. */
  public ReadExports with(Clocks clocks) {
    return new ReadExports(files, readFile.with(clocks), stretchBytes);
  }

  @Override
  public PCollection<KV<Integer, byte[]>> expand(PBegin begin) {
    List<ReadTask> tasks = new ArrayList<>();
    List<LargeFile> large = new ArrayList<>();
    for (InputFile file : files) {
      Optional<LargeFile> divisible = divisible(file);
      divisible.ifPresent(large::add);
      tasks.add(divisible.isPresent() ? ReadTask.digest(file) : ReadTask.whole(file));
    }
    PCollection<ReadTask> all =
        begin.apply("Files", Create.of(tasks).withCoder(SerializableCoder.of(ReadTask.class)));
    if (!large.isEmpty()) {
      all =
          PCollectionList.of(all)
              .and(begin.apply("FindParts", new FindParts(large, stretchBytes)))
              .apply("FilesAndParts", Flatten.pCollections());
    }
    return all.apply("SpreadFiles", Reshuffle.viaRandomKey())
        .apply("ReadFile", ParDo.of(readFile.with(large)))
        .setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()));
  }

  /** Returns what must be known of a file to read it in parts; empty if it is read as a whole. */
  private Optional<LargeFile> divisible(InputFile file) {
    if (file.bytes() < 2 * stretchBytes) {
      return Optional.empty();
    }
    try (InputStream in = FileBytes.open(file.path())) {
      return FileBytes.canSeek(file.path())
          ? readFile.of(file).divisible(in, file.name()).map(text -> new LargeFile(file, text))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
