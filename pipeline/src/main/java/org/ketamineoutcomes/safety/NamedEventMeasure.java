package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.protocol.NamedEvent;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.survival.TimeToEvent;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Numbered;

/**
 * How soon patients first have each of the adverse events that a protocol names: the Kaplan–Meier
 * estimate of days at risk, Aalen–Johansen beside it with death competing, and the comparison of
 * strata. A protocol that names none has no rows.
 *
 * <p>In a group there is a table for each event, by its place among those of the protocol.
 */
public record NamedEventMeasure(Protocols protocols)
    implements Measure<PatientView, Numbered<CauseTable>> {

  @Override
  public Numbered<CauseTable> empty() {
    return new Numbered<>(NamedEventMeasure::nobody);
  }

  @Override
  public Numbered<CauseTable> read(DataInput in) throws IOException {
    return Numbered.readFrom(in, NamedEventMeasure::nobody, CauseTable::readFrom);
  }

  @Override
  public void count(PatientView patient, Keyed<Group, Numbered<CauseTable>> counts) {
    List<NamedEvent> events = patient.protocol().adverseEvents().namedEvents();
    if (events.isEmpty()) {
      return;
    }
    NamedEventTime time = NamedEventTime.of(patient.safety());
    for (int place = 0; place < events.size(); place++) {
      CompetingFollowUp followUp = time.to(events.get(place));
      for (int group : patient.groups()) {
        counts.at(group).at(place).add(followUp);
      }
    }
  }

  @Override
  public Numbered<CauseTable> banded(Group group, Numbered<CauseTable> exact, Bands bands) {
    return exact.with(table -> table.banded(bands, Grid.DAYS));
  }

  @Override
  public List<Columns> columns() {
    return NamedEventTables.columns();
  }

  @Override
  public List<Table> tables(Keyed<Group, Numbered<CauseTable>> counts) {
    NamedEventTables tables = new NamedEventTables(protocols);
    SortedMap<Group, Numbered<CauseTable>> counted = counts.sorted();
    for (Protocol protocol : protocols.all()) {
      for (int place = 0; place < protocol.adverseEvents().namedEvents().size(); place++) {
        tables.add(protocol, place, counted);
      }
    }
    return tables.all();
  }

  private static CauseTable nobody() {
    return CauseTable.of(TimeToEvent.COMPETING);
  }
}
