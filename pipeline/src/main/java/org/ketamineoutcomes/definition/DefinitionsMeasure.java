package org.ketamineoutcomes.definition;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Declaration;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.protocol.Rule;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.NamedCounts;

/** The decisions of each protocol. Nothing is counted: they are the same whoever is treated. */
public record DefinitionsMeasure(Protocols protocols) implements Measure<NamedCounts> {

  private static final String NAME = "definitions";

  @Override
  public NamedCounts emptyTally() {
    return new NamedCounts(0);
  }

  @Override
  public NamedCounts readTally(DataInput in) throws IOException {
    return NamedCounts.readFrom(in);
  }

  @Override
  public void count(TreatmentHistory history, NamedCounts tally) {}

  @Override
  public List<String> tableNames() {
    return List.of(NAME);
  }

  @Override
  public List<Table> tables(NamedCounts tally) {
    List<TableRow> rows = new ArrayList<>();
    for (Protocol protocol : protocols.all()) {
      Declaration declaration = protocol.declaration();
      declaration.rules().forEach(rule -> rows.add(row(protocol, rule)));
      for (int i = 0; i < declaration.differs().size(); i++) {
        rows.add(row(protocol, "differs[" + i + "]", declaration.differs().get(i)));
      }
    }
    return List.of(new Table(NAME, rows));
  }

  private static TableRow row(Protocol protocol, Rule rule) {
    TableRow row =
        row(protocol, rule.key(), rule.value())
            .set("written", rule.written().name().toLowerCase(Locale.ROOT));
    if (!rule.evidence().isEmpty()) {
      row.set("evidence", rule.evidence());
    }
    if (!rule.source().isEmpty()) {
      row.set("source", rule.source());
    }
    return row;
  }

  private static TableRow row(Protocol protocol, String key, String value) {
    return new TableRow()
        .set("protocol_id", protocol.id())
        .set("status", protocol.declaration().status().name().toLowerCase(Locale.ROOT))
        .set("rule", key)
        .set("value", value);
  }
}
