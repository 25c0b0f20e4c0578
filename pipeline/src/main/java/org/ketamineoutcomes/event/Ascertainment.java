package org.ketamineoutcomes.event;

import java.util.Locale;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Session;

/**
 * How an event came to be known. Shares of the same event differ two to three times between asking
 * and waiting to be told (dissociation by CADSS and by report, esketamine label), so the ways are
 * never pooled, and each is over the sessions at which it could have been found.
 */
public enum Ascertainment {
  /** By a rule, from what was measured. */
  STRUCTURED,
  /** By asking for it. */
  SOLICITED,
  /** Told without being asked. */
  SPONTANEOUS,
  /** A record that does not say. */
  NOT_RECORDED;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** Returns the published name. */
  public String id() {
    return id;
  }

  /** Returns how the event of a record came to be known. */
  public static Ascertainment of(AdverseEvent event) {
    return switch (event.solicited()) {
      case YES -> SOLICITED;
      case NO -> SPONTANEOUS;
      case NOT_RECORDED -> NOT_RECORDED;
    };
  }

  /**
   * Returns whether records of this kind can be expected of {@code session}: of solicited events,
   * where someone asked; of others, wherever it is not on record that nobody did. Of measurements
   * the rule says where it was not assessed.
   */
  public boolean isExpectedAt(Session session) {
    return this == SOLICITED
        ? session.adverseEventsAssessed() == Answer.YES
        : EmergentEvents.wouldHaveBeenRecordedAt(session);
  }
}
