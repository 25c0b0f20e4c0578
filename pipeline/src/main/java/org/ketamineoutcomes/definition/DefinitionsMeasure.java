package org.ketamineoutcomes.definition;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.protocol.Declaration;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.protocol.Rule;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Keyed;

/** The decisions of each protocol. Nothing is counted: they are the same whoever is treated. */
public record DefinitionsMeasure(Protocols protocols) implements Measure<PatientView, Counts> {

  @Override
  public Counts empty() {
    return new Counts(0);
  }

  @Override
  public Counts read(DataInput in) throws IOException {
    return Counts.readFrom(in);
  }

  @Override
  public void count(PatientView patient, Keyed<Group, Counts> counts) {}

  @Override
  public Counts banded(Group group, Counts exact, Bands bands) {
    return exact;
  }

  @Override
  public List<Columns> columns() {
    return List.of(DefinitionsColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Counts> counts) {
    Table table = new Table(DefinitionsColumns.ALL);
    for (Protocol protocol : protocols.all()) {
      Declaration declaration = protocol.declaration();
      declaration.rules().forEach(rule -> addRow(table, protocol, rule));
      for (int i = 0; i < declaration.differs().size(); i++) {
        addRow(table, protocol, "differs[" + i + "]", declaration.differs().get(i));
      }
    }
    return List.of(table);
  }

  private static void addRow(Table table, Protocol protocol, Rule rule) {
    TableRow row =
        addRow(table, protocol, rule.key(), rule.value())
            .set("written", rule.written().name().toLowerCase(Locale.ROOT));
    if (!rule.evidence().isEmpty()) {
      row.set("evidence", rule.evidence());
    }
    if (!rule.source().isEmpty()) {
      row.set("source", rule.source());
    }
  }

  private static TableRow addRow(Table table, Protocol protocol, String key, String value) {
    return table
        .add()
        .set("protocol_id", protocol.id())
        .set("status", protocol.declaration().status().name().toLowerCase(Locale.ROOT))
        .set("rule", key)
        .set("value", value);
  }
}
