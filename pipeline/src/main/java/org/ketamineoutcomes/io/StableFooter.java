package org.ketamineoutcomes.io;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts the footer of a Parquet file in an order that does not change from one virtual machine to
 * the next.
 *
 * <p>The library keeps the encodings of a column in a hash set of enum constants, whose order is
 * another in each process. A file ends in its footer, the footer's length in four bytes, and four
 * letters; nothing in the file points into the footer, so that it can be written anew.
 */
final class StableFooter {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private StableFooter() {}

  /** Returns the same file with its footer in order. */
  @SuppressWarnings("NullAway") // the format requires row groups, columns and their metadata
  static byte[] of(byte[] file) throws IOException {
    int lengthAt = file.length - MAGIC.length - Integer.BYTES;
    int length =
        ByteBuffer.wrap(file, lengthAt, Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).getInt();
    int footerAt = lengthAt - length;
    FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(file, footerAt, length));
    for (RowGroup group : footer.getRow_groups()) {
      for (ColumnChunk chunk : group.getColumns()) {
        order(chunk.getMeta_data());
      }
    }
    if (footer.isSetKey_value_metadata()) {
      List<KeyValue> said = new ArrayList<>(footer.getKey_value_metadata());
      said.sort(comparing(KeyValue::getKey));
      footer.setKey_value_metadata(said);
    }
    ByteArrayOutputStream ordered = new ByteArrayOutputStream(file.length);
    ordered.write(file, 0, footerAt);
    Util.writeFileMetaData(footer, ordered);
    int newLength = ordered.size() - footerAt;
    ordered.writeBytes(
        ByteBuffer.allocate(Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(newLength)
            .array());
    ordered.writeBytes(MAGIC);
    return ordered.toByteArray();
  }

  @SuppressWarnings("NullAway") // the format requires encodings
  private static void order(ColumnMetaData column) {
    List<Encoding> encodings = new ArrayList<>(column.getEncodings());
    encodings.sort(naturalOrder());
    column.setEncodings(encodings);
    if (column.isSetEncoding_stats()) {
      List<PageEncodingStats> pages = new ArrayList<>(column.getEncoding_stats());
      pages.sort(naturalOrder());
      column.setEncoding_stats(pages);
    }
  }
}
