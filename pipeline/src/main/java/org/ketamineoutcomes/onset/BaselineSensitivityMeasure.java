package org.ketamineoutcomes.onset;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseName;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.course.ScoredCourse;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.GroupColumns;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.protocol.BaselineRule.Choice;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.response.ResponseOnset;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Moments;
import org.ketamineoutcomes.tally.NamedCounts;

/**
 * What the baseline and the response to treatment would be with the last, the worst or the mean of
 * the scores in the look-back, all else being as the protocol says.
 */
public record BaselineSensitivityMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<NamedCounts>> {

  private static final String TREATED = "treated";
  private static final int WITH_BASELINE = 0;
  private static final int EVALUABLE = 1;
  private static final int OBSERVED = 2;
  private static final int RESPONSE = 3;
  private static final int BASELINE = 4;
  private static final int WIDTH = BASELINE + Moments.WIDTH;

  @Override
  public Grouped<NamedCounts> emptyTally() {
    return new Grouped<>(() -> new NamedCounts(WIDTH));
  }

  @Override
  public Grouped<NamedCounts> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, () -> new NamedCounts(WIDTH), NamedCounts::readFrom);
  }

  @Override
  public void count(TreatmentHistory history, Grouped<NamedCounts> tally) {
    for (Protocol protocol : protocols.all()) {
      for (Course course : Course.of(history, protocol.courseGapDays())) {
        for (Group group : groups.of(history, protocol.id(), CourseName.of(course, protocol), "")) {
          tally.of(group).add(TREATED, WITH_BASELINE, 1);
        }
      }
    }
    for (ScoredCourse scored : ScoredCourse.allOf(history, protocols)) {
      CourseScores scores = scored.scores();
      if (scores.baseline().scoreHundredths().isPresent()) {
        Protocol protocol = scored.protocol();
        count(
            protocol,
            scores,
            groups.of(history, protocol.id(), scored.course(), scores.instrument()),
            tally);
      }
    }
  }

  private static void count(
      Protocol protocol, CourseScores own, List<Group> groups, Grouped<NamedCounts> tally) {
    for (Choice choice : Choice.values()) {
      CourseScores scores = own.by(choice, protocol.baseline());
      long[] row = new long[WIDTH];
      row[WITH_BASELINE] = 1;
      if (scores.isEvaluable()) {
        row[EVALUABLE] = 1;
        row[OBSERVED] = scores.after().isEmpty() ? 0 : 1;
        row[RESPONSE] = ResponseOnset.of(scores, protocol.response()).event() ? 1 : 0;
        Moments.add(row, BASELINE, scores.baselineHundredths());
      }
      for (Group group : groups) {
        tally.of(group).add(choice.name(), row);
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of("baseline_sensitivity");
  }

  @Override
  public List<Table> tables(Grouped<NamedCounts> tally) {
    List<TableRow> rows = new ArrayList<>();
    tally
        .sorted()
        .forEach(
            (group, counts) -> {
              if (!group.instrument().isEmpty()) {
                long treated = tally.of(group.withoutInstrument()).get(TREATED, WITH_BASELINE);
                Choice own = protocols.named(group.protocolId()).baseline().rule();
                counts
                    .sorted()
                    .forEach(
                        (choice, count) ->
                            rows.add(
                                row(group, choice, choice.equals(own.name()), treated, count)));
              }
            });
    return List.of(new Table("baseline_sensitivity", rows));
  }

  private static TableRow row(
      Group group, String choice, boolean isOwn, long treated, long[] counts) {
    Moments baselines = Moments.of(counts, BASELINE, counts[EVALUABLE]);
    TableRow row =
        GroupColumns.of(group)
            .set("baseline_rule", choice.toLowerCase(Locale.ROOT))
            .set("is_protocol_rule", isOwn)
            .set("n_treated", treated)
            .set("n_with_baseline", counts[WITH_BASELINE])
            .set("n_evaluable", counts[EVALUABLE])
            .set("n_observed", counts[OBSERVED])
            .set("n_response", counts[RESPONSE])
            .set("mean_baseline", points(baselines.mean()))
            .set("sd_baseline", points(baselines.standardDeviation()));
    tellShare("response_of_evaluable", counts[RESPONSE], counts[EVALUABLE], row);
    tellShare("response_of_observed", counts[RESPONSE], counts[OBSERVED], row);
    return row;
  }

  private static void tellShare(String name, long part, long whole, TableRow row) {
    row.set(name, (double) part / whole);
    ClopperPearson.limits(part, whole)
        .ifPresent(
            limits ->
                row.set(name + "_clopper_pearson_lower_95", limits.lower95())
                    .set(name + "_clopper_pearson_upper_95", limits.upper95()));
  }

  private static double points(OptionalDouble hundredths) {
    return hundredths.orElse(Double.NaN) / 100;
  }
}
