package org.ketamineoutcomes.survival;

import java.util.List;

/**
 * A group of patients of whom it is known how many are at risk on each day: all that {@link
 * KaplanMeier} and {@link LogRank} need to know.
 */
public sealed interface RiskTable permits EventTable, DelayedEntryTable {

  /** Returns how many patients have been added. */
  long patients();

  /** Returns how many of the patients had the event. */
  long events();

  /** Returns the risk set of each day on which anyone entered or left, earliest first. */
  List<RiskSet> riskSets();

  /** Returns those whose follow-up ended on each day, whenever they entered. */
  EventTable exits();

  /** Returns those who entered on each day, as events; nobody where all are at risk from day 0. */
  EventTable entries();

  /** Returns the table with events and censorings exchanged. */
  RiskTable reversed();
}
