package org.ketamineoutcomes.durability;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.course.CompetingDays;
import org.ketamineoutcomes.curve.CurveTables;
import org.ketamineoutcomes.curve.CurveTables.Horizon;
import org.ketamineoutcomes.curve.CurveTables.Told;
import org.ketamineoutcomes.curve.Landmark;
import org.ketamineoutcomes.curve.OutcomeTables;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.response.EvaluableCourses;
import org.ketamineoutcomes.response.ResponseDurability;
import org.ketamineoutcomes.survival.TimeToEventTable;
import org.ketamineoutcomes.table.Table;

/**
 * How long responses last: among courses with a response, the Kaplan–Meier estimate of days to its
 * loss, from what the protocol counts from.
 */
public record DurabilityMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<TimeToEventTable>> {

  private static final OutcomeTables TABLES =
      new OutcomeTables(
          "durability",
          new CurveTables(
              List.of(4, 8, 12, 26, 52).stream()
                  .map(week -> new Landmark("sustained_at_week_" + week, 7 * week))
                  .toList(),
              Told.FREE_OF_EVENT,
              Horizon.DURABILITY));

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
        (protocol, course, scores) ->
            ResponseDurability.of(scores, protocol, CompetingDays.withLoss(history, protocol))
                .ifPresent(
                    followed -> {
                      for (Group group :
                          groups.of(history, protocol.id(), course, scores.instrument())) {
                        tally.of(group).add(followed.time(), scores.gapDays());
                      }
                    }));
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
