package org.ketamineoutcomes.onset;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.curve.Share;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.patient.TreatedCourse;
import org.ketamineoutcomes.protocol.BaselineRule.Choice;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.response.ResponseOnset;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Layout;
import org.ketamineoutcomes.tally.Moments;

/**
 * What the baseline and the response to treatment would be with the last, the worst or the mean of
 * the scores in the look-back, all else being as the protocol says.
 *
 * <p>Counts have a row for each choice. Courses treated are counted in the first of them, in the
 * groups without an instrument.
 */
public record BaselineSensitivityMeasure(Protocols protocols)
    implements Measure<PatientView, Counts> {

  private static final Choice[] CHOICES = Choice.values();

  private static final int TREATED = 0;
  private static final int WITH_BASELINE = 0;
  private static final int EVALUABLE = 1;
  private static final int OBSERVED = 2;
  private static final int RESPONSE = 3;
  private static final int BASELINE = 4;
  private static final int WIDTH = BASELINE + Moments.WIDTH;

  private static final Layout LAYOUT = Layout.ofCounts(WIDTH).moments(BASELINE, EVALUABLE);

  @Override
  public Counts empty() {
    return new Counts(WIDTH);
  }

  @Override
  public Counts read(DataInput in) throws IOException {
    return Counts.readFrom(in);
  }

  @Override
  public void count(PatientView patient, Keyed<Group, Counts> counts) {
    for (TreatedCourse course : patient.courses()) {
      for (int group : course.groups()) {
        counts.at(group).add(0, TREATED, 1);
      }
    }
    for (ScoredCourse course : patient.scored()) {
      if (course.scores().baseline().scoreHundredths().isPresent()) {
        for (int choice = 0; choice < CHOICES.length; choice++) {
          long[] row = row(course.scores(), CHOICES[choice], patient.protocol());
          for (int group : course.groups()) {
            counts.at(group).add(choice, row);
          }
        }
      }
    }
  }

  private static long[] row(CourseScores own, Choice choice, Protocol protocol) {
    CourseScores scores = own.by(choice, protocol.baseline());
    long[] row = new long[WIDTH];
    row[WITH_BASELINE] = 1;
    if (scores.isEvaluable()) {
      row[EVALUABLE] = 1;
      row[OBSERVED] = scores.after().isEmpty() ? 0 : 1;
      row[RESPONSE] = ResponseOnset.of(scores, protocol.response()).event() ? 1 : 0;
      Moments.add(row, BASELINE, scores.baselineHundredths());
    }
    return row;
  }

  @Override
  public Counts banded(Group group, Counts exact, Bands bands) {
    return LAYOUT.banded(exact, bands);
  }

  @Override
  public List<Columns> columns() {
    return List.of(BaselineSensitivityColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Counts> counts) {
    Table table = new Table(BaselineSensitivityColumns.ALL);
    counts
        .sorted()
        .forEach(
            (group, ofGroup) -> {
              if (!group.instrument().isEmpty()) {
                long treated = counts.of(group.withoutInstrument()).get(0, TREATED);
                Choice own = protocols.named(group.protocolId()).baseline().rule();
                for (int choice = 0; choice < CHOICES.length; choice++) {
                  if (ofGroup.isAny(choice)) {
                    TableRow row =
                        group
                            .addRowTo(table)
                            .set("baseline_rule", CHOICES[choice].name().toLowerCase(Locale.ROOT))
                            .set("is_protocol_rule", CHOICES[choice] == own)
                            .set("n_treated", treated);
                    fill(row, ofGroup.row(choice));
                  }
                }
              }
            });
    return List.of(table);
  }

  private static void fill(TableRow row, long[] counts) {
    Moments baselines = Moments.of(counts, BASELINE, counts[EVALUABLE]);
    row.set("n_with_baseline", counts[WITH_BASELINE])
        .set("n_evaluable", counts[EVALUABLE])
        .set("n_observed", counts[OBSERVED])
        .set("n_response", counts[RESPONSE])
        .set("mean_baseline", points(baselines.mean()))
        .set("sd_baseline", points(baselines.standardDeviation()));
    new Share(counts[RESPONSE], counts[EVALUABLE]).setWithExactLimits("response_of_evaluable", row);
    new Share(counts[RESPONSE], counts[OBSERVED]).setWithExactLimits("response_of_observed", row);
  }

  private static double points(OptionalDouble hundredths) {
    return hundredths.orElse(Double.NaN) / 100;
  }
}
