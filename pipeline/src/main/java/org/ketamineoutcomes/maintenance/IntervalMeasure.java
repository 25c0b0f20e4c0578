package org.ketamineoutcomes.maintenance;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.ketamineoutcomes.curve.EstimateBounds;
import org.ketamineoutcomes.disclosure.QuantileRule;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.IntervalScale;
import org.ketamineoutcomes.survival.KaplanMeier;
import org.ketamineoutcomes.survival.SurvivalCurve;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Numbered;

/**
 * Days from one session to the next, by the number of the session they follow and by the month
 * after the first induction in which they begin.
 *
 * <p>The interval after a patient's last session is still open: it is censored at the end of
 * observation, so that quartiles (Kaplan–Meier) are not made too short by leaving out those who
 * have not come back. Intervals run over the breaks between courses.
 */
public record IntervalMeasure(Protocols protocols)
    implements Measure<PatientView, Numbered<IntervalTally>> {

  @Override
  public Numbered<IntervalTally> empty() {
    return new Numbered<>(IntervalTally::new);
  }

  @Override
  public Numbered<IntervalTally> read(DataInput in) throws IOException {
    return Numbered.readFrom(in, IntervalTally::new, IntervalTally::readFrom);
  }

  @Override
  public void count(PatientView patient, Keyed<Group, Numbered<IntervalTally>> counts) {
    PatientIntervals own = PatientIntervals.of(patient);
    for (int group : patient.groups()) {
      own.addTo(counts.at(group));
    }
  }

  @Override
  public Numbered<IntervalTally> banded(Group group, Numbered<IntervalTally> exact, Bands bands) {
    return exact.with(tally -> tally.banded(bands));
  }

  @Override
  public List<Columns> columns() {
    return List.of(SessionIntervalsColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Numbered<IntervalTally>> counts) {
    Table table = new Table(SessionIntervalsColumns.ALL);
    counts
        .sorted()
        .forEach(
            (group, bands) ->
                bands.forEach(
                    (number, intervals) ->
                        fill(
                            group.addRowTo(table),
                            IntervalBand.numbered(number),
                            intervals,
                            protocols.named(group.protocolId()))));
    return List.of(table);
  }

  private static void fill(
      TableRow row, IntervalBand band, IntervalTally intervals, Protocol protocol) {
    EventTable lengths = intervals.lengths();
    SurvivalCurve curve = KaplanMeier.estimate(lengths, IntervalScale.LOG_LOG);
    QuantileRule rule = new QuantileRule(lengths, protocol.minCell());
    rule.set(row, "lower_quartile_days", curve.quantile(0.25).day());
    rule.set(row, "median_days", curve.quantile(0.5).day());
    rule.set(row, "upper_quartile_days", curve.quantile(0.75).day());
    EstimateBounds bounds = EstimateBounds.of(lengths, protocol);
    bounds.setQuantile(row, "lower_quartile_days", 0.25);
    bounds.setQuantile(row, "median_days", 0.5);
    bounds.setQuantile(row, "upper_quartile_days", 0.75);
    long all = protocol.disclosure().published(lengths.patients());
    long closed = protocol.disclosure().published(lengths.events());
    row.set("by", band.by().name().toLowerCase(Locale.ROOT))
        .set("band", band.label())
        .set("band_order", band.place())
        .set("n_patients", intervals.patients())
        .set("n_intervals", all)
        .set("n_closed", closed)
        .set("n_open", all - closed)
        .set("estimator", "kaplan-meier");
  }
}
