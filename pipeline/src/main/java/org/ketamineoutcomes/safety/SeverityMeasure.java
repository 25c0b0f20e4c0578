package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.event.Consequence;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.SeverityGrade;
import org.ketamineoutcomes.event.SeverityGrade.Scale;
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
 * Patients by the worst grade of their events of a kind, and what became of them. Severity is not
 * seriousness: each grade tells how many had a serious event, stopped the drug for one, or had one
 * that was not over.
 *
 * <p>Each scale is told by itself; a patient with events on two has a worst grade on both. A scale
 * that any event under the protocol is written in has a row for each of its grades.
 */
public record SeverityMeasure(Protocols protocols, Groups groups, AesiVocabulary vocabulary)
    implements Measure<Grouped<NamedCounts>> {

  private static final String TABLE = "adverse_events_by_severity";

  /** The row whose first count is the patients exposed; grades have theirs by name. */
  private static final String EXPOSED = "";

  private static final Consequence[] CONSEQUENCES = Consequence.values();

  /** First the patients, then those with each consequence. */
  private static final int A_KIND = 1 + CONSEQUENCES.length;

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
      Map<SeverityGrade, long[]> counts =
          byGrade(EventRecord.of(history, protocol, vocabulary), new EventKinds(vocabulary));
      for (Group group : groups.of(history, protocol.id(), Group.FIRST_COURSE, "")) {
        NamedCounts ofGroup = tally.of(group);
        ofGroup.add(EXPOSED, 0, 1);
        counts.forEach((grade, row) -> ofGroup.add(grade.name(), row));
      }
    }
  }

  private static Map<SeverityGrade, long[]> byGrade(List<EventRecord> events, EventKinds kinds) {
    Map<Integer, Map<Scale, List<EventRecord>>> byKind = new HashMap<>();
    for (EventRecord event : events) {
      Scale scale = SeverityGrade.of(event.event()).scale();
      for (int kind : kinds.of(event)) {
        byKind
            .computeIfAbsent(kind, any -> new EnumMap<>(Scale.class))
            .computeIfAbsent(scale, any -> new ArrayList<>())
            .add(event);
      }
    }
    Map<SeverityGrade, long[]> counts = new EnumMap<>(SeverityGrade.class);
    byKind.forEach(
        (kind, byScale) ->
            byScale
                .values()
                .forEach(
                    own -> {
                      long[] row =
                          counts.computeIfAbsent(
                              worst(own), any -> new long[A_KIND * kinds.count()]);
                      row[A_KIND * kind] = 1;
                      for (int i = 0; i < CONSEQUENCES.length; i++) {
                        Consequence consequence = CONSEQUENCES[i];
                        boolean isAny =
                            own.stream().anyMatch(event -> consequence.isOf(event.event()));
                        row[A_KIND * kind + 1 + i] = isAny ? 1 : 0;
                      }
                    }));
    return counts;
  }

  private static SeverityGrade worst(List<EventRecord> ofOneScale) {
    return ofOneScale.stream()
        .map(event -> SeverityGrade.of(event.event()))
        .max(SeverityGrade::compareTo)
        .orElseThrow();
  }

  @Override
  public List<String> tableNames() {
    return List.of(TABLE);
  }

  @Override
  public List<Table> tables(Grouped<NamedCounts> tally) {
    EventKinds kinds = new EventKinds(vocabulary);
    Map<String, Set<Scale>> scalesByProtocol = scalesByProtocol(tally);
    List<TableRow> rows = new ArrayList<>();
    tally
        .sorted()
        .forEach(
            (group, counts) -> {
              Set<Scale> scales = scalesByProtocol.getOrDefault(group.protocolId(), Set.of());
              for (int kind = 0; kind < kinds.count(); kind++) {
                for (SeverityGrade grade : SeverityGrade.values()) {
                  if (scales.contains(grade.scale())) {
                    TableRow row = kinds.setKind(GroupColumns.of(group), kind);
                    rows.add(fill(row, grade, counts, A_KIND * kind));
                  }
                }
              }
            });
    return List.of(new Table(TABLE, rows));
  }

  private static Map<String, Set<Scale>> scalesByProtocol(Grouped<NamedCounts> tally) {
    Map<String, Set<Scale>> scales = new HashMap<>();
    tally
        .sorted()
        .forEach(
            (group, counts) -> {
              Set<Scale> used =
                  scales.computeIfAbsent(group.protocolId(), id -> EnumSet.noneOf(Scale.class));
              for (String name : counts.sorted().keySet()) {
                if (!name.equals(EXPOSED)) {
                  used.add(SeverityGrade.valueOf(name).scale());
                }
              }
            });
    return scales;
  }

  private static TableRow fill(TableRow row, SeverityGrade grade, NamedCounts counts, int first) {
    long exposed = counts.get(EXPOSED, 0);
    long patients = counts.get(grade.name(), first);
    row.set("severity_scale", grade.scale().id())
        .set("grade", grade.label())
        .set("n_exposed", exposed)
        .set("n_patients", patients);
    for (int i = 0; i < CONSEQUENCES.length; i++) {
      String column = "n_" + CONSEQUENCES[i].name().toLowerCase(Locale.ROOT);
      row.set(column, counts.get(grade.name(), first + 1 + i));
    }
    return new PatientShare(patients, exposed).setIn(row);
  }
}
