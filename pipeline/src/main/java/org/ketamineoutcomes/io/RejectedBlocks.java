package org.ketamineoutcomes.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.ketamineoutcomes.export.RejectedRow;
import org.ketamineoutcomes.export.RowRule;

/** Packs rejected rows of one file into blocks: a file may have millions of them. */
final class RejectedBlocks {

  private static final int BLOCK_BYTES = 1 << 20;

  private final Consumer<byte[]> output;
  private final ByteArrayOutputStream block = new ByteArrayOutputStream();

  RejectedBlocks(Consumer<byte[]> output) {
    this.output = output;
  }

  void add(RejectedRow row) {
    DataOutputStream out = new DataOutputStream(block);
    try {
      out.writeLong(row.firstLine());
      out.writeLong(row.lastLine());
      out.writeUTF(row.rule().name());
      out.writeUTF(row.column());
      out.writeLong(row.rows());
    } catch (IOException e) {
      throw new UncheckedIOException("A block in memory cannot fail", e);
    }
    if (block.size() >= BLOCK_BYTES) {
      finish();
    }
  }

  void finish() {
    if (block.size() > 0) {
      output.accept(block.toByteArray());
      block.reset();
    }
  }

  /** Hands over the rows of a block in the order in which they were added. */
  static void unpack(byte[] block, String file, Consumer<RejectedRow> consumer) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(block));
    while (in.available() > 0) {
      consumer.accept(
          new RejectedRow(
              file,
              in.readLong(),
              in.readLong(),
              RowRule.valueOf(in.readUTF()),
              in.readUTF(),
              in.readLong()));
    }
  }

  /** Returns the line on which the first row of a block begins. */
  static long firstLine(byte[] block) {
    try {
      return new DataInputStream(new ByteArrayInputStream(block)).readLong();
    } catch (IOException e) {
      throw new UncheckedIOException("A block in memory cannot fail", e);
    }
  }
}
