package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.NamedEvent;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.survival.TimeToEvent;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.NamedTallies;

/**
 * How soon patients first have each of the adverse events that a protocol names: the Kaplan–Meier
 * estimate of days at risk, Aalen–Johansen beside it with death competing, and the comparison of
 * strata. A protocol that names none has no rows.
 */
public record NamedEventMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<NamedTallies<CauseTable>>> {

  @Override
  public Grouped<NamedTallies<CauseTable>> emptyTally() {
    return new Grouped<>(NamedEventMeasure::emptyTables);
  }

  @Override
  public Grouped<NamedTallies<CauseTable>> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(
        in,
        NamedEventMeasure::emptyTables,
        tables ->
            NamedTallies.readFrom(tables, NamedEventMeasure::emptyTable, CauseTable::readFrom));
  }

  @Override
  public void count(TreatmentHistory whole, Grouped<NamedTallies<CauseTable>> tally) {
    for (Protocol protocol : protocols.all()) {
      List<NamedEvent> events = protocol.adverseEvents().namedEvents();
      if (events.isEmpty()) {
        continue;
      }
      TreatmentHistory history = UsableScores.of(whole, protocol);
      NamedEventTime time = NamedEventTime.of(history, protocol.adverseEvents());
      List<CompetingFollowUp> followUps = events.stream().map(time::to).toList();
      for (Group group : groups.of(history, protocol.id(), Group.FIRST_COURSE, "")) {
        NamedTallies<CauseTable> ofGroup = tally.of(group);
        for (int i = 0; i < events.size(); i++) {
          ofGroup.of(events.get(i).id()).add(followUps.get(i));
        }
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return NamedEventTables.NAMES;
  }

  @Override
  public List<Table> tables(Grouped<NamedTallies<CauseTable>> tally) {
    NamedEventTables tables = new NamedEventTables(protocols);
    for (Protocol protocol : protocols.all()) {
      for (NamedEvent event : protocol.adverseEvents().namedEvents()) {
        tables.add(protocol, event, tally.sorted());
      }
    }
    return tables.all();
  }

  private static NamedTallies<CauseTable> emptyTables() {
    return new NamedTallies<>(NamedEventMeasure::emptyTable);
  }

  private static CauseTable emptyTable() {
    return CauseTable.of(TimeToEvent.COMPETING);
  }
}
