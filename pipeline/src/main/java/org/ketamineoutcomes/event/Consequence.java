package org.ketamineoutcomes.event;

import java.util.Set;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;

/**
 * What an event came to, which is another thing than its severity. The words are those of the CDISC
 * codes for action taken and outcome, and of everyday English.
 */
public enum Consequence {
  /** The record says that it was serious. */
  SERIOUS,
  /** The drug was withdrawn because of it. */
  LED_TO_STOP,
  /** It was not over when it was last looked at: not recovered, or recovering. */
  UNRESOLVED;

  private static final Set<String> STOPPED =
      Set.of(
          "drug withdrawn",
          "withdrawn",
          "drug discontinued",
          "discontinued",
          "treatment discontinued",
          "treatment stopped",
          "drug stopped",
          "stopped",
          "permanently discontinued");

  private static final Set<String> NOT_OVER =
      Set.of(
          "not recovered/not resolved",
          "not recovered or not resolved",
          "not recovered",
          "not resolved",
          "unresolved",
          "ongoing",
          "continuing",
          "recovering/resolving",
          "recovering or resolving",
          "recovering",
          "resolving");

  /** Returns whether the record of an event says so; a record that does not say is not one. */
  public boolean isOf(AdverseEvent event) {
    return switch (this) {
      case SERIOUS -> event.serious() == Answer.YES;
      case LED_TO_STOP -> STOPPED.contains(event.action());
      case UNRESOLVED -> NOT_OVER.contains(event.outcome());
    };
  }
}
