package org.ketamineoutcomes.onset;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseName;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.GroupColumns;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.response.EvaluableCourses;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.NamedCounts;

/**
 * Response and change of score after each of the first twelve sessions of a course, by how long
 * after the dose the score was taken. Those who are still treated at a later session are there
 * because they did well, so each row says how many ever began.
 */
public record SessionResponseMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<NamedCounts>> {

  /** The last session that is told. */
  public static final int SESSIONS = 12;

  private static final SinceDose[] BANDS = SinceDose.values();

  /** What is counted after a session, by its place and band. */
  private static final List<String> NAMES =
      IntStream.range(0, SESSIONS * BANDS.length).mapToObj(Integer::toString).toList();

  @Override
  public Grouped<NamedCounts> emptyTally() {
    return new Grouped<>(() -> new NamedCounts(ObservedScores.WIDTH));
  }

  @Override
  public Grouped<NamedCounts> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, () -> new NamedCounts(ObservedScores.WIDTH), NamedCounts::readFrom);
  }

  @Override
  public void count(TreatmentHistory history, Grouped<NamedCounts> tally) {
    for (Protocol protocol : protocols.all()) {
      for (Course course : Course.of(history, protocol.courseGapDays())) {
        String last = NAMES.get(Math.min(course.sessions().size(), SESSIONS) - 1);
        for (Group group : groups.of(history, protocol.id(), CourseName.of(course, protocol), "")) {
          tally.of(group).add(last, ObservedScores.OBSERVED, 1);
        }
      }
    }
    EvaluableCourses.forEach(
        history,
        protocols,
        (protocol, course, scores) -> {
          if (!scores.after().isEmpty()) {
            count(
                protocol,
                scores,
                groups.of(history, protocol.id(), course, scores.instrument()),
                tally);
          }
        });
  }

  /** Of several scores in one band after one session the last counts. */
  private static void count(
      Protocol protocol, CourseScores scores, List<Group> groups, Grouped<NamedCounts> tally) {
    int sessions = Math.min(scores.course().sessions().size(), SESSIONS);
    @Nullable Assessment[] last = new Assessment[sessions * BANDS.length];
    SessionScores.forEach(
        scores,
        protocol.baseline().sameDay(),
        (session, since, score) -> {
          if (session < sessions) {
            last[session * BANDS.length + since.order() - 1] = score;
          }
        });
    RemissionCutoffs cutoffs = RemissionCutoffs.of(protocol, scores.instrument());
    long[] row = new long[ObservedScores.WIDTH];
    for (int place = 0; place < last.length; place++) {
      Assessment score = last[place];
      if (score != null) {
        Arrays.fill(row, 0);
        ObservedScores.count(protocol, scores, cutoffs, score.scoreHundredths(), row);
        for (Group group : groups) {
          tally.of(group).add(NAMES.get(place), row);
        }
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of("response_by_session");
  }

  @Override
  public List<Table> tables(Grouped<NamedCounts> tally) {
    List<TableRow> rows = new ArrayList<>();
    tally
        .sorted()
        .forEach(
            (group, counts) -> {
              if (!group.instrument().isEmpty()) {
                addRows(group, treated(tally.of(group.withoutInstrument())), counts, rows);
              }
            });
    return List.of(new Table("response_by_session", rows));
  }

  private void addRows(Group group, long[] treated, NamedCounts counts, List<TableRow> rows) {
    Protocol protocol = protocols.named(group.protocolId());
    OptionalInt cutoff = RemissionCutoffs.of(protocol, group.instrument()).chosen();
    NavigableMap<String, long[]> byPlace = counts.sorted();
    for (int place = 0; place < NAMES.size(); place++) {
      long[] row = byPlace.get(NAMES.get(place));
      if (row != null) {
        rows.add(row(group, place, treated, cutoff, row));
      }
    }
  }

  private static TableRow row(
      Group group, int place, long[] treated, OptionalInt cutoff, long[] counts) {
    SinceDose since = BANDS[place % BANDS.length];
    int session = place / BANDS.length;
    long response = counts[ObservedScores.RESPONSE];
    TableRow row =
        GroupColumns.of(group)
            .set("session", session + 1)
            .set("since_dose_order", since.order())
            .set("since_dose", since.columnValue())
            .set("n_ever_started", treated[0])
            .set("n_still_treated", treated[session])
            .set("n_assessed", counts[ObservedScores.OBSERVED])
            .set("n_response", response);
    new Share(response, counts[ObservedScores.OBSERVED])
        .tellWithExactLimits("response_of_assessed", row);
    new Share(response, treated[0]).tellWithExactLimits("response_of_ever_started", row);
    if (cutoff.isPresent()) {
      row.set("remission_at_most_points", cutoff.getAsInt() / 100.0)
          .set("n_remission", counts[ObservedScores.REMISSION]);
      new Share(counts[ObservedScores.REMISSION], counts[ObservedScores.OBSERVED])
          .tell("remission_of_assessed", row);
    }
    ObservedScores.tellMeans(counts, row);
    return row;
  }

  /** Returns how many had each session. */
  private static long[] treated(NamedCounts counts) {
    long[] treated = new long[SESSIONS];
    long still = 0;
    for (int session = SESSIONS - 1; session >= 0; session--) {
      still += counts.get(NAMES.get(session), ObservedScores.OBSERVED);
      treated[session] = still;
    }
    return treated;
  }
}
