package org.ketamineoutcomes.maintenance;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.Induction;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.disclosure.QuantileRule;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.GroupColumns;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.FollowUp;
import org.ketamineoutcomes.survival.IntervalScale;
import org.ketamineoutcomes.survival.KaplanMeier;
import org.ketamineoutcomes.survival.SurvivalCurve;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.NamedTallies;

/**
 * Days from one session to the next, by the number of the session they follow and by the month
 * after the first induction in which they begin.
 *
 * <p>The interval after a patient's last session is still open: it is censored at the end of
 * observation, so that quartiles (Kaplan–Meier) are not made too short by leaving out those who
 * have not come back. Intervals run over the breaks between courses.
 */
public record IntervalMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<NamedTallies<IntervalTally>>> {

  @Override
  public Grouped<NamedTallies<IntervalTally>> emptyTally() {
    return new Grouped<>(IntervalMeasure::emptyBands);
  }

  @Override
  public Grouped<NamedTallies<IntervalTally>> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(
        in,
        IntervalMeasure::emptyBands,
        bands -> NamedTallies.readFrom(bands, IntervalTally::new, IntervalTally::readFrom));
  }

  @Override
  public void count(TreatmentHistory whole, Grouped<NamedTallies<IntervalTally>> tally) {
    for (Protocol protocol : protocols.all()) {
      TreatmentHistory history = UsableScores.of(whole, protocol);
      Course first = Course.of(history, protocol.courseGapDays()).get(0);
      Map<IntervalBand, List<FollowUp>> lengths =
          lengths(history, Induction.of(first, protocol.induction()).lastDay());
      List<NamedTallies<IntervalTally>> tallies = new ArrayList<>();
      for (Group group : groups.of(history, protocol.id(), Group.FIRST_COURSE, "")) {
        tallies.add(tally.of(group));
      }
      lengths.forEach(
          (band, intervals) -> {
            String name = band.key();
            tallies.forEach(bands -> bands.of(name).addPatient(intervals));
          });
    }
  }

  private static Map<IntervalBand, List<FollowUp>> lengths(
      TreatmentHistory history, int inductionEnd) {
    Map<IntervalBand, List<FollowUp>> lengths = new HashMap<>();
    List<Session> sessions = history.sessions();
    int observationEnd = Math.max(history.lastSessionDay(), history.observationEndDay());
    for (int i = 0; i < sessions.size(); i++) {
      boolean open = i == sessions.size() - 1;
      int day = sessions.get(i).day();
      int end = open ? observationEnd : sessions.get(i + 1).day();
      for (IntervalBand band :
          List.of(
              IntervalBand.ALL,
              IntervalBand.ofSessionNumber(i + 1),
              IntervalBand.ofDaysSinceInduction(day - inductionEnd))) {
        lengths.computeIfAbsent(band, key -> new ArrayList<>()).add(new FollowUp(end - day, !open));
      }
    }
    return lengths;
  }

  @Override
  public List<String> tableNames() {
    return List.of("session_intervals");
  }

  @Override
  public List<Table> tables(Grouped<NamedTallies<IntervalTally>> tally) {
    List<TableRow> rows = new ArrayList<>();
    tally
        .sorted()
        .forEach(
            (group, bands) ->
                bands
                    .sorted()
                    .forEach(
                        (key, intervals) ->
                            rows.add(row(group, IntervalBand.ofKey(key), intervals))));
    return List.of(new Table("session_intervals", rows));
  }

  private TableRow row(Group group, IntervalBand band, IntervalTally intervals) {
    EventTable lengths = intervals.lengths();
    SurvivalCurve curve = KaplanMeier.estimate(lengths, IntervalScale.LOG_LOG);
    TableRow row = GroupColumns.of(group);
    QuantileRule rule = new QuantileRule(lengths, protocols.named(group.protocolId()).minCell());
    rule.set(row, "lower_quartile_days", curve.quantile(0.25).day());
    rule.set(row, "median_days", curve.quantile(0.5).day());
    rule.set(row, "upper_quartile_days", curve.quantile(0.75).day());
    return row.set("by", band.by().name().toLowerCase(Locale.ROOT))
        .set("band", band.label())
        .set("band_order", band.place())
        .set("n_patients", intervals.patients())
        .set("n_intervals", lengths.patients())
        .set("n_closed", lengths.events())
        .set("n_open", lengths.patients() - lengths.events())
        .set("estimator", "kaplan-meier");
  }

  private static NamedTallies<IntervalTally> emptyBands() {
    return new NamedTallies<>(IntervalTally::new);
  }
}
