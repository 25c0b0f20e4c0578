package org.ketamineoutcomes.patient;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;

/**
 * Which values of a stratum are published as one where counts are published as bands: those that
 * few patients have, and the smallest where there are many. It goes by what is published of each,
 * so that it tells nothing else; and it is the same in every table, course and instrument.
 */
final class PooledStrata {

  /** More parts than these would narrow, by their sum, what the band of each leaves open. */
  private static final int MOST_VALUES = 8;

  private final Set<Group> pooled;

  private PooledStrata(Set<Group> pooled) {
    this.pooled = pooled;
  }

  /**
   * Decides for one protocol.
   *
   * @param patients how many each group of it has, once a patient
   */
  static PooledStrata of(SortedMap<Group, Counts> patients, Bands bands) {
    Map<Group, SortedMap<String, Long>> byColumn = new TreeMap<>();
    patients.forEach(
        (group, count) -> {
          if (!group.isEveryone()) {
            byColumn
                .computeIfAbsent(group.anyValue(), column -> new TreeMap<>())
                .put(group.stratumValue(), bands.of(count.get(0, 0)));
          }
        });
    Set<Group> pooled = new HashSet<>();
    byColumn.forEach(
        (column, published) ->
            pooledOf(published, bands).forEach(value -> pooled.add(key(column.withValue(value)))));
    return new PooledStrata(pooled);
  }

  /** Returns the group in which the patients of {@code group} are published. */
  Group of(Group group) {
    return pooled.contains(key(group)) ? group.withValue(Strata.POOLED) : group;
  }

  /** Patients whose value is not known are always published by themselves. */
  private static Set<String> pooledOf(SortedMap<String, Long> published, Bands bands) {
    List<String> known = new ArrayList<>(published.keySet());
    boolean isAnyUnknown = known.remove(Strata.UNKNOWN);
    List<String> kept =
        new ArrayList<>(
            known.stream().filter(value -> !isLowest(published, value, bands)).toList());
    kept.sort(Comparator.comparing((String value) -> -published.getOrDefault(value, 0L)));
    int most = MOST_VALUES - (isAnyUnknown ? 1 : 0);
    if (kept.size() < known.size() || kept.size() > most) {
      kept = kept.subList(0, Math.min(kept.size(), most - 1));
    }
    Set<String> pooled = new HashSet<>(known);
    kept.forEach(pooled::remove);
    return pooled;
  }

  private static boolean isLowest(SortedMap<String, Long> published, String value, Bands bands) {
    return bands.isLowest(published.getOrDefault(value, 0L));
  }

  /** The same people, whatever their course and instrument. */
  private static Group key(Group group) {
    return new Group(
        group.protocolId(), Group.EVERY_COURSE, "", group.stratum(), group.stratumValue());
  }
}
