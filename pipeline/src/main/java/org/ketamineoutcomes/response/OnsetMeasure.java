package org.ketamineoutcomes.response;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.curve.CurveTables;
import org.ketamineoutcomes.curve.CurveTables.Told;
import org.ketamineoutcomes.curve.Landmark;
import org.ketamineoutcomes.curve.OutcomeTables;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.measure.Group;
import org.ketamineoutcomes.measure.Grouped;
import org.ketamineoutcomes.measure.Groups;
import org.ketamineoutcomes.measure.Measure;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.Detection;
import org.ketamineoutcomes.survival.TimeToEvent;
import org.ketamineoutcomes.survival.TimeToEventTable;
import org.ketamineoutcomes.table.Table;

/**
 * How soon patients respond: the Kaplan–Meier estimate of days from first session to first
 * response, of each course and instrument.
 */
public record OnsetMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<TimeToEventTable>> {

  private static final OutcomeTables TABLES =
      new OutcomeTables(
          "onset",
          new CurveTables(
              List.of(1, 2, 3, 7, 14, 28, 42, 56, 84, 168).stream()
                  .map(day -> new Landmark("response_by_day_" + day, day))
                  .toList(),
              Told.HAD_EVENT));

  @Override
  public Grouped<TimeToEventTable> emptyTally() {
    return new Grouped<>(TimeToEventTable::new);
  }

  @Override
  public Grouped<TimeToEventTable> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, TimeToEventTable::new, TimeToEventTable::readFrom);
  }

  @Override
  public void count(TreatmentHistory history, Grouped<TimeToEventTable> tally) {
    EvaluableCourses.forEach(
        history,
        protocols,
        (protocol, course, scores) -> {
          Detection detection = ResponseOnset.detection(scores, protocol.response());
          for (Group group : groups.of(history, protocol.id(), course, scores.instrument())) {
            tally.of(group).add(TimeToEvent.of(detection), scores.gapDays());
          }
        });
  }

  @Override
  public List<String> tableNames() {
    return TABLES.names();
  }

  @Override
  public List<Table> tables(Grouped<TimeToEventTable> tally) {
    return TABLES.of(tally.sorted(), protocols);
  }
}
