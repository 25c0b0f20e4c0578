package org.ketamineoutcomes.response;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.ketamineoutcomes.curve.CurveTables;
import org.ketamineoutcomes.curve.CurveTables.Told;
import org.ketamineoutcomes.curve.Landmark;
import org.ketamineoutcomes.curve.StrataComparison;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.measure.Group;
import org.ketamineoutcomes.measure.Grouped;
import org.ketamineoutcomes.measure.Groups;
import org.ketamineoutcomes.measure.Measure;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.FollowUp;
import org.ketamineoutcomes.table.Table;

/**
 * How soon patients respond: the Kaplan–Meier estimate of days from first session to first
 * response, of each course and instrument.
 */
public record OnsetMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<EventTable>> {

  private static final CurveTables TABLES =
      new CurveTables(
          List.of(1, 2, 3, 7, 14, 28, 42, 56, 84, 168).stream()
              .map(day -> new Landmark("response_by_day_" + day, day))
              .toList(),
          Told.HAD_EVENT);

  @Override
  public Grouped<EventTable> emptyTally() {
    return new Grouped<>(EventTable::new);
  }

  @Override
  public Grouped<EventTable> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, EventTable::new, EventTable::readFrom);
  }

  @Override
  public void count(TreatmentHistory history, Grouped<EventTable> tally) {
    EvaluableCourses.forEach(
        history,
        protocols,
        (protocol, course, scores) -> {
          FollowUp followUp = ResponseOnset.of(scores, protocol.response());
          for (Group group : groups.of(history, protocol.id(), course, scores.instrument())) {
            tally.of(group).add(followUp);
          }
        });
  }

  @Override
  public List<String> tableNames() {
    return List.of("onset_summary", "onset_curve", "group_comparisons");
  }

  @Override
  public List<Table> tables(Grouped<EventTable> tally) {
    SortedMap<Group, EventTable> followUps = tally.sorted();
    CurveTables.Rows rows = TABLES.rows(followUps, protocols);
    return List.of(
        new Table("onset_summary", rows.summaries()),
        new Table("onset_curve", rows.curves()),
        new Table("group_comparisons", StrataComparison.rows("onset", followUps)));
  }
}
