package org.ketamineoutcomes.event;

import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;

/**
 * What an event came to, which is another thing than its severity. {@link EventWords} knows the
 * words: those of the CDISC codes for action taken and outcome, and of everyday English.
 */
public enum Consequence {
  /** The record says that it was serious. */
  SERIOUS,
  /** The drug was withdrawn because of it. */
  LED_TO_STOP,
  /** It was not over when it was last looked at: not recovered, or recovering. */
  UNRESOLVED;

  /** Returns whether the record of an event says so; a record that does not say is not one. */
  public boolean isOf(AdverseEvent event) {
    return switch (this) {
      case SERIOUS -> event.serious() == Answer.YES;
      case LED_TO_STOP -> EventWords.ACTION.says(event.action(), "drug_withdrawn");
      case UNRESOLVED ->
          EventWords.OUTCOME.says(event.outcome(), "not_recovered")
              || EventWords.OUTCOME.says(event.outcome(), "recovering");
    };
  }
}
