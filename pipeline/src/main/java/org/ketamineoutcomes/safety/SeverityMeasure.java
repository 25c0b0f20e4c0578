package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.ketamineoutcomes.curve.Share;
import org.ketamineoutcomes.event.Consequence;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.SeverityGrade;
import org.ketamineoutcomes.event.SeverityGrade.Scale;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.SafetyView;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Layout;

/**
 * Patients by the worst grade of their events of a kind, and what became of them. Severity is not
 * seriousness: each grade has how many had a serious event, stopped the drug for one, or had one
 * that was not over. Counted over everyone.
 *
 * <p>Each scale stands by itself; a patient with events on two has a worst grade on both. A scale
 * that any event under the protocol is written in has a row for each of its grades.
 */
public record SeverityMeasure(EventKinds kinds) implements Measure<SafetyView, Counts> {

  /** The first row: how many patients were exposed. After it come the grades of each kind. */
  private static final int EXPOSED = 0;

  private static final Consequence[] CONSEQUENCES = Consequence.values();
  private static final SeverityGrade[] GRADES = SeverityGrade.values();

  private static final int PATIENTS = 0;

  /** Patients with the first consequence; the others follow. */
  private static final int FIRST_CONSEQUENCE = 1;

  private static final int WIDTH = FIRST_CONSEQUENCE + CONSEQUENCES.length;

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
  public void count(SafetyView patient, Keyed<Group, Counts> counts) {
    CountedRows own = new CountedRows(WIDTH);
    own.of(EXPOSED)[PATIENTS] = 1;
    worstByScale(patient.events())
        .forEach(
            (number, worst) -> {
              int kind = number / Scale.count();
              long[] row = own.of(row(kind, GRADES[(int) worst[PATIENTS]]));
              System.arraycopy(
                  worst, FIRST_CONSEQUENCE, row, FIRST_CONSEQUENCE, CONSEQUENCES.length);
              row[PATIENTS] = 1;
            });
    own.addTo(counts.at(patient.everyone()));
  }

  /** Rows by kind and scale, with the place of the worst grade where counts have patients. */
  private static CountedRows worstByScale(List<EventRecord> events) {
    CountedRows worst = new CountedRows(WIDTH);
    for (EventRecord event : events) {
      SeverityGrade grade = SeverityGrade.of(event.event());
      for (int kind : event.kinds()) {
        long[] row = worst.of(kind * Scale.count() + grade.scale().place());
        row[PATIENTS] = Math.max(row[PATIENTS], grade.place());
        for (int i = 0; i < CONSEQUENCES.length; i++) {
          row[FIRST_CONSEQUENCE + i] |= CONSEQUENCES[i].isOf(event.event()) ? 1 : 0;
        }
      }
    }
    return worst;
  }

  @Override
  public Counts banded(Group group, Counts exact, Bands bands) {
    return LAYOUT.banded(exact, bands);
  }

  @Override
  public List<Columns> columns() {
    return List.of(AdverseEventsBySeverityColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Counts> counts) {
    Table table = new Table(AdverseEventsBySeverityColumns.ALL);
    SortedMap<Group, Counts> byGroup = counts.sorted();
    Map<String, Set<Scale>> scalesByProtocol = scalesByProtocol(byGroup);
    byGroup.forEach(
        (group, ofGroup) -> {
          Set<Scale> scales = scalesByProtocol.getOrDefault(group.protocolId(), Set.of());
          long exposed = ofGroup.get(EXPOSED, PATIENTS);
          for (int kind = 0; kind < kinds.countWithoutSerious(); kind++) {
            for (SeverityGrade grade : GRADES) {
              if (scales.contains(grade.scale())) {
                TableRow row = kinds.setKind(group.addRowTo(table), kind);
                fill(row, grade, exposed, ofGroup.row(row(kind, grade)));
              }
            }
          }
        });
    return List.of(table);
  }

  /** All events are of the kind {@code any}, so its rows say which scales were used. */
  private static Map<String, Set<Scale>> scalesByProtocol(Map<Group, Counts> byGroup) {
    Map<String, Set<Scale>> scales = new HashMap<>();
    byGroup.forEach(
        (group, counts) -> {
          Set<Scale> used =
              scales.computeIfAbsent(group.protocolId(), id -> EnumSet.noneOf(Scale.class));
          for (int kind = 0; kind < EventKinds.ways(); kind++) {
            for (SeverityGrade grade : GRADES) {
              if (counts.isAny(row(kind, grade))) {
                used.add(grade.scale());
              }
            }
          }
        });
    return scales;
  }

  private static int row(int kind, SeverityGrade grade) {
    return 1 + kind * GRADES.length + grade.place();
  }

  private static void fill(TableRow row, SeverityGrade grade, long exposed, long[] counts) {
    row.set("severity_scale", grade.scale().id())
        .set("grade", grade.label())
        .set("n_exposed", exposed)
        .set("n_patients", counts[PATIENTS]);
    for (int i = 0; i < CONSEQUENCES.length; i++) {
      row.set(
          "n_" + CONSEQUENCES[i].name().toLowerCase(Locale.ROOT), counts[FIRST_CONSEQUENCE + i]);
    }
    new Share(counts[PATIENTS], exposed).setAsProportion(row);
  }
}
