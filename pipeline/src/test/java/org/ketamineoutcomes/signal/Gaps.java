package org.ketamineoutcomes.signal;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.history.Rows;

/** Maintenance gaps of which a test says only how long they are. */
final class Gaps {

  private Gaps() {}

  /** One gap after another, the first from day 0 on. */
  static List<MaintenanceGap> of(int... days) {
    List<MaintenanceGap> gaps = new ArrayList<>();
    int from = 0;
    for (int length : days) {
      gaps.add(new MaintenanceGap(Rows.session(from), Rows.session(from + length)));
      from += length;
    }
    return gaps;
  }
}
