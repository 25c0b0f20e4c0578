package org.ketamineoutcomes.example;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableOf;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Layout;

/** How many patients ever stayed away for more than four weeks: the example of CONTRIBUTING.md. */
record LongGapMeasure() implements Measure<PatientView, Counts> {

  static final Columns COLUMNS =
      TableOf.patients("long_gaps", "Patients with more than 28 days between two sessions.")
          .people("n_patients", "Patients treated.")
          .countOf("n_patients", "n_with_long_gap", "How many of them had such a gap.")
          .derived("proportion", "proportion", "n_with_long_gap / n_patients.", "n_with_long_gap")
          .bounded("proportion", "n_with_long_gap", "n_patients")
          .columns();

  private static final int ROW = 0;
  private static final int PATIENTS = 0;
  private static final int WITH_LONG_GAP = 1;
  private static final int WIDTH = 2;

  private static final Layout LAYOUT = Layout.ofCounts(WIDTH);

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
    long[] own = {1, hasLongGap(patient.history().sessions()) ? 1 : 0};
    for (int group : patient.groups()) {
      counts.at(group).add(ROW, own);
    }
  }

  private static boolean hasLongGap(List<Session> sessions) {
    for (int i = 1; i < sessions.size(); i++) {
      if (sessions.get(i).day() - sessions.get(i - 1).day() > 28) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Counts banded(Group group, Counts exact, Bands bands) {
    return LAYOUT.banded(exact, bands);
  }

  @Override
  public List<Columns> columns() {
    return List.of(COLUMNS);
  }

  @Override
  public List<Table> tables(Keyed<Group, Counts> counts) {
    Table table = new Table(COLUMNS);
    counts
        .sorted()
        .forEach(
            (group, own) -> {
              long patients = own.get(ROW, PATIENTS);
              long with = own.get(ROW, WITH_LONG_GAP);
              group
                  .addRowTo(table)
                  .set("n_patients", patients)
                  .set("n_with_long_gap", with)
                  .set("proportion", with / (double) patients);
            });
    return List.of(table);
  }
}
