package org.ketamineoutcomes.lineage;

import java.util.Set;

/**
 * Whether what was found of a file is as it must be, by exact counts, which stay inside.
 *
 * @param isEveryRowAccountedFor whether each is accepted, not used or rejected
 * @param isRejectedWithinLimit whether no more rows are rejected than the run allows
 * @param columnsBeyondLimit those with more cells not read than the run allows
 */
public record InputChecks(
    boolean isEveryRowAccountedFor, boolean isRejectedWithinLimit, Set<String> columnsBeyondLimit) {

  public InputChecks {
    columnsBeyondLimit = Set.copyOf(columnsBeyondLimit);
  }
}
