package org.ketamineoutcomes.signal;

import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.proportion.Wilson;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Layout;

/**
 * How patients are counted by what can be said of each signal, and published: a row of counts for
 * each instrument, and one named {@link #NO_INSTRUMENT} for what does not depend on scores.
 */
final class SignalCounts {

  static final String NO_INSTRUMENT = "none";

  /** An instrument has one row of counts. */
  static final int ROW = 0;

  private static final Signal[] SIGNALS = Signal.values();

  private static final int PATIENTS = 0;
  private static final int TREATED_ENOUGH = 1;
  private static final int ELIGIBLE = TREATED_ENOUGH + SIGNALS.length;
  private static final int FLAGGED = ELIGIBLE + SIGNALS.length;

  static final int WIDTH = FLAGGED + SIGNALS.length;

  /** Each signal is counted by itself. */
  static final Layout LAYOUT = Layout.ofCounts(WIDTH);

  private SignalCounts() {}

  /**
   * Returns what one patient adds to the counts that do not depend on scores, still without any.
   */
  static long[] ofPatient() {
    long[] counts = new long[WIDTH];
    counts[PATIENTS] = 1;
    return counts;
  }

  static void addTreatedEnough(Signal signal, long[] counts) {
    counts[TREATED_ENOUGH + place(signal)]++;
  }

  /** Adds a verdict on a patient who was treated enough. */
  static void add(Signal signal, Verdict verdict, long[] counts) {
    counts[ELIGIBLE + place(signal)] +=
        verdict == Verdict.PRESENT || verdict == Verdict.ABSENT ? 1 : 0;
    counts[FLAGGED + place(signal)] += verdict == Verdict.PRESENT ? 1 : 0;
  }

  /**
   * Returns the rows of a group: every signal, also where it can be published of nobody.
   *
   * @param instruments those that any patient has, with or without {@link #NO_INSTRUMENT}
   */
  static void addRows(
      Table table, Group group, Keyed<String, Counts> counts, Set<String> instruments) {
    List<String> scales =
        instruments.stream().filter(name -> !name.equals(NO_INSTRUMENT)).sorted().toList();
    for (Signal signal : SIGNALS) {
      if (!signal.needsScores() || scales.isEmpty()) {
        fill(group.addRowTo(table), signal, NO_INSTRUMENT, counts);
      } else {
        scales.forEach(instrument -> fill(group.addRowTo(table), signal, instrument, counts));
      }
    }
  }

  private static void fill(
      TableRow row, Signal signal, String instrument, Keyed<String, Counts> counts) {
    int place = place(signal);
    Counts all = counts.of(NO_INSTRUMENT);
    long eligible = counts.of(instrument).get(ROW, ELIGIBLE + place);
    long flagged = counts.of(instrument).get(ROW, FLAGGED + place);
    row.set("signal", signal.id())
        .set("instrument", instrument)
        .set("n_patients", all.get(ROW, PATIENTS))
        .set("n_treated_enough", all.get(ROW, TREATED_ENOUGH + place))
        .set("n_eligible", eligible)
        .set("n_flagged", flagged)
        .set("proportion", flagged / (double) eligible)
        .set("note", signal.note());
    ClopperPearson.limits(flagged, eligible)
        .ifPresent(
            limits ->
                row.set("clopper_pearson_lower_95", limits.lower95())
                    .set("clopper_pearson_upper_95", limits.upper95()));
    Wilson.limits(flagged, eligible)
        .ifPresent(
            limits ->
                row.set("wilson_lower_95", limits.lower95())
                    .set("wilson_upper_95", limits.upper95()));
  }

  /**
   * Tallies never outlive the run that wrote them, so a count may stand at its constant's place.
   */
  @SuppressWarnings("EnumOrdinal")
  private static int place(Signal signal) {
    return signal.ordinal();
  }
}
