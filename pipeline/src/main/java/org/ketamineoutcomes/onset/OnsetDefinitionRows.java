package org.ketamineoutcomes.onset;

import static org.ketamineoutcomes.table.ItemRows.at;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.ketamineoutcomes.curve.EstimateBounds;
import org.ketamineoutcomes.curve.Estimates;
import org.ketamineoutcomes.curve.IntervalMethod;
import org.ketamineoutcomes.disclosure.QuantileRule;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.proportion.Interval;
import org.ketamineoutcomes.proportion.Wilson;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.response.RecallWindow;
import org.ketamineoutcomes.survival.SurvivalCurve.Quantile;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Numbered;

/** The rows of the table of onset by definition: in each group one for each definition. */
record OnsetDefinitionRows(Group group, Protocol protocol, Numbered<OnsetTally> tallies) {

  private static final List<OnsetDefinition> DEFINITIONS = List.of(OnsetDefinition.values());
  private static final int FIRST_RESPONSE = DEFINITIONS.indexOf(OnsetDefinition.FIRST_RESPONSE);

  void addTo(Table table) {
    tallies.forEach((place, tally) -> addRow(table, DEFINITIONS.get(place), tally));
  }

  private void addRow(Table table, OnsetDefinition definition, OnsetTally tally) {
    TableRow row =
        group
            .addRowTo(table)
            .set("definition", definition.id())
            .set("n_patients", patients(tally))
            .set("n_events", protocol.disclosure().published(tally.followUp().events()))
            .set("interval_method", IntervalMethod.name(protocol))
            .set("proportion_method", proportionMethod());
    setMedian(row, tally);
    setSessions(row, tally);
    setRecall(row, tally);
    OnsetTally.EARLY_DAYS.forEach(day -> setEarly(row, tally, day));
    row.set("n_apart", smallestDifference(tally));
  }

  private void setMedian(TableRow row, OnsetTally tally) {
    Quantile median = Estimates.kaplanMeier(tally.followUp(), protocol).quantile(0.5);
    QuantileRule rule = new QuantileRule(tally.followUp(), protocol.minCell());
    rule.set(row, "median_days", median.day());
    rule.set(row, "median_lower_95", median.lower95());
    rule.set(row, "median_upper_95", median.upper95());
    EstimateBounds.of(tally.followUp(), protocol).setQuantile(row, "median_days", 0.5);
  }

  private void setSessions(TableRow row, OnsetTally tally) {
    QuantileRule rule = new QuantileRule(tally.sessions(), protocol.minCell());
    Optional<Bands> bands = protocol.disclosure().bands();
    rule.setQuantile(row, "lower_quartile_sessions", 1, 4, bands, Grid.SESSIONS);
    rule.setQuantile(row, "median_sessions", 1, 2, bands, Grid.SESSIONS);
    rule.setQuantile(row, "upper_quartile_sessions", 3, 4, bands, Grid.SESSIONS);
  }

  private void setRecall(TableRow row, OnsetTally tally) {
    RecallWindow recall = RecallWindow.of(group.instrument());
    row.set("recall_days", recall.days());
    if (recall.days().isEmpty()) {
      return;
    }
    int lastDay = recall.days().getAsInt() - 1;
    row.set("n_recall_overlaps_pretreatment", eventsBy(tally, lastDay));
    for (int day : OnsetTally.EARLY_DAYS) {
      row.set(at(day, "recall_overlaps"), eventsBy(tally, Math.min(day, lastDay)));
    }
  }

  private void setEarly(TableRow row, OnsetTally tally, int day) {
    long observed = tally.observedBy(day);
    long events = eventsBy(tally, day);
    row.set(at(day, "observed"), observed)
        .set(at(day, "events"), events)
        .set(at(day, "without"), observed - events);
    setProportion(row, at(day, "of_patients"), events, patients(tally));
    setProportion(row, at(day, "of_observed"), events, observed);
  }

  private void setProportion(TableRow row, String column, long events, long cases) {
    Optional<Interval> limits =
        switch (protocol.confidence().proportion()) {
          case CLOPPER_PEARSON -> ClopperPearson.limits(events, cases);
          case WILSON -> Wilson.limits(events, cases);
        };
    limits.ifPresent(
        interval ->
            row.set(column, (double) events / cases)
                .set(column + "_lower_95", interval.lower95())
                .set(column + "_upper_95", interval.upper95()));
  }

  private String proportionMethod() {
    return switch (protocol.confidence().proportion()) {
      case CLOPPER_PEARSON -> "clopper-pearson";
      case WILSON -> "wilson";
    };
  }

  /** Returns how many had the event by a day: the middle of a band, as of others in the row. */
  private long eventsBy(OnsetTally tally, int day) {
    return protocol.disclosure().published(tally.eventsBy(day));
  }

  private long patients(OnsetTally tally) {
    return protocol.disclosure().published(tally.followUp().patients());
  }

  /**
   * Returns by how many patients a number of this row and one of the row of first responses differ
   * at least, if they do, and how many events came after one day that is published and until the
   * next: what two rows, or two columns, would give away.
   */
  private long smallestDifference(OnsetTally tally) {
    OnsetTally response = tallies.get(FIRST_RESPONSE).orElse(tally);
    LongStream differences =
        LongStream.of(
            tally.followUp().patients() - response.followUp().patients(),
            tally.followUp().events() - response.followUp().events(),
            betweenEarlyDays(tally));
    LongStream early =
        OnsetTally.EARLY_DAYS.stream()
            .flatMapToLong(
                day ->
                    LongStream.of(
                        tally.eventsBy(day) - response.eventsBy(day),
                        tally.observedBy(day) - response.observedBy(day)));
    return LongStream.concat(differences, early)
        .map(Math::abs)
        .filter(difference -> difference > 0)
        .min()
        .orElse(0);
  }

  /**
   * Returns how many events came between two early days before the instrument's recall was over.
   */
  private long betweenEarlyDays(OnsetTally tally) {
    int lastDay = RecallWindow.of(group.instrument()).days().orElse(0) - 1;
    int firstEarlyDay = OnsetTally.EARLY_DAYS.get(0);
    return lastDay > firstEarlyDay ? tally.eventsBy(lastDay) - tally.eventsBy(firstEarlyDay) : 0;
  }
}
