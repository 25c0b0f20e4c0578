package org.ketamineoutcomes.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.ketamineoutcomes.coder.TableCoder;
import org.ketamineoutcomes.disclosure.SmallCells;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.RowOrder;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.table.TableSchema;

/**
 * The one door out: protects, sorts and writes every table, one Parquet file each.
 *
 * <p>Takes tables in no order. Tables of one name are parts of one table. Each row is protected as
 * its protocol says.
 */
public final class Publish extends PTransform<PCollection<Table>, PDone> {

  private final String folder;
  private final Protocols protocols;

  private Publish(String folder, Protocols protocols) {
    this.folder = folder;
    this.protocols = protocols;
  }

  /** Returns the door to {@code folder}, guarded as {@code protocols} say. */
  public static Publish to(String folder, Protocols protocols) {
    return new Publish(folder, protocols);
  }

  @Override
  public PDone expand(PCollection<Table> tables) {
    tables
        .apply("ByName", WithKeys.of(Table::name).withKeyType(TypeDescriptors.strings()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), TableCoder.of()))
        .apply("Parts", GroupByKey.create())
        .apply("ProtectAndWrite", ParDo.of(new ProtectAndWrite(folder, protocols)));
    return PDone.in(tables.getPipeline());
  }

  private static final class ProtectAndWrite extends DoFn<KV<String, Iterable<Table>>, Void> {

    private final String folder;
    private final Protocols protocols;

    ProtectAndWrite(String folder, Protocols protocols) {
      this.folder = folder;
      this.protocols = protocols;
    }

    @ProcessElement
    public void process(@Element KV<String, Iterable<Table>> parts) throws IOException {
      TableSchema schema = TableSchema.named(parts.getKey());
      Map<String, List<TableRow>> byProtocol = new LinkedHashMap<>();
      for (Table part : parts.getValue()) {
        for (TableRow row : part.rows()) {
          byProtocol.computeIfAbsent(row.text("protocol_id"), id -> new ArrayList<>()).add(row);
        }
      }
      List<TableRow> told = new ArrayList<>();
      byProtocol.forEach(
          (protocolId, rows) ->
              told.addAll(SmallCells.protect(schema, sorted(schema, rows), minCell(protocolId))));
      ParquetTable.write(folder + "/" + schema.name() + ".parquet", schema, sorted(schema, told));
    }

    /** Rows that no protocol made count rows, not people. */
    private int minCell(String protocolId) {
      return protocolId.isEmpty() ? 0 : protocols.named(protocolId).minCell();
    }

    private static List<TableRow> sorted(TableSchema schema, List<TableRow> rows) {
      return rows.stream().sorted(new RowOrder(schema)).toList();
    }
  }
}
