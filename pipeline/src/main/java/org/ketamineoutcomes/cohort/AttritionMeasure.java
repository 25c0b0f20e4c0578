package org.ketamineoutcomes.cohort;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.response.ResponseOnset;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.NamedCounts;

/**
 * Who is left at each step from treated to responder, and what rule left the others out, for each
 * course and instrument.
 */
public record AttritionMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<NamedCounts>> {

  /** Counted under the empty instrument: it is the same for all of them. */
  private static final String TREATED = "treated";

  @Override
  public Grouped<NamedCounts> emptyTally() {
    return new Grouped<>(() -> new NamedCounts(1));
  }

  @Override
  public Grouped<NamedCounts> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, () -> new NamedCounts(1), NamedCounts::readFrom);
  }

  @Override
  public void count(TreatmentHistory history, Grouped<NamedCounts> tally) {
    for (Protocol protocol : protocols.all()) {
      for (Course course : Course.of(history, protocol.courseGapDays())) {
        String name = CourseName.of(course, protocol);
        add(TREATED, groups.of(history, protocol.id(), name, ""), tally);
      }
    }
    for (ScoredCourse scored : ScoredCourse.allOf(history, protocols)) {
      CourseScores scores = scored.scores();
      List<Group> of =
          groups.of(history, scored.protocol().id(), scored.course(), scores.instrument());
      for (Step step : Step.values()) {
        if (!step.isMetBy(scores, scored.protocol())) {
          break;
        }
        add(step.rule(), of, tally);
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of("attrition");
  }

  @Override
  public List<Table> tables(Grouped<NamedCounts> tally) {
    SortedMap<Group, NamedCounts> counts = tally.sorted();
    SortedMap<Group, Long> treated = new TreeMap<>();
    counts.forEach(
        (group, steps) -> {
          if (group.instrument().isEmpty()) {
            treated.put(group, steps.get(TREATED, 0));
          }
        });
    List<TableRow> rows = new ArrayList<>();
    counts.forEach(
        (group, steps) -> {
          if (!group.instrument().isEmpty()) {
            rows.addAll(flow(group, steps, treated.getOrDefault(group.withoutInstrument(), 0L)));
          }
        });
    return List.of(new Table("attrition", rows));
  }

  private static List<TableRow> flow(Group group, NamedCounts counts, long treated) {
    List<TableRow> rows = new ArrayList<>();
    long in = treated;
    for (Step step : Step.values()) {
      long out = counts.get(step.rule(), 0);
      rows.add(
          GroupColumns.of(group)
              .set("step", rows.size() + 1)
              .set("rule", step.rule())
              .set("patients_in", in)
              .set("patients_excluded", in - out)
              .set("patients_out", out));
      in = out;
    }
    return rows;
  }

  private static void add(String name, List<Group> groups, Grouped<NamedCounts> tally) {
    groups.forEach(group -> tally.of(group).add(name, 0, 1));
  }

  /** What a patient must have to be in the next step, in the order in which it is asked. */
  private enum Step {
    ASSESSED("assessed_with_instrument"),
    WITH_BASELINE("baseline_in_lookback"),
    HIGH_ENOUGH("baseline_at_least_minimum"),
    FOLLOWED("assessed_after_first_dose"),
    RESPONDED("responded");

    private final String rule;

    Step(String rule) {
      this.rule = rule;
    }

    String rule() {
      return rule;
    }

    boolean isMetBy(CourseScores scores, Protocol protocol) {
      return switch (this) {
        case ASSESSED -> true;
        case WITH_BASELINE -> scores.eligibility() != CourseScores.Eligibility.NO_BASELINE;
        case HIGH_ENOUGH -> scores.isEvaluable();
        case FOLLOWED -> !scores.after().isEmpty();
        case RESPONDED -> ResponseOnset.of(scores, protocol.response()).event();
      };
    }
  }
}
