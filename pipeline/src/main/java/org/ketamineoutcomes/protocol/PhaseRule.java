package org.ketamineoutcomes.protocol;

import java.io.Serializable;

/** What sessions after an induction, and courses after the first, are by their timing. */
public record PhaseRule(ReInduction reInduction, Booster booster, Taper taper)
    implements Serializable {

  /**
   * A later course is a re-induction if at least {@code minSessions} of its sessions come within
   * {@code maxDays} days of its first, which is one of them.
   */
  public record ReInduction(int minSessions, int maxDays) implements Serializable {}

  /**
   * At most {@code maxSessions} sessions that come after a gap of at least {@code gapDays} days and
   * are followed by another such gap, or by none, are boosters.
   */
  public record Booster(int maxSessions, int gapDays) implements Serializable {}

  /**
   * The sessions after the induction whose gaps widen are a taper if they are at least {@code
   * minSessions} and come within {@code maxDays} days of its last session.
   */
  public record Taper(int minSessions, int maxDays) implements Serializable {}
}
