package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.SafetyView;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Keyed;

/**
 * Adverse events by patient, by session and by time at risk: any event, serious, severe and related
 * ones, each category and each term.
 *
 * <p>What happened to anyone under a protocol has a row in every stratum, also where it happened to
 * nobody: the upper limit of a zero is a result.
 */
public record AdverseEventMeasure() implements Measure<SafetyView, EventTally> {

  @Override
  public EventTally empty() {
    return new EventTally();
  }

  @Override
  public EventTally read(DataInput in) throws IOException {
    return EventTally.readFrom(in);
  }

  @Override
  public void count(SafetyView patient, Keyed<Group, EventTally> counts) {
    EventCounts own = EventCounts.of(patient);
    for (int group : patient.groups()) {
      counts.at(group).add(own);
    }
  }

  @Override
  public EventTally banded(Group group, EventTally exact, Bands bands) {
    return exact.banded(bands);
  }

  @Override
  public List<Columns> columns() {
    return AdverseEventTables.COLUMNS;
  }

  @Override
  public List<Table> tables(Keyed<Group, EventTally> counts) {
    AdverseEventTables tables = new AdverseEventTables();
    Map<String, Set<EventLevel.Key>> keysByProtocol = new HashMap<>();
    counts
        .sorted()
        .forEach(
            (group, ofGroup) -> {
              if (group.isEveryone()) {
                keysByProtocol.put(group.protocolId(), ofGroup.events().keySet());
              }
              tables.add(group, ofGroup, keysByProtocol.getOrDefault(group.protocolId(), Set.of()));
            });
    return tables.all();
  }
}
