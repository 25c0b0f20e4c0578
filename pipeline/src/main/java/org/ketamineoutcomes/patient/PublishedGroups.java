package org.ketamineoutcomes.patient;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Tally;

/**
 * What is published of the counts of each group: bands where the protocol publishes bands, of
 * groups in which small values of a stratum are pooled; the counts themselves where it does not.
 */
final class PublishedGroups {

  private final Map<String, Bands> bands;
  private final Map<String, PooledStrata> pools;

  private PublishedGroups(Map<String, Bands> bands, Map<String, PooledStrata> pools) {
    this.bands = bands;
    this.pools = pools;
  }

  /**
   * Decides what is pooled.
   *
   * @param patients how many patients each group has
   */
  static PublishedGroups of(Protocols protocols, SortedMap<Group, Counts> patients) {
    Map<String, SortedMap<Group, Counts>> byProtocol = new HashMap<>();
    patients.forEach(
        (group, count) ->
            byProtocol
                .computeIfAbsent(group.protocolId(), id -> new TreeMap<>())
                .put(group, count));
    Map<String, Bands> bands = new HashMap<>();
    Map<String, PooledStrata> pools = new HashMap<>();
    for (Protocol protocol : protocols.all()) {
      protocol
          .disclosure()
          .bands()
          .ifPresent(
              own -> {
                bands.put(protocol.id(), own);
                pools.put(
                    protocol.id(),
                    PooledStrata.of(byProtocol.getOrDefault(protocol.id(), new TreeMap<>()), own));
              });
    }
    return new PublishedGroups(bands, pools);
  }

  /** Returns what is published of the counts of one measure. */
  <V, T extends Tally<T>> Keyed<Group, T> of(Measure<V, T> measure, Keyed<Group, T> exact) {
    Keyed<Group, T> merged = new Keyed<>(Group.CODEC, measure::empty);
    exact.sorted().forEach((group, tally) -> merged.of(pooled(group)).merge(tally));
    Keyed<Group, T> published = new Keyed<>(Group.CODEC, measure::empty);
    merged
        .sorted()
        .forEach(
            (group, tally) ->
                published
                    .of(group)
                    .merge(
                        Optional.ofNullable(bands.get(group.protocolId()))
                            .map(own -> measure.banded(group, tally, own))
                            .orElse(tally)));
    return published;
  }

  /** Returns the group in which the patients of {@code group} are published. */
  Group pooled(Group group) {
    PooledStrata pool = pools.get(group.protocolId());
    return pool == null ? group : pool.of(group);
  }
}
