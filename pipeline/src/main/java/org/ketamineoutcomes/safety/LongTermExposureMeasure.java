package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.TimeAtRisk;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.ExposureRule;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.NamedCounts;

/**
 * Rates of adverse events by how much treatment patients had had when they came, and whether rates
 * go up with it. Exposure is that of the day: a patient's time is split among bands as sessions add
 * up. Counted over everyone: most bands of most events are small.
 */
public record LongTermExposureMeasure(Protocols protocols, AesiVocabulary vocabulary)
    implements Measure<Grouped<NamedCounts>> {

  @Override
  public Grouped<NamedCounts> emptyTally() {
    return new Grouped<>(() -> new NamedCounts(ExposureCounts.WIDTH));
  }

  @Override
  public Grouped<NamedCounts> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, () -> new NamedCounts(ExposureCounts.WIDTH), NamedCounts::readFrom);
  }

  @Override
  public void count(TreatmentHistory whole, Grouped<NamedCounts> tally) {
    for (Protocol protocol : protocols.all()) {
      TreatmentHistory history = UsableScores.of(whole, protocol);
      TimeAtRisk time = TimeAtRisk.of(history, protocol.adverseEvents());
      Map<EventKind, List<EventRecord>> events =
          KindsOfEvents.of(EventRecord.of(history, protocol, vocabulary));
      ExposureRule rule = protocol.exposureBands();
      Group group = new Group(protocol.id(), Group.FIRST_COURSE, "", Group.ALL, Group.ALL);
      for (Exposure exposure : Exposure.values()) {
        ExposureCounts counts =
            new ExposureCounts(
                ExposureBands.of(exposure, rule),
                time,
                exposure.stretches(history, time.lastDay(), rule),
                tally.of(group));
        counts.addTime();
        events.forEach(counts::addEvents);
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of("long_term_exposure", "long_term_trend");
  }

  @Override
  public List<Table> tables(Grouped<NamedCounts> tally) {
    LongTermRows rows = new LongTermRows(protocols, new KindsOfEvents(vocabulary));
    tally.sorted().forEach(rows::add);
    return List.of(
        new Table("long_term_exposure", rows.bands()), new Table("long_term_trend", rows.trends()));
  }
}
