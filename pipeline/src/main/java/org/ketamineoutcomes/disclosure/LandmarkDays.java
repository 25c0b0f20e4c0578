package org.ketamineoutcomes.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ketamineoutcomes.disclosure.CurveSpans.OtherDays;
import org.ketamineoutcomes.survival.EventTable;

/**
 * On which of a few days an estimate from follow-up may be published. Groups that add up share
 * their days, which are among those of the whole that they make up, and those too small have none,
 * as for curves.
 *
 * @param <K> what groups are known by
 */
public final class LandmarkDays<K> {

  private final List<Integer> days;
  private final Map<K, CurveSpans> spans = new HashMap<>();
  private final Map<K, Set<Integer>> published = new HashMap<>();

  /** Creates the rule for estimates on {@code days}, for no group yet. */
  public LandmarkDays(List<Integer> days) {
    this.days = List.copyOf(days);
  }

  /**
   * Adds groups that together make up a larger one.
   *
   * @param whole the larger one, which must have been added before; empty if they are everyone
   * @param minCell the smallest number of patients that may be published; with 0 a day is published
   *     that is not after the end of all follow-up
   */
  public void share(Map<K, EventTable> groups, Optional<K> whole, int minCell) {
    Map<K, CurveFlow> flows = new HashMap<>();
    groups.forEach((group, followUp) -> flows.put(group, CurveFlow.of(followUp)));
    Set<K> pool = CurvePool.of(flows, minCell);
    Set<CurveFlow> sharing = new HashSet<>();
    flows.forEach(
        (group, flow) -> {
          if (!pool.contains(group)) {
            sharing.add(flow);
          }
        });
    if (!pool.isEmpty()) {
      sharing.add(CurveFlow.sum(pool.stream().map(flows::get).toList()));
    }
    Optional<CurveSpans> ofWhole = whole.map(spans::get);
    CurveSpans shared =
        ofWhole.isPresent()
            ? ofWhole.get().within(sharing, days)
            : CurveSpans.of(sharing, days, OtherDays.LEFT_OUT, minCell);
    groups.forEach(
        (group, followUp) -> {
          spans.put(group, shared);
          Set<Integer> ofGroup = new HashSet<>();
          int lastDay = followUp.lastDay().orElse(-1);
          for (int day : days) {
            boolean isPublished =
                minCell == 0
                    ? day <= lastDay
                    : !pool.contains(group) && shared.isPublished(day) && day < lastDay;
            if (isPublished) {
              ofGroup.add(day);
            }
          }
          published.put(group, ofGroup);
        });
  }

  /** Returns whether an estimate on {@code day} may be published of {@code group}. */
  public boolean isPublished(K group, int day) {
    return published.getOrDefault(group, Set.of()).contains(day);
  }
}
