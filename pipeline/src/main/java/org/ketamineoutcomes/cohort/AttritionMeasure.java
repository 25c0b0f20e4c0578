package org.ketamineoutcomes.cohort;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.patient.TreatedCourse;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.response.ResponseOnset;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Layout;

/**
 * Who is left at each step from treated to responder, and what rule left the others out, for each
 * course and instrument.
 *
 * <p>Counts have a row for those treated, then one for those left by each step. Treated are counted
 * in the groups without an instrument, since they are the same for all of them.
 */
public record AttritionMeasure() implements Measure<PatientView, Counts> {

  private static final Step[] STEPS = Step.values();

  private static final int TREATED = 0;

  /** Who is left out at a step is the difference of two rows. */
  private static final Layout LAYOUT = Layout.ofCounts(1);

  /** The row of the first step. */
  private static final int LEFT = 1;

  @Override
  public Counts empty() {
    return new Counts(1);
  }

  @Override
  public Counts read(DataInput in) throws IOException {
    return Counts.readFrom(in);
  }

  @Override
  public void count(PatientView patient, Keyed<Group, Counts> counts) {
    for (TreatedCourse course : patient.courses()) {
      add(TREATED, course.groups(), counts);
    }
    for (ScoredCourse course : patient.scored()) {
      for (int step = 0; step < STEPS.length; step++) {
        if (!STEPS[step].isMetBy(course.scores(), patient.protocol())) {
          break;
        }
        add(LEFT + step, course.groups(), counts);
      }
    }
  }

  @Override
  public Counts banded(Group group, Counts exact, Bands bands) {
    return LAYOUT.banded(exact, bands);
  }

  @Override
  public List<Columns> columns() {
    return List.of(AttritionColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Counts> counts) {
    Table table = new Table(AttritionColumns.ALL);
    counts
        .sorted()
        .forEach(
            (group, left) -> {
              if (!group.instrument().isEmpty()) {
                addFlow(table, group, counts.of(group.withoutInstrument()).get(TREATED, 0), left);
              }
            });
    return List.of(table);
  }

  private static void addFlow(Table table, Group group, long treated, Counts left) {
    long in = treated;
    for (int step = 0; step < STEPS.length; step++) {
      long out = left.get(LEFT + step, 0);
      group
          .addRowTo(table)
          .set("step", step + 1)
          .set("rule", STEPS[step].rule())
          .set("patients_in", in)
          .set("patients_excluded", in - out)
          .set("patients_out", out);
      in = out;
    }
  }

  private static void add(int row, int[] groups, Keyed<Group, Counts> counts) {
    for (int group : groups) {
      counts.at(group).add(row, 0, 1);
    }
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
