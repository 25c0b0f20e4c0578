package org.ketamineoutcomes.history;

import org.ketamineoutcomes.finding.AssumptionSink;

/**
 * How the rows of one patient are put together.
 *
 * @param sameDay what several doses of one day are
 * @param assumptions who is told what had to be assumed
 */
public record Assembly(SameDay sameDay, AssumptionSink assumptions) {

  /** Puts together as every run does where the mapping declares nothing, and tells nobody. */
  public static final Assembly USUAL = new Assembly(SameDay.SUM, AssumptionSink.NOBODY);
}
