package org.ketamineoutcomes.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.ketamineoutcomes.export.RejectedRow;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.ledger.InputFile;

/**
 * Packs rejected rows of one file into blocks: a file may have millions of them. Every file gives
 * one block at least.
 */
final class RejectedBlocks {

  /** Orders blocks by file, and the blocks of a file by line. */
  static final Comparator<byte[]> IN_ORDER =
      Comparator.comparingInt(RejectedBlocks::file).thenComparingLong(RejectedBlocks::firstLine);

  private static final int BLOCK_BYTES = 1 << 20;

  private final InputFile file;
  private final Consumer<byte[]> output;
  private final ByteArrayOutputStream block = new ByteArrayOutputStream();
  private boolean isAnyGivenOut;

  RejectedBlocks(InputFile file, Consumer<byte[]> output) {
    this.file = file;
    this.output = output;
  }

  void add(RejectedRow row) {
    DataOutputStream out = new DataOutputStream(block);
    try {
      if (block.size() == 0) {
        out.writeInt(file.ordinal());
      }
      out.writeLong(row.firstLine());
      out.writeLong(row.lastLine());
      out.writeUTF(row.rule().name());
      out.writeUTF(row.column());
      out.writeLong(row.rows());
    } catch (IOException e) {
      throw new UncheckedIOException("A block in memory cannot fail", e);
    }
    if (block.size() >= BLOCK_BYTES) {
      giveOut();
    }
  }

  /** Gives out all that is not given out yet. */
  void finish() {
    if (block.size() > 0) {
      giveOut();
    } else if (!isAnyGivenOut) {
      output.accept(new byte[] {0, 0, 0, 0});
    }
  }

  private void giveOut() {
    output.accept(block.toByteArray());
    block.reset();
    isAnyGivenOut = true;
  }

  /** Hands over the rows of a block, each with its file's ordinal, as they were added. */
  static void unpack(byte[] block, BiConsumer<Integer, RejectedRow> consumer) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(block));
    int file = in.readInt();
    while (in.available() > 0) {
      consumer.accept(
          file,
          new RejectedRow(
              "",
              in.readLong(),
              in.readLong(),
              RowRule.valueOf(in.readUTF()),
              in.readUTF(),
              in.readLong()));
    }
  }

  private static int file(byte[] block) {
    return ByteBuffer.wrap(block).getInt();
  }

  private static long firstLine(byte[] block) {
    return block.length == Integer.BYTES
        ? 0
        : ByteBuffer.wrap(block, Integer.BYTES, Long.BYTES).getLong();
  }
}
