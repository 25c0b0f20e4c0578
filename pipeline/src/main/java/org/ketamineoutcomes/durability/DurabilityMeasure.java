package org.ketamineoutcomes.durability;

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
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.TimeToEventTable;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Keyed;

/**
 * How long responses last: among courses with a response, the Kaplan–Meier estimate of days to its
 * loss, from what the protocol counts from.
 */
public record DurabilityMeasure(Protocols protocols)
    implements Measure<PatientView, TimeToEventTable> {

  private static final OutcomeTables TABLES =
      new OutcomeTables(
          "durability",
          new CurveOutcome(
              SetTimes.freeOfEventAtWeek("sustained", 4, 8, 12, 26, 52),
              Horizon.DURABILITY,
              DurabilitySummaryColumns.ALL,
              DurabilityByWeekColumns.ALL,
              DurabilityCurveColumns.ALL,
              DurabilityIncidenceColumns.ALL));

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
      if (course.response().isPresent()) {
        for (int group : course.groups()) {
          counts.at(group).add(course.response().get().time(), course.gapDays());
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
    return TABLES.of(counts.sorted(), protocols);
  }
}
