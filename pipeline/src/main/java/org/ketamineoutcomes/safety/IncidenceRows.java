package org.ketamineoutcomes.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.curve.IncidenceDays;
import org.ketamineoutcomes.curve.IntervalMethod;
import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.GroupColumns;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.AalenJohansen;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.IncidenceCurve;
import org.ketamineoutcomes.survival.KaplanMeier;
import org.ketamineoutcomes.survival.SurvivalCurve;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.NamedTallies;

/**
 * The rows of incidence: in each group one for each kind of event and each meaning of what competes
 * with it.
 *
 * <p>An incidence is told on a day on which what it is made of may be; one minus Kaplan–Meier,
 * which with it says how many competing events there were, where they may be told too.
 */
final class IncidenceRows {

  private static final List<Integer> DAYS = List.of(7, 28, 84, 182, 364);
  private static final List<Integer> CAUSES = List.of(Competing.EVENT, Competing.OTHER);

  private final Protocols protocols;
  private final KindsOfEvents kinds;
  private final List<TableRow> rows = new ArrayList<>();

  IncidenceRows(Protocols protocols, KindsOfEvents kinds) {
    this.protocols = protocols;
    this.kinds = kinds;
  }

  List<TableRow> of(SortedMap<Group, NamedTallies<CauseTable>> tallies) {
    Map<String, SortedMap<Group, FirstEvents>> byProtocol = new TreeMap<>();
    tallies.forEach(
        (group, tables) ->
            byProtocol
                .computeIfAbsent(group.protocolId(), id -> new TreeMap<>())
                .put(group, new FirstEvents(tables)));
    byProtocol.forEach((id, groups) -> add(protocols.named(id), groups));
    return rows;
  }

  private void add(Protocol protocol, SortedMap<Group, FirstEvents> groups) {
    FirstEvents everyone = groups.get(groups.firstKey().everyone());
    List<String> known = everyone == null ? List.of() : everyone.anyKinds();
    for (EventKind kind : kinds.toldOf(known)) {
      for (Competing competing : Competing.values()) {
        SortedMap<Group, CauseTable> followUp = new TreeMap<>();
        groups.forEach((group, events) -> followUp.put(group, events.of(competing, kind)));
        IncidenceDays days = IncidenceDays.among(DAYS, followUp, CAUSES, protocols);
        followUp.forEach(
            (group, table) ->
                rows.add(
                    row(
                        kind.name(GroupColumns.of(group)).set("competing_events", competing.id()),
                        group,
                        table,
                        protocol,
                        days)));
      }
    }
  }

  private static TableRow row(
      TableRow row, Group group, CauseTable table, Protocol protocol, IncidenceDays days) {
    EventTable ofEvent = table.only(Competing.EVENT);
    IncidenceCurve incidence =
        AalenJohansen.estimate(table, Competing.EVENT, IntervalMethod.scale(protocol));
    SurvivalCurve naive = KaplanMeier.estimate(ofEvent, IntervalMethod.scale(protocol));
    row.set("n_patients", table.patients())
        .set("n_events", ofEvent.events())
        .set("n_competing", table.only(Competing.OTHER).events())
        .set("interval_method", "aalen-johansen, " + IntervalMethod.name(protocol));
    for (int day : DAYS) {
      String column = "incidence_by_day_" + day;
      boolean isTold = days.isTold(group, Competing.EVENT, day);
      if (isTold) {
        IncidenceCurve.Step step = incidence.at(day);
        row.set(column + "_at_risk_after", atRiskAfter(ofEvent, day))
            .set(column, step.incidence())
            .set(column + "_lower_95", step.lower95())
            .set(column + "_upper_95", step.upper95());
      }
      boolean isNaiveTold = isTold && days.isTold(group, Competing.OTHER, day);
      if (isNaiveTold) {
        row.set("one_minus_km_by_day_" + day, 1 - naive.at(day).survival());
      } else if (protocol.minCell() > 0) {
        Hidden.FEW_PATIENTS.mark(row);
      }
    }
    return row;
  }

  /** Returns how many are followed past {@code day}. */
  private static long atRiskAfter(EventTable followUp, int day) {
    long patients = 0;
    for (EventTable.Row row : followUp.rows()) {
      patients += row.day() > day ? row.events() + row.censored() : 0;
    }
    return patients;
  }
}
