package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.curve.Share;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.EventWindow;
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
 * How long after a session adverse events began, and in what share of exposed patients: each event
 * of special interest and any event, solicited and spontaneous ones apart. Counted over everyone.
 *
 * <p>Every window of every kind has a row, also where nothing happened: the upper limit of a zero
 * is a result.
 */
public record WindowMeasure(EventKinds kinds) implements Measure<SafetyView, Counts> {

  /** The first row: how many patients were exposed. After it come the windows of each kind. */
  private static final int EXPOSED = 0;

  private static final int PATIENTS = 0;
  private static final int EVENTS = 1;
  private static final int TIME_ASSUMED = 2;
  private static final int ONSET_MISSING = 3;
  private static final int WIDTH = 4;

  private static final Layout LAYOUT = Layout.ofCounts(WIDTH);

  private static final EventWindow[] WINDOWS = EventWindow.values();

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
    for (EventRecord event : patient.events()) {
      for (int kind : event.kinds()) {
        long[] row = own.of(row(kind, event.attribution().window()));
        row[PATIENTS] = 1;
        row[EVENTS]++;
        row[TIME_ASSUMED] += event.attribution().timeAssumed() ? 1 : 0;
        row[ONSET_MISSING] += event.judged().isOnsetKnown() ? 0 : 1;
      }
    }
    own.addTo(counts.at(patient.everyone()));
  }

  @Override
  public Counts banded(Group group, Counts exact, Bands bands) {
    return LAYOUT.banded(exact, bands);
  }

  @Override
  public List<Columns> columns() {
    return List.of(AdverseEventsByWindowColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Counts> counts) {
    Table table = new Table(AdverseEventsByWindowColumns.ALL);
    counts
        .sorted()
        .forEach(
            (group, ofGroup) -> {
              long exposed = ofGroup.get(EXPOSED, PATIENTS);
              for (int kind = 0; kind < kinds.countWithoutSerious(); kind++) {
                for (EventWindow window : WINDOWS) {
                  TableRow row = kinds.setKind(group.addRowTo(table), kind);
                  fill(row.set("window", window.id()), exposed, ofGroup.row(row(kind, window)));
                }
              }
            });
    return List.of(table);
  }

  private static int row(int kind, EventWindow window) {
    return 1 + kind * WINDOWS.length + window.place();
  }

  private static void fill(TableRow row, long exposed, long[] counts) {
    row.set("n_exposed", exposed)
        .set("n_patients", counts[PATIENTS])
        .set("n_events", counts[EVENTS])
        .set("n_time_assumed", counts[TIME_ASSUMED])
        .set("n_onset_missing", counts[ONSET_MISSING]);
    new Share(counts[PATIENTS], exposed).setAsProportion(row);
  }
}
