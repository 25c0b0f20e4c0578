package org.ketamineoutcomes.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.curve.CurveOutcome;
import org.ketamineoutcomes.curve.CurveOutcome.Horizon;
import org.ketamineoutcomes.curve.CurveTables;
import org.ketamineoutcomes.curve.GroupComparisonsColumns;
import org.ketamineoutcomes.curve.SetTimes;
import org.ketamineoutcomes.curve.StrataComparison;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.RiskTable;
import org.ketamineoutcomes.survival.TimeToEvent;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Numbered;

/** The tables of named events, filled event by event. */
final class NamedEventTables {

  /** What the comparison of strata calls the time to any of these events. */
  private static final String OUTCOME = "named_event";

  private static final CurveOutcome CURVES =
      new CurveOutcome(
          SetTimes.hadEventByDay("with_event", 7, 28, 84, 182, 364),
          Horizon.NAMED_EVENTS,
          NamedEventSummaryColumns.ALL,
          NamedEventByDayColumns.ALL,
          NamedEventCurveColumns.ALL,
          NamedEventIncidenceColumns.ALL);

  private final Protocols protocols;
  private final CurveTables curves = CURVES.tables();
  private final Table comparisons = new Table(GroupComparisonsColumns.ALL);

  NamedEventTables(Protocols protocols) {
    this.protocols = protocols;
  }

  static List<Columns> columns() {
    List<Columns> columns = new ArrayList<>(CURVES.columns());
    columns.add(GroupComparisonsColumns.ALL);
    return columns;
  }

  List<Table> all() {
    List<Table> tables = new ArrayList<>(curves.all());
    tables.add(comparisons);
    return tables;
  }

  /** Adds the rows of the event at {@code place} of a protocol. */
  void add(Protocol protocol, int place, SortedMap<Group, Numbered<CauseTable>> counted) {
    SortedMap<Group, CauseTable> causes = new TreeMap<>();
    SortedMap<Group, RiskTable> followUps = new TreeMap<>();
    counted.forEach(
        (group, tables) -> {
          if (group.protocolId().equals(protocol.id())) {
            CauseTable table = tables.at(place);
            causes.put(group, table);
            followUps.put(group, table.delayedTo(TimeToEvent.EVENT));
          }
        });
    int[] before = all().stream().mapToInt(Table::size).toArray();
    CURVES.fill(causes, protocols, curves);
    StrataComparison.fill(comparisons, OUTCOME, followUps, protocols);
    String event = protocol.adverseEvents().namedEvents().get(place).id();
    for (int table = 0; table < before.length; table++) {
      for (int row = before[table]; row < all().get(table).size(); row++) {
        all().get(table).row(row).set("event", event);
      }
    }
  }
}
