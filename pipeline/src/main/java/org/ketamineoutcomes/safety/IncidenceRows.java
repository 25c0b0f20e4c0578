package org.ketamineoutcomes.safety;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.curve.IncidenceDays;
import org.ketamineoutcomes.curve.IntervalMethod;
import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.AalenJohansen;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.IncidenceCurve;
import org.ketamineoutcomes.survival.KaplanMeier;
import org.ketamineoutcomes.survival.SurvivalCurve;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Keyed;

/**
 * The rows of incidence: in each group one for each kind of event and each meaning of what competes
 * with it.
 *
 * <p>An incidence is published on a day on which what it is made of may be; one minus Kaplan–Meier,
 * which with it says how many competing events there were, where they may be published too.
 */
final class IncidenceRows {

  private static final List<Integer> DAYS = List.of(7, 28, 84, 182, 364);
  private static final List<Integer> CAUSES = List.of(Competing.EVENT, Competing.OTHER);

  private final Protocols protocols;
  private final EventKinds kinds;
  private final Table table = new Table(AdverseEventIncidenceColumns.ALL);

  IncidenceRows(Protocols protocols, EventKinds kinds) {
    this.protocols = protocols;
    this.kinds = kinds;
  }

  Table of(SortedMap<Group, Keyed<Integer, CauseTable>> counted) {
    Map<String, SortedMap<Group, Keyed<Integer, CauseTable>>> byProtocol = new TreeMap<>();
    counted.forEach(
        (group, tables) ->
            byProtocol
                .computeIfAbsent(group.protocolId(), id -> new TreeMap<>())
                .put(group, tables));
    byProtocol.forEach((id, groups) -> add(protocols.named(id), groups));
    return table;
  }

  private void add(Protocol protocol, SortedMap<Group, Keyed<Integer, CauseTable>> groups) {
    Keyed<Integer, CauseTable> everyone =
        groups.getOrDefault(groups.firstKey().everyone(), FirstEvents.empty());
    for (int kind : kinds.inKnownWays(any -> FirstEvents.isAny(any, everyone))) {
      for (Competing competing : Competing.values()) {
        SortedMap<Group, CauseTable> followUp = new TreeMap<>();
        groups.forEach(
            (group, tables) -> followUp.put(group, FirstEvents.of(competing, kind, tables)));
        IncidenceDays days = IncidenceDays.among(DAYS, followUp, CAUSES, protocols);
        followUp.forEach(
            (group, causes) ->
                fill(
                    kinds
                        .setKind(group.addRowTo(table), kind)
                        .set("competing_events", competing.id()),
                    group,
                    causes,
                    protocol,
                    days));
      }
    }
  }

  private static void fill(
      TableRow row, Group group, CauseTable causes, Protocol protocol, IncidenceDays days) {
    EventTable ofEvent = causes.only(Competing.EVENT);
    IncidenceCurve incidence =
        AalenJohansen.estimate(causes, Competing.EVENT, IntervalMethod.scale(protocol));
    SurvivalCurve naive = KaplanMeier.estimate(ofEvent, IntervalMethod.scale(protocol));
    row.set("n_patients", causes.patients())
        .set("n_events", ofEvent.events())
        .set("n_competing", causes.only(Competing.OTHER).events())
        .set("interval_method", "aalen-johansen, " + IntervalMethod.name(protocol));
    for (int day : DAYS) {
      String column = "incidence_by_day_" + day;
      boolean isPublished = days.isTold(group, Competing.EVENT, day);
      if (isPublished) {
        IncidenceCurve.Step step = incidence.at(day);
        row.set(column + "_at_risk_after", atRiskAfter(ofEvent, day))
            .set(column, step.incidence())
            .set(column + "_lower_95", step.lower95())
            .set(column + "_upper_95", step.upper95());
      }
      if (isPublished && days.isTold(group, Competing.OTHER, day)) {
        row.set("one_minus_km_by_day_" + day, 1 - naive.at(day).survival());
      } else if (protocol.minCell() > 0) {
        Hidden.FEW_PATIENTS.mark(row);
      }
    }
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
