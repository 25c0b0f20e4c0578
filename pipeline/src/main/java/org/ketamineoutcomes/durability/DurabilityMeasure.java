package org.ketamineoutcomes.durability;

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
import org.ketamineoutcomes.response.EvaluableCourses;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.table.Table;

/**
 * How long responses last: among courses with a response, the Kaplan–Meier estimate of days from
 * first response to its loss.
 */
public record DurabilityMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<EventTable>> {

  private static final CurveTables TABLES =
      new CurveTables(
          List.of(4, 8, 12, 26, 52).stream()
              .map(week -> new Landmark("sustained_at_week_" + week, 7 * week))
              .toList(),
          Told.FREE_OF_EVENT);

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
        (protocol, course, scores) ->
            ResponseDurability.of(scores, protocol)
                .ifPresent(
                    followUp -> {
                      for (Group group :
                          groups.of(history, protocol.id(), course, scores.instrument())) {
                        tally.of(group).add(followUp);
                      }
                    }));
  }

  @Override
  public List<String> tableNames() {
    return List.of("durability_summary", "durability_curve", "group_comparisons");
  }

  @Override
  public List<Table> tables(Grouped<EventTable> tally) {
    SortedMap<Group, EventTable> followUps = tally.sorted();
    CurveTables.Rows rows = TABLES.rows(followUps, protocols);
    return List.of(
        new Table("durability_summary", rows.summaries()),
        new Table("durability_curve", rows.curves()),
        new Table("group_comparisons", StrataComparison.rows("durability", followUps)));
  }
}
