package org.ketamineoutcomes.onset;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.response.EvaluableCourses;
import org.ketamineoutcomes.response.OnsetIncidence;
import org.ketamineoutcomes.response.RecallWindow;
import org.ketamineoutcomes.survival.TimeToEvent;
import org.ketamineoutcomes.survival.TimeToEventTable;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * How soon patients respond: the Kaplan–Meier estimate of days from first session to first
 * response, or to first remission where the protocol says so, of each course and instrument.
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
              Told.HAD_EVENT,
              Horizon.ONSET));

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
          Optional<TimeToEvent> time = OnsetIncidence.of(history, scores, protocol);
          if (time.isEmpty()) {
            return;
          }
          for (Group group : groups.of(history, protocol.id(), course, scores.instrument())) {
            tally.of(group).add(time.get(), scores.gapDays());
          }
        });
  }

  @Override
  public List<String> tableNames() {
    return TABLES.names();
  }

  @Override
  public List<Table> tables(Grouped<TimeToEventTable> tally) {
    List<Table> tables = TABLES.of(tally.sorted(), protocols);
    tables.stream()
        .filter(table -> table.name().equals("onset_summary"))
        .forEach(summary -> summary.rows().forEach(this::sayWhatIsMeasured));
    return tables;
  }

  private void sayWhatIsMeasured(TableRow row) {
    RecallWindow recall = RecallWindow.of(row.text("instrument"));
    row.set("event", event(protocols.named(row.text("protocol_id"))))
        .set("recall_days", recall.days())
        .set("earliest_observable_day", recall.days());
  }

  private static String event(Protocol protocol) {
    return switch (protocol.onset().event()) {
      case RESPONSE -> OnsetDefinition.FIRST_RESPONSE.id();
      case REMISSION -> OnsetDefinition.FIRST_REMISSION.id();
    };
  }
}
