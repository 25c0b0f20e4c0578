package org.ketamineoutcomes.safety;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ketamineoutcomes.curve.CurveTables;
import org.ketamineoutcomes.curve.CurveTables.Horizon;
import org.ketamineoutcomes.curve.CurveTables.Told;
import org.ketamineoutcomes.curve.GroupComparisonsColumns;
import org.ketamineoutcomes.curve.Landmark;
import org.ketamineoutcomes.curve.StrataComparison;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.RiskTable;
import org.ketamineoutcomes.survival.TimeToEvent;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Keyed;

/** The tables of named events, filled event by event. */
final class NamedEventTables {

  static final List<Columns> COLUMNS =
      List.of(
          NamedEventSummaryColumns.ALL,
          NamedEventCurveColumns.ALL,
          NamedEventIncidenceColumns.ALL,
          GroupComparisonsColumns.ALL);

  /** What the comparison of strata calls the time to any of these events. */
  private static final String OUTCOME = "named_event";

  private static final CurveTables CURVES =
      new CurveTables(
          Stream.of(7, 28, 84, 182, 364)
              .map(day -> new Landmark("event_by_day_" + day, day))
              .toList(),
          Told.HAD_EVENT,
          Horizon.NAMED_EVENTS);

  private final Protocols protocols;
  private final Table summaries = new Table(NamedEventSummaryColumns.ALL);
  private final Table curves = new Table(NamedEventCurveColumns.ALL);
  private final Table incidences = new Table(NamedEventIncidenceColumns.ALL);
  private final Table comparisons = new Table(GroupComparisonsColumns.ALL);

  NamedEventTables(Protocols protocols) {
    this.protocols = protocols;
  }

  List<Table> all() {
    return List.of(summaries, curves, incidences, comparisons);
  }

  /** Adds the rows of the event at {@code place} of a protocol. */
  void add(Protocol protocol, int place, SortedMap<Group, Keyed<Integer, CauseTable>> counted) {
    SortedMap<Group, CauseTable> causes = new TreeMap<>();
    SortedMap<Group, RiskTable> followUps = new TreeMap<>();
    counted.forEach(
        (group, tables) -> {
          if (group.protocolId().equals(protocol.id())) {
            CauseTable table = tables.of(place);
            causes.put(group, table);
            followUps.put(group, table.delayedTo(TimeToEvent.EVENT));
          }
        });
    int[] before = all().stream().mapToInt(Table::size).toArray();
    CURVES.fill(causes, protocols, summaries, curves, incidences);
    StrataComparison.fill(comparisons, OUTCOME, followUps, protocols);
    String event = protocol.adverseEvents().namedEvents().get(place).id();
    for (int table = 0; table < before.length; table++) {
      for (int row = before[table]; row < all().get(table).size(); row++) {
        all().get(table).row(row).set("event", event);
      }
    }
  }
}
