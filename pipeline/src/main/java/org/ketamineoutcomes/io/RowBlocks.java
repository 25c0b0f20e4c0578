package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.history.Bucket;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.RowCodec;
import org.ketamineoutcomes.link.LooseId;

/**
 * Packs rows into blocks of patients of one bucket, so that the engine moves a few thousand blocks
 * and not as many rows. All rows of a patient are of one bucket; which, only the patient's id
 * decides.
 *
 * <p>Hot: every accepted row goes through it.
 */
final class RowBlocks {

  private static final int BLOCK_BYTES = 1 << 20;

  /** What all unfinished blocks of one file may hold together. */
  private static final int TOTAL_BYTES = 64 << 20;

  private final @Nullable BlockBytes[] blocks;
  private final BiConsumer<Integer, byte[]> output;
  private long total;
  private String lastPatientId = "";
  private int lastBucket = -1;

  RowBlocks(int buckets, BiConsumer<Integer, byte[]> output) {
    this.blocks = new BlockBytes[buckets];
    this.output = output;
  }

  void add(Row row) {
    int bucket = bucketOf(row.patientId());
    BlockBytes block = blocks[bucket];
    if (block == null) {
      block = new BlockBytes();
      blocks[bucket] = block;
    }
    int before = block.size();
    try {
      RowCodec.write(row, block);
    } catch (IOException e) {
      throw new UncheckedIOException("A block in memory cannot fail", e);
    }
    total += block.size() - before;
    if (block.size() >= BLOCK_BYTES) {
      finish(bucket, block);
    } else if (total >= TOTAL_BYTES) {
      finish();
    }
  }

  /** Ids of one person are of one bucket, also where they are written differently. */
  private int bucketOf(String patientId) {
    if (lastBucket < 0 || !patientId.equals(lastPatientId)) {
      lastPatientId = patientId;
      lastBucket = Bucket.of(LooseId.of(patientId), blocks.length);
    }
    return lastBucket;
  }

  /** Gives out all that is not given out yet. */
  void finish() {
    for (int bucket = 0; bucket < blocks.length; bucket++) {
      BlockBytes block = blocks[bucket];
      if (block != null) {
        finish(bucket, block);
      }
    }
  }

  private void finish(int bucket, BlockBytes block) {
    blocks[bucket] = null;
    total -= block.size();
    output.accept(bucket, block.toByteArray());
  }
}
