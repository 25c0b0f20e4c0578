package org.ketamineoutcomes.response;

import java.util.OptionalInt;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instruments;

/**
 * How far back an instrument asks. A score soon after the first session then mostly describes the
 * days before it: with two weeks, one of day 1 is about thirteen days without treatment.
 *
 * @param days absent if not known, as for the scales that a mapping declares
 */
public record RecallWindow(OptionalInt days) {

  public static RecallWindow of(String instrument) {
    return new RecallWindow(
        Instruments.standard()
            .named(instrument)
            .map(Instrument::recallDays)
            .orElse(OptionalInt.empty()));
  }
}
