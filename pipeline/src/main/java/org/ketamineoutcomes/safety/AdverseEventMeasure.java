package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.NamedCounts;

/**
 * Adverse events by patient, by session and by time at risk: any event, serious, severe and related
 * ones, each category and each term.
 *
 * <p>What happened to anyone under a protocol has a row in every stratum, also where it happened to
 * nobody: the upper limit of a zero is a result.
 */
public record AdverseEventMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<NamedCounts>> {

  @Override
  public Grouped<NamedCounts> emptyTally() {
    return new Grouped<>(() -> new NamedCounts(EventCounts.WIDTH));
  }

  @Override
  public Grouped<NamedCounts> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, () -> new NamedCounts(EventCounts.WIDTH), NamedCounts::readFrom);
  }

  @Override
  public void count(TreatmentHistory whole, Grouped<NamedCounts> tally) {
    for (Protocol protocol : protocols.all()) {
      TreatmentHistory history = UsableScores.of(whole, protocol);
      Map<String, long[]> counts = EventCounts.of(history, protocol.adverseEvents());
      for (Group group : groups.of(history, protocol.id(), Group.FIRST_COURSE, "")) {
        NamedCounts ofGroup = tally.of(group);
        counts.forEach(ofGroup::add);
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of("adverse_events_by_patient", "adverse_events_by_session", "adverse_event_rates");
  }

  @Override
  public List<Table> tables(Grouped<NamedCounts> tally) {
    Map<String, List<String>> keysByProtocol = new TreeMap<>();
    tally
        .sorted()
        .forEach(
            (group, counts) -> {
              if (group.isEveryone()) {
                List<String> keys = new ArrayList<>(counts.sorted().keySet());
                keys.remove(EventCounts.EVERYTHING);
                keysByProtocol.put(group.protocolId(), keys);
              }
            });
    AdverseEventTables tables = new AdverseEventTables();
    tally
        .sorted()
        .forEach(
            (group, counts) -> {
              for (String key : keysByProtocol.getOrDefault(group.protocolId(), List.of())) {
                tables.add(group, EventLevel.Key.of(key), counts, key);
              }
            });
    return tables.all();
  }
}
