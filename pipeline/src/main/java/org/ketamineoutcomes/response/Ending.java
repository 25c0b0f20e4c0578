package org.ketamineoutcomes.response;

import java.util.Optional;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.survival.Detection;
import org.ketamineoutcomes.survival.FollowUp;

/**
 * How a follow-up ended, and the row that says so.
 *
 * @param row the assessment or session of the event or censoring; nothing for a patient who was
 *     never followed
 */
public record Ending(Detection detection, Optional<Entry> row) {

  public FollowUp followUp() {
    return detection.followUp();
  }
}
