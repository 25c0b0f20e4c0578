package org.ketamineoutcomes.onset;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.curve.CurveOutcome;
import org.ketamineoutcomes.curve.CurveOutcome.Horizon;
import org.ketamineoutcomes.curve.OutcomeTables;
import org.ketamineoutcomes.curve.SetTimes;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.response.RecallWindow;
import org.ketamineoutcomes.survival.TimeToEventTable;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Keyed;

/**
 * How soon patients respond: the Kaplan–Meier estimate of days from first session to first
 * response, or to first remission where the protocol says so, of each course and instrument.
 */
public record OnsetMeasure(Protocols protocols) implements Measure<PatientView, TimeToEventTable> {

  private static final OutcomeTables TABLES =
      new OutcomeTables(
          "onset",
          new CurveOutcome(
              SetTimes.hadEventByDay("response", 1, 2, 3, 7, 14, 28, 42, 56, 84, 168),
              Horizon.ONSET,
              OnsetSummaryColumns.ALL,
              OnsetByDayColumns.ALL,
              OnsetCurveColumns.ALL,
              OnsetIncidenceColumns.ALL));

  private static final int SUMMARY = TABLES.columns().indexOf(OnsetSummaryColumns.ALL);
  private static final int BY_DAY = TABLES.columns().indexOf(OnsetByDayColumns.ALL);

  @Override
  public TimeToEventTable empty() {
    return new TimeToEventTable();
  }

  @Override
  public TimeToEventTable read(DataInput in) throws IOException {
    return TimeToEventTable.readFrom(in);
  }

  @Override
  public void count(PatientView patient, Keyed<Group, TimeToEventTable> counts) {
    for (ScoredCourse course : patient.scored()) {
      if (course.onset().isPresent()) {
        for (int group : course.groups()) {
          counts.at(group).add(course.onset().get(), course.gapDays());
        }
      }
    }
  }

  @Override
  public TimeToEventTable banded(Group group, TimeToEventTable exact, Bands bands) {
    return exact.banded(bands, Grid.DAYS);
  }

  @Override
  public List<Columns> columns() {
    return TABLES.columns();
  }

  @Override
  public List<Table> tables(Keyed<Group, TimeToEventTable> counts) {
    List<Table> tables = TABLES.of(counts.sorted(), protocols);
    tables.get(SUMMARY).rows().forEach(this::setEvent);
    tables.get(SUMMARY).rows().forEach(OnsetMeasure::setRecall);
    tables.get(BY_DAY).rows().forEach(this::setEvent);
    return tables;
  }

  private void setEvent(TableRow row) {
    row.set("event", event(protocols.named(row.text("protocol_id"))));
  }

  private static void setRecall(TableRow row) {
    RecallWindow recall = RecallWindow.of(row.text("instrument"));
    row.set("recall_days", recall.days()).set("earliest_observable_day", recall.days());
  }

  private static String event(Protocol protocol) {
    return switch (protocol.onset().event()) {
      case RESPONSE -> OnsetDefinition.FIRST_RESPONSE.id();
      case REMISSION -> OnsetDefinition.FIRST_REMISSION.id();
    };
  }
}
