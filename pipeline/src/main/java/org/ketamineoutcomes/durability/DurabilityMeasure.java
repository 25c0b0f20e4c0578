package org.ketamineoutcomes.durability;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.curve.CurveTables;
import org.ketamineoutcomes.curve.CurveTables.Told;
import org.ketamineoutcomes.curve.IntervalCensoring;
import org.ketamineoutcomes.curve.Landmark;
import org.ketamineoutcomes.curve.StrataComparison;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.measure.Group;
import org.ketamineoutcomes.measure.Grouped;
import org.ketamineoutcomes.measure.Groups;
import org.ketamineoutcomes.measure.Measure;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.response.EvaluableCourses;
import org.ketamineoutcomes.survival.DetectionTable;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.table.Table;

/**
 * How long responses last: among courses with a response, the Kaplan–Meier estimate of days from
 * first response to its loss.
 */
public record DurabilityMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<DetectionTable>> {

  private static final CurveTables TABLES =
      new CurveTables(
          List.of(4, 8, 12, 26, 52).stream()
              .map(week -> new Landmark("sustained_at_week_" + week, 7 * week))
              .toList(),
          Told.FREE_OF_EVENT);

  @Override
  public Grouped<DetectionTable> emptyTally() {
    return new Grouped<>(DetectionTable::new);
  }

  @Override
  public Grouped<DetectionTable> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, DetectionTable::new, DetectionTable::readFrom);
  }

  @Override
  public void count(TreatmentHistory history, Grouped<DetectionTable> tally) {
    EvaluableCourses.forEach(
        history,
        protocols,
        (protocol, course, scores) ->
            ResponseDurability.detection(scores, protocol)
                .ifPresent(
                    detection -> {
                      for (Group group :
                          groups.of(history, protocol.id(), course, scores.instrument())) {
                        tally.of(group).add(detection, scores.gapDays());
                      }
                    }));
  }

  @Override
  public List<String> tableNames() {
    return List.of(
        "durability_summary", "durability_curve", "group_comparisons", "interval_censored");
  }

  @Override
  public List<Table> tables(Grouped<DetectionTable> tally) {
    SortedMap<Group, EventTable> followUps = new TreeMap<>();
    tally.sorted().forEach((group, table) -> followUps.put(group, table.followUp()));
    CurveTables.Rows rows = TABLES.rows(followUps, protocols);
    return List.of(
        new Table("durability_summary", rows.summaries()),
        new Table("durability_curve", rows.curves()),
        new Table("group_comparisons", StrataComparison.rows("durability", followUps, protocols)),
        new Table(
            "interval_censored", IntervalCensoring.rows("durability", tally.sorted(), protocols)));
  }
}
