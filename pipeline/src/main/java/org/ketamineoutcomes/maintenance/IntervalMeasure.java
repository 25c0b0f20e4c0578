package org.ketamineoutcomes.maintenance;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketamineoutcomes.history.Course;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.measure.Group;
import org.ketamineoutcomes.measure.GroupColumns;
import org.ketamineoutcomes.measure.Grouped;
import org.ketamineoutcomes.measure.Groups;
import org.ketamineoutcomes.measure.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.EventTable;
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
    implements Measure<Grouped<NamedTallies<EventTable>>> {

  @Override
  public Grouped<NamedTallies<EventTable>> emptyTally() {
    return new Grouped<>(IntervalMeasure::emptyBands);
  }

  @Override
  public Grouped<NamedTallies<EventTable>> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(
        in,
        IntervalMeasure::emptyBands,
        bands -> NamedTallies.readFrom(bands, EventTable::new, EventTable::readFrom));
  }

  @Override
  public void count(TreatmentHistory history, Grouped<NamedTallies<EventTable>> tally) {
    for (Protocol protocol : protocols.all()) {
      Course first = Course.of(history, protocol.courseGapDays()).get(0);
      int inductionEnd = Induction.of(first, protocol.induction()).lastDay();
      List<NamedTallies<EventTable>> bands = new ArrayList<>();
      for (Group group : groups.of(history, protocol.id(), Group.FIRST_COURSE, "")) {
        bands.add(tally.of(group));
      }
      count(history, inductionEnd, bands);
    }
  }

  private static void count(
      TreatmentHistory history, int inductionEnd, List<NamedTallies<EventTable>> bands) {
    List<Session> sessions = history.sessions();
    int observationEnd = Math.max(history.lastSessionDay(), history.observationEndDay());
    for (int i = 0; i < sessions.size(); i++) {
      boolean open = i == sessions.size() - 1;
      int day = sessions.get(i).day();
      int length = (open ? observationEnd : sessions.get(i + 1).day()) - day;
      Band number = new Band(Band.By.SESSION_NUMBER, SessionNumberBand.of(i + 1));
      Band month =
          new Band(Band.By.MONTH, day < inductionEnd ? 0 : Month.of(day - inductionEnd + 1));
      for (NamedTallies<EventTable> counts : bands) {
        for (Band band : List.of(Band.ALL, number, month)) {
          counts.of(band.key()).add(length, open ? 0 : 1, open ? 1 : 0);
        }
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of("session_intervals");
  }

  @Override
  public List<Table> tables(Grouped<NamedTallies<EventTable>> tally) {
    List<TableRow> rows = new ArrayList<>();
    tally
        .sorted()
        .forEach(
            (group, bands) ->
                bands
                    .sorted()
                    .forEach((key, lengths) -> rows.add(row(group, Band.ofKey(key), lengths))));
    return List.of(new Table("session_intervals", rows));
  }

  private static TableRow row(Group group, Band band, EventTable lengths) {
    SurvivalCurve curve = KaplanMeier.estimate(lengths, IntervalScale.LOG_LOG);
    return GroupColumns.of(group)
        .set("by", band.by().name().toLowerCase(Locale.ROOT))
        .set("band", band.label())
        .set("n_intervals", lengths.patients())
        .set("n_closed", lengths.events())
        .set("n_open", lengths.patients() - lengths.events())
        .set("lower_quartile_days", curve.quantile(0.25).day())
        .set("median_days", curve.quantile(0.5).day())
        .set("upper_quartile_days", curve.quantile(0.75).day())
        .set("estimator", "kaplan-meier");
  }

  private static NamedTallies<EventTable> emptyBands() {
    return new NamedTallies<>(EventTable::new);
  }

  /** A kind of band and its place; month 0 is the induction itself. */
  private record Band(By by, int place) {

    private static final Band ALL = new Band(By.ALL, 0);

    private enum By {
      ALL,
      MONTH,
      SESSION_NUMBER
    }

    /** Sorts as the band does: month 10 after month 9. */
    String key() {
      return String.format(Locale.ROOT, "%s %05d", by, place);
    }

    static Band ofKey(String key) {
      int space = key.indexOf(' ');
      return new Band(
          By.valueOf(key.substring(0, space)), Integer.parseInt(key.substring(space + 1)));
    }

    String label() {
      return switch (by) {
        case ALL -> "all";
        case MONTH -> place == 0 ? "induction" : Integer.toString(place);
        case SESSION_NUMBER -> SessionNumberBand.name(place);
      };
    }
  }
}
