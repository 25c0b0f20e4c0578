package org.ketamineoutcomes.safety;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.curve.EstimateBounds;
import org.ketamineoutcomes.curve.Estimates;
import org.ketamineoutcomes.curve.IncidenceDays;
import org.ketamineoutcomes.curve.IntervalMethod;
import org.ketamineoutcomes.curve.ShareLimits;
import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.IncidenceCurve;
import org.ketamineoutcomes.survival.SurvivalCurve;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Numbered;

/**
 * The rows of incidence: in each group one for each kind of event, each meaning of what competes
 * with it, and each of some days.
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

  Table of(SortedMap<Group, Numbered<CauseTable>> counted) {
    Map<String, SortedMap<Group, Numbered<CauseTable>>> byProtocol = new TreeMap<>();
    counted.forEach(
        (group, tables) ->
            byProtocol
                .computeIfAbsent(group.protocolId(), id -> new TreeMap<>())
                .put(group, tables));
    byProtocol.forEach((id, groups) -> add(protocols.named(id), groups));
    return table;
  }

  private void add(Protocol protocol, SortedMap<Group, Numbered<CauseTable>> groups) {
    Numbered<CauseTable> everyone =
        groups.getOrDefault(groups.firstKey().everyone(), FirstEvents.empty());
    for (int kind : kinds.inKnownWays(any -> FirstEvents.isAny(any, everyone))) {
      for (Competing competing : Competing.values()) {
        SortedMap<Group, CauseTable> followUp = new TreeMap<>();
        groups.forEach(
            (group, tables) -> followUp.put(group, FirstEvents.of(competing, kind, tables)));
        IncidenceDays days = IncidenceDays.among(DAYS, followUp, CAUSES, protocols);
        followUp.forEach(
            (group, causes) -> {
              Curves curves = Curves.of(causes, protocol);
              for (int day : DAYS) {
                TableRow row =
                    kinds
                        .setKind(group.addRowTo(table), kind)
                        .set("competing_events", competing.id())
                        .set("day", day);
                boolean isPublished =
                    days.isPublished(group, Competing.EVENT, day)
                        && protocol.disclosure().drawsCurveOf(causes.patients());
                curves.fill(row, day, isPublished, days.isPublished(group, Competing.OTHER, day));
              }
            });
      }
    }
  }

  /** What is estimated of one group, with the events alone and with what competes. */
  private record Curves(
      CauseTable causes,
      EventTable ofEvent,
      IncidenceCurve incidence,
      SurvivalCurve naive,
      EstimateBounds bounds,
      Protocol protocol) {

    static Curves of(CauseTable causes, Protocol protocol) {
      EventTable ofEvent = causes.only(Competing.EVENT);
      return new Curves(
          causes,
          ofEvent,
          Estimates.aalenJohansen(causes, Competing.EVENT, protocol),
          Estimates.kaplanMeier(ofEvent, protocol),
          EstimateBounds.of(causes, Competing.EVENT, protocol),
          protocol);
    }

    private long published(long count) {
      return protocol.disclosure().published(count);
    }

    void fill(TableRow row, int day, boolean isPublished, boolean isCompetingPublished) {
      row.set("n_patients", published(causes.patients()))
          .set("n_events", published(causes.patients(Competing.EVENT)))
          .set("n_competing", published(causes.patients(Competing.OTHER)))
          .set("interval_method", "aalen-johansen, " + IntervalMethod.name(protocol));
      if (isPublished) {
        IncidenceCurve.Step step = incidence.at(day);
        long atRiskAfter = ofEvent.patientsAfter(day);
        row.set("at_risk_after", atRiskAfter).set("incidence", step.incidence());
        ShareLimits limits =
            step.incidence() == 0 ? ShareLimits.ofNone(atRiskAfter) : ShareLimits.of(step);
        limits.setIn(row);
        bounds.setIncidence(row, "incidence", day);
      }
      if (isPublished && isCompetingPublished) {
        row.set("one_minus_km", 1 - naive.at(day).survival());
        bounds.setHad(row, "one_minus_km", day);
      } else if (protocol.minCell() > 0 || !protocol.disclosure().drawsCurveOf(causes.patients())) {
        Hidden.FEW_PATIENTS.mark(row, "one_minus_km");
        if (!isPublished) {
          Hidden.FEW_PATIENTS.mark(row, "at_risk_after", "incidence");
        }
      }
    }
  }
}
