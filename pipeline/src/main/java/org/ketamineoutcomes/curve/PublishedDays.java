package org.ketamineoutcomes.curve;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ketamineoutcomes.disclosure.CurvePool;
import org.ketamineoutcomes.disclosure.CurveSpans;
import org.ketamineoutcomes.disclosure.CurveSpans.OtherDays;
import org.ketamineoutcomes.measure.Group;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.EventTable;

/**
 * The days on which each group's curve may be published. With disclosure control the values of one
 * stratum share their days, and those too small for that have none.
 */
record PublishedDays(Map<Group, CurveSpans> spans) {

  PublishedDays {
    spans = Map.copyOf(spans);
  }

  static PublishedDays of(
      SortedMap<Group, EventTable> followUps, Collection<Integer> landmarks, Protocols protocols) {
    Map<Group, SortedMap<Group, EventTable>> together = new HashMap<>();
    followUps.forEach(
        (group, followUp) -> {
          boolean alone = protocols.named(group.protocolId()).minCell() == 0;
          together
              .computeIfAbsent(alone ? group : group.anyValue(), key -> new TreeMap<>())
              .put(group, followUp);
        });
    Map<Group, CurveSpans> spans = new HashMap<>();
    together.forEach(
        (column, values) -> share(values, landmarks, protocols.named(column.protocolId()), spans));
    return new PublishedDays(spans);
  }

  Optional<CurveSpans> of(Group group) {
    return Optional.ofNullable(spans.get(group));
  }

  private static void share(
      SortedMap<Group, EventTable> values,
      Collection<Integer> landmarks,
      Protocol protocol,
      Map<Group, CurveSpans> spans) {
    int minCell = protocol.minCell();
    Set<Group> pool = CurvePool.of(values, minCell);
    Map<Group, EventTable> told = new HashMap<>(values);
    told.keySet().removeAll(pool);
    EventTable rest = new EventTable();
    pool.forEach(group -> rest.merge(values.getOrDefault(group, new EventTable())));
    Map<Group, EventTable> groups = new HashMap<>(told);
    if (!pool.isEmpty()) {
      groups.put(values.firstKey().anyValue(), rest);
    }
    Set<Integer> wanted = new TreeSet<>(protocol.curveDays());
    if (minCell > 0) {
      wanted.addAll(landmarks);
    }
    OtherDays otherDays = protocol.curveDays().isEmpty() ? OtherDays.PUBLISHED : OtherDays.LEFT_OUT;
    CurveSpans days = CurveSpans.of(groups.values(), wanted, otherDays, minCell);
    told.keySet().forEach(group -> spans.put(group, days));
  }
}
