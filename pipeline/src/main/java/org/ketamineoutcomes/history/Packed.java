package org.ketamineoutcomes.history;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.OptionalInt;
import org.ketamineoutcomes.tally.Varint;

/** Numbers in as few bytes as they need, the common small and absent ones in one. */
final class Packed {

  private Packed() {}

  /** Folds the sign into the lowest bit, so that small numbers of both signs stay small. */
  static void writeNumber(long number, DataOutput out) throws IOException {
    Varint.write((number << 1) ^ (number >> 63), out);
  }

  static long readNumber(DataInput in) throws IOException {
    long folded = Varint.read(in);
    return (folded >>> 1) ^ -(folded & 1);
  }

  /** An absent number is one zero byte; a present one is written one off from zero. */
  static void writeOptional(OptionalInt number, DataOutput out) throws IOException {
    if (number.isEmpty()) {
      out.writeByte(0);
    } else {
      long value = number.getAsInt();
      writeNumber(value >= 0 ? value + 1 : value, out);
    }
  }

  static OptionalInt readOptional(DataInput in) throws IOException {
    long value = readNumber(in);
    if (value == 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) (value > 0 ? value - 1 : value));
  }

  /** Blocks never outlive the run that wrote them, so a constant may travel as its place. */
  @SuppressWarnings("EnumOrdinal")
  static void writeConstant(Enum<?> constant, DataOutput out) throws IOException {
    out.writeByte(constant.ordinal());
  }
}
