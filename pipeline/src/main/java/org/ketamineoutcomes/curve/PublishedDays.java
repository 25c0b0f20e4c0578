package org.ketamineoutcomes.curve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ketamineoutcomes.disclosure.CurveFlow;
import org.ketamineoutcomes.disclosure.CurvePool;
import org.ketamineoutcomes.disclosure.CurveSpans;
import org.ketamineoutcomes.disclosure.CurveSpans.OtherDays;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;

/**
 * The days on which each group's curve may be published. With disclosure control the values of one
 * stratum share their days, which are among everyone's, and those too small for that have none.
 */
record PublishedDays(Map<Group, CurveSpans> spans) {

  PublishedDays {
    spans = Map.copyOf(spans);
  }

  /** Chooses the days of survival curves, for which a competing event is one more censoring. */
  static PublishedDays ofCurves(
      SortedMap<Group, CurveFlow> flows, CurveOutcome outcome, Protocols protocols) {
    SortedMap<Group, CurveFlow> joined = new TreeMap<>();
    flows.forEach((group, flow) -> joined.put(group, flow.withOthersCensored()));
    Map<Group, CurveSpans> spans = new HashMap<>();
    for (Column column : columns(joined, protocols)) {
      Set<Integer> wanted = wantedDays(outcome, column.protocol());
      OtherDays otherDays =
          column.protocol().curveDays().isEmpty() ? OtherDays.PUBLISHED : OtherDays.LEFT_OUT;
      int minCell = column.protocol().minCell();
      if (column.isWhole()) {
        column.put(CurveSpans.of(column.parts(), wanted, otherDays, minCell), spans);
      } else if (spans.containsKey(column.everyone())) {
        column.put(spans.get(column.everyone()).within(column.parts(), wanted), spans);
      }
    }
    return new PublishedDays(spans);
  }

  /**
   * Chooses days for the incidence of competing events among the days of these curves. Were there
   * others, each of the two would tell what the other leaves out.
   */
  PublishedDays ofIncidences(
      SortedMap<Group, CurveFlow> flows, CurveOutcome outcome, Protocols protocols) {
    Map<Group, CurveSpans> chosen = new HashMap<>();
    for (Column column : columns(flows, protocols)) {
      Set<Integer> wanted = wantedDays(outcome, column.protocol());
      Optional<CurveSpans> ofCurve =
          column.published().stream().flatMap(group -> of(group).stream()).findFirst();
      if (ofCurve.isPresent() && column.isWhole()) {
        column.put(ofCurve.get().within(column.parts(), wanted), chosen);
      } else if (ofCurve.isPresent() && chosen.containsKey(column.everyone())) {
        CurveSpans common = ofCurve.get().sharedWith(chosen.get(column.everyone()));
        column.put(common.within(column.parts(), wanted), chosen);
      }
    }
    chosen.keySet().retainAll(spans.keySet());
    return new PublishedDays(chosen);
  }

  Optional<CurveSpans> of(Group group) {
    return Optional.ofNullable(spans.get(group));
  }

  private static Set<Integer> wantedDays(CurveOutcome outcome, Protocol protocol) {
    Set<Integer> wanted = new TreeSet<>(protocol.curveDays());
    if (protocol.minCell() > 0) {
      wanted.addAll(outcome.wantedDays(protocol));
    }
    return wanted;
  }

  /** Returns which groups share their days; everyone before the strata. */
  private static List<Column> columns(SortedMap<Group, CurveFlow> flows, Protocols protocols) {
    Map<Group, SortedMap<Group, CurveFlow>> together = new HashMap<>();
    flows.forEach(
        (group, flow) -> {
          boolean alone = protocols.named(group.protocolId()).minCell() == 0;
          together
              .computeIfAbsent(alone ? group : group.anyValue(), key -> new TreeMap<>())
              .put(group, flow);
        });
    return together.entrySet().stream()
        .sorted(Comparator.comparing(column -> !column.getKey().isEveryone()))
        .map(
            column -> {
              Group everyone = column.getKey().everyone();
              Protocol protocol = protocols.named(everyone.protocolId());
              boolean whole =
                  protocol.minCell() == 0
                      || column.getKey().isEveryone()
                      || !flows.containsKey(everyone);
              return Column.of(column.getValue(), everyone, whole, protocol);
            })
        .toList();
  }

  /**
   * Groups that share their days.
   *
   * @param published the groups that have days of their own
   * @param parts the patients of each of these, and of the others together
   * @param isWhole whether there is nobody of whom these groups are only parts
   */
  private record Column(
      Set<Group> published,
      Collection<CurveFlow> parts,
      Group everyone,
      boolean isWhole,
      Protocol protocol) {

    static Column of(
        SortedMap<Group, CurveFlow> values, Group everyone, boolean isWhole, Protocol protocol) {
      Set<Group> pool = CurvePool.of(values, protocol.minCell());
      Set<Group> published = new HashSet<>(values.keySet());
      published.removeAll(pool);
      List<CurveFlow> parts = new ArrayList<>();
      published.forEach(group -> parts.add(values.getOrDefault(group, CurveFlow.none())));
      if (!pool.isEmpty()) {
        parts.add(
            CurveFlow.sum(
                pool.stream().map(group -> values.getOrDefault(group, CurveFlow.none())).toList()));
      }
      return new Column(published, parts, everyone, isWhole, protocol);
    }

    void put(CurveSpans days, Map<Group, CurveSpans> spans) {
      published.forEach(group -> spans.put(group, days));
    }
  }
}
