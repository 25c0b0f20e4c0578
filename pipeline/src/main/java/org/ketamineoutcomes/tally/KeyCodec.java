package org.ketamineoutcomes.tally;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;

/** Writes what tallies are told apart by, and reads it back. */
public interface KeyCodec<K> extends Serializable {

  /** Words, such as the name of an instrument. */
  KeyCodec<String> WORDS =
      new KeyCodec<>() {
        @Override
        public void write(String key, DataOutput out) throws IOException {
          out.writeUTF(key);
        }

        @Override
        public String read(DataInput in) throws IOException {
          return in.readUTF();
        }
      };

  /** Whole numbers from zero up. */
  KeyCodec<Integer> NUMBERS =
      new KeyCodec<>() {
        @Override
        public void write(Integer key, DataOutput out) throws IOException {
          Varint.write(key, out);
        }

        @Override
        public Integer read(DataInput in) throws IOException {
          return (int) Varint.read(in);
        }
      };

  void write(K key, DataOutput out) throws IOException;

  K read(DataInput in) throws IOException;
}
