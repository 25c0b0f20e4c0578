package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.EventWindow;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.GroupColumns;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.NamedCounts;

/**
 * How long after a session adverse events began, and in what share of exposed patients: each event
 * of special interest and any event, solicited and spontaneous ones apart.
 *
 * <p>Every window of every kind has a row, also where nothing happened: the upper limit of a zero
 * is a result.
 */
public record WindowMeasure(Protocols protocols, Groups groups, AesiVocabulary vocabulary)
    implements Measure<Grouped<NamedCounts>> {

  private static final String TABLE = "adverse_events_by_window";

  /** The row whose first count is the patients exposed; windows have theirs by name. */
  private static final String EXPOSED = "";

  private static final int PATIENTS = 0;
  private static final int EVENTS = 1;
  private static final int TIME_ASSUMED = 2;
  private static final int ONSET_MISSING = 3;
  private static final int A_KIND = 4;

  @Override
  public Grouped<NamedCounts> emptyTally() {
    int width = A_KIND * new EventKinds(vocabulary).count();
    return new Grouped<>(() -> new NamedCounts(width));
  }

  @Override
  public Grouped<NamedCounts> readTally(DataInput in) throws IOException {
    int width = A_KIND * new EventKinds(vocabulary).count();
    return Grouped.readFrom(in, () -> new NamedCounts(width), NamedCounts::readFrom);
  }

  @Override
  public void count(TreatmentHistory whole, Grouped<NamedCounts> tally) {
    for (Protocol protocol : protocols.all()) {
      TreatmentHistory history = UsableScores.of(whole, protocol);
      Map<EventWindow, long[]> counts =
          byWindow(EventRecord.of(history, protocol, vocabulary), new EventKinds(vocabulary));
      for (Group group : groups.of(history, protocol.id(), Group.FIRST_COURSE, "")) {
        NamedCounts ofGroup = tally.of(group);
        ofGroup.add(EXPOSED, 0, 1);
        counts.forEach((window, row) -> ofGroup.add(window.name(), row));
      }
    }
  }

  private static Map<EventWindow, long[]> byWindow(List<EventRecord> events, EventKinds kinds) {
    Map<EventWindow, long[]> counts = new EnumMap<>(EventWindow.class);
    for (EventRecord event : events) {
      long[] row =
          counts.computeIfAbsent(
              event.attribution().window(), window -> new long[A_KIND * kinds.count()]);
      for (int kind : kinds.of(event)) {
        row[A_KIND * kind + PATIENTS] = 1;
        row[A_KIND * kind + EVENTS]++;
        row[A_KIND * kind + TIME_ASSUMED] += event.attribution().timeAssumed() ? 1 : 0;
        row[A_KIND * kind + ONSET_MISSING] += event.judged().isOnsetKnown() ? 0 : 1;
      }
    }
    return counts;
  }

  @Override
  public List<String> tableNames() {
    return List.of(TABLE);
  }

  @Override
  public List<Table> tables(Grouped<NamedCounts> tally) {
    EventKinds kinds = new EventKinds(vocabulary);
    List<TableRow> rows = new ArrayList<>();
    tally
        .sorted()
        .forEach(
            (group, counts) -> {
              for (int kind = 0; kind < kinds.count(); kind++) {
                for (EventWindow window : EventWindow.values()) {
                  TableRow row = kinds.setKind(GroupColumns.of(group), kind);
                  rows.add(fill(row, window, counts, A_KIND * kind));
                }
              }
            });
    return List.of(new Table(TABLE, rows));
  }

  private static TableRow fill(TableRow row, EventWindow window, NamedCounts counts, int first) {
    long exposed = counts.get(EXPOSED, 0);
    long patients = counts.get(window.name(), first + PATIENTS);
    row.set("window", window.id())
        .set("n_exposed", exposed)
        .set("n_patients", patients)
        .set("n_events", counts.get(window.name(), first + EVENTS))
        .set("n_time_assumed", counts.get(window.name(), first + TIME_ASSUMED))
        .set("n_onset_missing", counts.get(window.name(), first + ONSET_MISSING));
    return new PatientShare(patients, exposed).setIn(row);
  }
}
