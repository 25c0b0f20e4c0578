package org.ketamineoutcomes.io;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.tally.Tally;

/**
 * The packed blocks of rejected rows, by file; merging them puts them together.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
final class RejectedTally implements Tally<RejectedTally> {

  private static final Comparator<byte[]> BY_FIRST_LINE =
      Comparator.comparingLong(RejectedBlocks::firstLine);

  private final Map<Integer, List<byte[]>> blocks = new TreeMap<>();

  void add(int file, byte[] block) {
    blocks.computeIfAbsent(file, key -> new ArrayList<>()).add(block);
  }

  /** Returns the blocks of a file in the order of its lines. */
  List<byte[]> inOrder(int file) {
    return blocks.getOrDefault(file, List.of()).stream().sorted(BY_FIRST_LINE).toList();
  }

  @Override
  public void merge(RejectedTally other) {
    other.blocks.forEach((file, added) -> added.forEach(block -> add(file, block)));
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(blocks.size());
    for (int file : blocks.keySet()) {
      List<byte[]> ordered = inOrder(file);
      out.writeInt(file);
      out.writeInt(ordered.size());
      for (byte[] block : ordered) {
        out.writeInt(block.length);
        out.write(block);
      }
    }
  }

  static RejectedTally readFrom(DataInput in) throws IOException {
    RejectedTally read = new RejectedTally();
    int files = in.readInt();
    for (int i = 0; i < files; i++) {
      int file = in.readInt();
      int size = in.readInt();
      for (int j = 0; j < size; j++) {
        byte[] block = new byte[in.readInt()];
        in.readFully(block);
        read.add(file, block);
      }
    }
    return read;
  }
}
