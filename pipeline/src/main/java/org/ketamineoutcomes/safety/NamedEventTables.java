package org.ketamineoutcomes.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ketamineoutcomes.curve.CurveTables;
import org.ketamineoutcomes.curve.CurveTables.Horizon;
import org.ketamineoutcomes.curve.CurveTables.Told;
import org.ketamineoutcomes.curve.Landmark;
import org.ketamineoutcomes.curve.StrataComparison;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.NamedEvent;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.RiskTable;
import org.ketamineoutcomes.survival.TimeToEvent;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.NamedTallies;

/** The tables of named events, filled event by event. */
final class NamedEventTables {

  static final List<String> NAMES =
      List.of(
          "named_event_summary", "named_event_curve", "named_event_incidence", "group_comparisons");

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
  private final List<TableRow> summaries = new ArrayList<>();
  private final List<TableRow> curves = new ArrayList<>();
  private final List<TableRow> incidences = new ArrayList<>();
  private final List<TableRow> comparisons = new ArrayList<>();

  NamedEventTables(Protocols protocols) {
    this.protocols = protocols;
  }

  List<Table> all() {
    return List.of(
        new Table(NAMES.get(0), summaries),
        new Table(NAMES.get(1), curves),
        new Table(NAMES.get(2), incidences),
        new Table(NAMES.get(3), comparisons));
  }

  /** Adds the rows of one event of one protocol. */
  void add(
      Protocol protocol, NamedEvent event, SortedMap<Group, NamedTallies<CauseTable>> counted) {
    SortedMap<Group, CauseTable> causes = new TreeMap<>();
    SortedMap<Group, RiskTable> followUps = new TreeMap<>();
    counted.forEach(
        (group, tables) -> {
          if (group.protocolId().equals(protocol.id())) {
            CauseTable table = tables.of(event.id());
            causes.put(group, table);
            followUps.put(group, table.delayedTo(TimeToEvent.EVENT));
          }
        });
    CurveTables.Rows rows = CURVES.rows(causes, protocols);
    name(event, rows.summaries(), summaries);
    name(event, rows.curves(), curves);
    name(event, rows.incidences(), incidences);
    name(event, StrataComparison.rows(OUTCOME, followUps, protocols), comparisons);
  }

  private static void name(NamedEvent event, List<TableRow> rows, List<TableRow> table) {
    rows.forEach(row -> table.add(row.set("event", event.id())));
  }
}
