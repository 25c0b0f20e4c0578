package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.event.EventPeriod;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.TimeAtRisk;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.GroupColumns;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.rate.GarwoodLimits;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.NamedCounts;

/**
 * Rates of adverse events in the first week, in the rest of the first month, and so on: events over
 * all time at risk of a period, and first events over the time of patients who had none yet.
 */
public record PeriodMeasure(Protocols protocols, Groups groups, AesiVocabulary vocabulary)
    implements Measure<Grouped<NamedCounts>> {

  private static final String TABLE = "adverse_event_rates_by_period";
  private static final double DAYS_PER_YEAR = 365.25;

  @Override
  public Grouped<NamedCounts> emptyTally() {
    int width = PeriodCounts.width(new EventKinds(vocabulary));
    return new Grouped<>(() -> new NamedCounts(width));
  }

  @Override
  public Grouped<NamedCounts> readTally(DataInput in) throws IOException {
    int width = PeriodCounts.width(new EventKinds(vocabulary));
    return Grouped.readFrom(in, () -> new NamedCounts(width), NamedCounts::readFrom);
  }

  @Override
  public void count(TreatmentHistory whole, Grouped<NamedCounts> tally) {
    EventKinds kinds = new EventKinds(vocabulary);
    for (Protocol protocol : protocols.all()) {
      TreatmentHistory history = UsableScores.of(whole, protocol);
      TimeAtRisk time = TimeAtRisk.of(history, protocol.adverseEvents());
      List<EventRecord> events = EventRecord.of(history, protocol, vocabulary);
      Map<EventPeriod, long[]> counts = PeriodCounts.of(events, time, kinds);
      for (Group group : groups.of(history, protocol.id(), Group.FIRST_COURSE, "")) {
        NamedCounts ofGroup = tally.of(group);
        PeriodCounts.addExposure(time, ofGroup);
        counts.forEach((period, row) -> ofGroup.add(period.name(), row));
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of(TABLE);
  }

  @Override
  public List<Table> tables(Grouped<NamedCounts> tally) {
    EventKinds kinds = new EventKinds(vocabulary);
    List<TableRow> rows = new ArrayList<>();
    tally
        .sorted()
        .forEach(
            (group, counts) -> {
              for (int kind = 0; kind < kinds.count(); kind++) {
                for (EventPeriod period : EventPeriod.values()) {
                  if (PeriodCounts.atRisk(period, counts) > 0) {
                    TableRow row = kinds.setKind(GroupColumns.of(group), kind);
                    rows.add(fill(row, kind, period, counts));
                  }
                }
              }
            });
    return List.of(new Table(TABLE, rows));
  }

  private static TableRow fill(TableRow row, int kind, EventPeriod period, NamedCounts counts) {
    PeriodCounts.OfKind of = PeriodCounts.ofKind(kind, period, counts);
    double years = of.days() / DAYS_PER_YEAR;
    double yearsToFirst = of.daysToFirst() / DAYS_PER_YEAR;
    row.set("period_order", period.place())
        .set("period", period.label())
        .set("n_at_risk", of.atRisk())
        .set("n_free", of.free())
        .set("n_first", of.first())
        .set("n_patients", of.patients())
        .set("n_events", of.events())
        .set("n_onset_unknown", of.onsetUnknown())
        .set("person_years_to_first", yearsToFirst)
        .set("person_years", years)
        .set("interval_method", "exact poisson (garwood)");
    setRate(row, "eair_per_100_py", of.first(), yearsToFirst);
    setRate(row, "event_rate_per_100_py", of.events(), years);
    return row;
  }

  private static void setRate(TableRow row, String column, long events, double years) {
    row.set(column, 100 * events / years);
    GarwoodLimits.of(events, years)
        .ifPresent(
            limits ->
                row.set(column + "_lower_95", 100 * limits.lower95())
                    .set(column + "_upper_95", 100 * limits.upper95()));
  }
}
