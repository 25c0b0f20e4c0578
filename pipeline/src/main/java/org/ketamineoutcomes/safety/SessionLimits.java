package org.ketamineoutcomes.safety;

import java.util.Locale;
import org.ketamineoutcomes.proportion.ClusteredProportion;
import org.ketamineoutcomes.table.TableRow;

/** How the limits of a share of sessions are published. */
final class SessionLimits {

  private SessionLimits() {}

  /** Sets the 95% limits of a share, what they were widened by, and how they were made. */
  static void set(TableRow row, ClusteredProportion clustered) {
    row.set("lower_95", clustered.limits().lower95())
        .set("upper_95", clustered.limits().upper95())
        .set("design_effect", clustered.designEffect())
        .set(
            "interval_method",
            clustered.method().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
