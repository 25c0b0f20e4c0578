package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.event.EventPeriod;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.SafetyView;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Keyed;

/**
 * Rates of adverse events in the first week, in the rest of the first month, and so on: events over
 * all time at risk of a period, and first events over the time of patients who had none yet.
 * Counted over everyone.
 */
public record PeriodMeasure(EventKinds kinds) implements Measure<SafetyView, Counts> {

  @Override
  public Counts empty() {
    return new Counts(PeriodCounts.WIDTH);
  }

  @Override
  public Counts read(DataInput in) throws IOException {
    return Counts.readFrom(in);
  }

  @Override
  public void count(SafetyView patient, Keyed<Group, Counts> counts) {
    PeriodCounts.of(patient.events(), patient.timeAtRisk()).addTo(counts.at(patient.everyone()));
  }

  @Override
  public Counts banded(Group group, Counts exact, Bands bands) {
    return PeriodCounts.banded(exact, kinds.countWithoutSerious(), bands);
  }

  @Override
  public List<Columns> columns() {
    return List.of(AdverseEventRatesByPeriodColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Counts> counts) {
    Table table = new Table(AdverseEventRatesByPeriodColumns.ALL);
    counts
        .sorted()
        .forEach(
            (group, ofGroup) -> {
              for (int kind = 0; kind < kinds.countWithoutSerious(); kind++) {
                for (EventPeriod period : EventPeriod.values()) {
                  PeriodCounts.OfKind of = PeriodCounts.ofKind(kind, period, ofGroup);
                  if (of.atRisk() > 0) {
                    fill(kinds.setKind(group.addRowTo(table), kind), period, of);
                  }
                }
              }
            });
    return List.of(table);
  }

  private static void fill(TableRow row, EventPeriod period, PeriodCounts.OfKind of) {
    row.set("period_order", period.place())
        .set("period", period.label())
        .set("n_at_risk", of.atRisk())
        .set("n_free", of.free())
        .set("n_first", of.first())
        .set("n_patients", of.patients())
        .set("n_events", of.events())
        .set("n_onset_unknown", of.onsetUnknown())
        .set("interval_method", Rates.METHOD);
    if (of.isTimePublished()) {
      Rates.setTimes(row, of.daysToFirst(), of.days());
      Rates.set(row, "eair", of.first(), of.daysToFirst());
      Rates.set(row, "event_rate", of.events(), of.days());
    } else {
      Rates.hide(row);
    }
  }
}
