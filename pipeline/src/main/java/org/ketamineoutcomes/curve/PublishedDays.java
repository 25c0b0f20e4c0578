package org.ketamineoutcomes.curve;

import java.util.Comparator;
import java.util.HashMap;
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
import org.ketamineoutcomes.measure.Group;
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

  static PublishedDays of(
      SortedMap<Group, CurveFlow> flows, CurveTables tables, Protocols protocols) {
    Map<Group, SortedMap<Group, CurveFlow>> together = new HashMap<>();
    flows.forEach(
        (group, flow) -> {
          boolean alone = protocols.named(group.protocolId()).minCell() == 0;
          together
              .computeIfAbsent(alone ? group : group.anyValue(), key -> new TreeMap<>())
              .put(group, flow);
        });
    Map<Group, CurveSpans> spans = new HashMap<>();
    together.entrySet().stream()
        .sorted(Comparator.comparing(column -> !column.getKey().isEveryone()))
        .forEach(
            column -> {
              Protocol protocol = protocols.named(column.getKey().protocolId());
              if (protocol.minCell() == 0
                  || column.getKey().isEveryone()
                  || !flows.containsKey(column.getKey().everyone())) {
                share(column.getValue(), tables, protocol, Optional.empty(), spans);
              } else if (spans.containsKey(column.getKey().everyone())) {
                Optional<CurveSpans> whole = Optional.of(spans.get(column.getKey().everyone()));
                share(column.getValue(), tables, protocol, whole, spans);
              }
            });
    return new PublishedDays(spans);
  }

  Optional<CurveSpans> of(Group group) {
    return Optional.ofNullable(spans.get(group));
  }

  private static void share(
      SortedMap<Group, CurveFlow> values,
      CurveTables tables,
      Protocol protocol,
      Optional<CurveSpans> whole,
      Map<Group, CurveSpans> spans) {
    int minCell = protocol.minCell();
    Set<Group> pool = CurvePool.of(values, minCell);
    Map<Group, CurveFlow> told = new HashMap<>(values);
    told.keySet().removeAll(pool);
    List<CurveFlow> pooled =
        pool.stream().map(group -> values.getOrDefault(group, CurveFlow.none())).toList();
    Map<Group, CurveFlow> groups = new HashMap<>(told);
    if (!pool.isEmpty()) {
      groups.put(values.firstKey().anyValue(), CurveFlow.sum(pooled));
    }
    Set<Integer> wanted = new TreeSet<>(protocol.curveDays());
    if (minCell > 0) {
      wanted.addAll(tables.wantedDays(protocol));
    }
    OtherDays otherDays = protocol.curveDays().isEmpty() ? OtherDays.PUBLISHED : OtherDays.LEFT_OUT;
    CurveSpans days =
        whole
            .map(everyone -> everyone.within(groups.values(), wanted))
            .orElseGet(() -> CurveSpans.of(groups.values(), wanted, otherDays, minCell));
    told.keySet().forEach(group -> spans.put(group, days));
  }
}
