package org.ketamineoutcomes.onset;

import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.curve.Share;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.patient.TreatedCourse;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Layout;

/**
 * Response and change of score after each of the first twelve sessions of a course, by how long
 * after the dose the score was taken. Those who are still treated at a later session are there
 * because they did well, so each row says how many ever began.
 *
 * <p>Counts have a row for each session and {@link SinceDose}; in the groups without an instrument,
 * one for each place of a course's last session among the first twelve.
 */
public record SessionResponseMeasure(Protocols protocols) implements Measure<PatientView, Counts> {

  /** The last session that is published. */
  public static final int SESSIONS = 12;

  private static final SinceDose[] BANDS = SinceDose.values();

  private static final Layout LAYOUT = ObservedScores.layout(ObservedScores.WIDTH);

  @Override
  public Counts empty() {
    return new Counts(ObservedScores.WIDTH);
  }

  @Override
  public Counts read(DataInput in) throws IOException {
    return Counts.readFrom(in);
  }

  @Override
  public void count(PatientView patient, Keyed<Group, Counts> counts) {
    for (TreatedCourse course : patient.courses()) {
      int last = Math.min(course.course().sessions().size(), SESSIONS) - 1;
      for (int group : course.groups()) {
        counts.at(group).add(last, ObservedScores.OBSERVED, 1);
      }
    }
    for (ScoredCourse course : patient.scored()) {
      if (course.isEvaluable() && !course.scores().after().isEmpty()) {
        count(patient.protocol(), course, counts);
      }
    }
  }

  /** Of several scores in one band after one session the last counts. */
  private static void count(Protocol protocol, ScoredCourse course, Keyed<Group, Counts> counts) {
    int sessions = Math.min(course.scores().course().sessions().size(), SESSIONS);
    @Nullable Assessment[] last = new Assessment[sessions * BANDS.length];
    SessionScores.forEach(
        course.scores(),
        protocol.baseline().sameDay(),
        (session, since, score) -> {
          if (session < sessions) {
            last[session * BANDS.length + since.order() - 1] = score;
          }
        });
    RemissionCutoffs cutoffs = RemissionCutoffs.of(protocol, course.instrument());
    long[] row = new long[ObservedScores.WIDTH];
    for (int place = 0; place < last.length; place++) {
      Assessment score = last[place];
      if (score != null) {
        Arrays.fill(row, 0);
        ObservedScores.count(protocol, course.scores(), cutoffs, score.scoreHundredths(), row);
        for (int group : course.groups()) {
          counts.at(group).add(place, row);
        }
      }
    }
  }

  @Override
  public Counts banded(Group group, Counts exact, Bands bands) {
    return group.instrument().isEmpty() ? bandedTreated(exact, bands) : LAYOUT.banded(exact, bands);
  }

  @Override
  public List<Columns> columns() {
    return List.of(ResponseBySessionColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Counts> counts) {
    Table table = new Table(ResponseBySessionColumns.ALL);
    counts
        .sorted()
        .forEach(
            (group, ofGroup) -> {
              if (!group.instrument().isEmpty()) {
                addRows(table, group, treated(counts.of(group.withoutInstrument())), ofGroup);
              }
            });
    return List.of(table);
  }

  private void addRows(Table table, Group group, long[] treated, Counts counts) {
    Protocol protocol = protocols.named(group.protocolId());
    OptionalInt cutoff = RemissionCutoffs.of(protocol, group.instrument()).chosen();
    for (int place = 0; place < counts.rows(); place++) {
      if (counts.isAny(place)) {
        fill(group.addRowTo(table), place, treated, cutoff, counts.row(place));
      }
    }
  }

  private static void fill(
      TableRow row, int place, long[] treated, OptionalInt cutoff, long[] counts) {
    SinceDose since = BANDS[place % BANDS.length];
    int session = place / BANDS.length;
    long response = counts[ObservedScores.RESPONSE];
    row.set("session", session + 1)
        .set("since_dose_order", since.order())
        .set("since_dose", since.columnValue())
        .set("n_ever_started", treated[0])
        .set("n_still_treated", treated[session])
        .set("n_assessed", counts[ObservedScores.OBSERVED])
        .set("n_response", response);
    new Share(response, counts[ObservedScores.OBSERVED])
        .setWithExactLimits("response_of_assessed", row);
    new Share(response, treated[0]).setWithExactLimits("response_of_ever_started", row);
    if (cutoff.isPresent()) {
      row.set("remission_at_most_points", cutoff.getAsInt() / 100.0)
          .set("n_remission", counts[ObservedScores.REMISSION]);
      new Share(counts[ObservedScores.REMISSION], counts[ObservedScores.OBSERVED])
          .set("remission_of_assessed", row);
    }
    ObservedScores.setMeans(counts, row);
  }

  /** Who had each session is published; whose last it was is the difference of two. */
  private static Counts bandedTreated(Counts exact, Bands bands) {
    long[] treated = treated(exact);
    Counts published = new Counts(ObservedScores.WIDTH);
    for (int session = 0; session < SESSIONS; session++) {
      long later = session + 1 < SESSIONS ? bands.of(treated[session + 1]) : 0;
      published.add(session, ObservedScores.OBSERVED, bands.of(treated[session]) - later);
    }
    return published;
  }

  /** Returns how many had each session. */
  private static long[] treated(Counts counts) {
    long[] treated = new long[SESSIONS];
    long still = 0;
    for (int session = SESSIONS - 1; session >= 0; session--) {
      still += counts.get(session, ObservedScores.OBSERVED);
      treated[session] = still;
    }
    return treated;
  }
}
