package org.ketamineoutcomes.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of a stratum that have no curve of their own.
 *
 * <p>A value of fewer than three times the smallest cell cannot have enough events, enough
 * censorings and enough patients left on any day; one with few events, censorings, competing events
 * or late entries in all cannot either. What such values add up to is known from everyone's curve
 * less the others'. So there are never fewer than two of them, and together they are large enough:
 * the next smallest join them until that is so.
 */
public final class CurvePool {

  private static final int EVENTS_CENSORED_AND_LEFT = 3;

  private CurvePool() {}

  /** Returns the keys of {@code values} that have no curve; none if {@code minCell} is 0. */
  public static <K> Set<K> of(Map<K, CurveFlow> values, int minCell) {
    List<Map.Entry<K, CurveFlow>> bySize = new ArrayList<>(values.entrySet());
    bySize.sort(Comparator.comparingLong(value -> value.getValue().patients()));
    Set<K> pool = new LinkedHashSet<>();
    CurveFlow sum = CurveFlow.none();
    for (Map.Entry<K, CurveFlow> value : bySize) {
      if (!isLargeEnough(value.getValue(), minCell)) {
        pool.add(value.getKey());
        sum.merge(value.getValue());
      }
    }
    for (Map.Entry<K, CurveFlow> next : bySize) {
      if (!pool.isEmpty()
          && (pool.size() < 2 || !isLargeEnough(sum, minCell))
          && pool.add(next.getKey())) {
        sum.merge(next.getValue());
      }
    }
    return pool;
  }

  private static boolean isLargeEnough(CurveFlow flow, int minCell) {
    return flow.patients() >= (long) EVENTS_CENSORED_AND_LEFT * minCell
        && flow.totals().noneMatch(total -> SmallCells.isSmall(total, minCell));
  }
}
