package org.ketamineoutcomes.onset;

import java.util.List;
import java.util.OptionalInt;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.RemissionCriterion;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instruments;

/**
 * The scores at or below which a patient is in remission, in hundredths of a point.
 *
 * @param strict the lowest of the published cut-offs and the protocol's own
 * @param chosen the protocol's own; absent where it has none for the scale
 * @param lenient the highest of them
 */
record RemissionCutoffs(OptionalInt strict, OptionalInt chosen, OptionalInt lenient) {

  static RemissionCutoffs of(Protocol protocol, String instrument) {
    RemissionCriterion criterion = protocol.remission().get(instrument);
    OptionalInt chosen =
        criterion == null ? OptionalInt.empty() : OptionalInt.of(criterion.atMostHundredths());
    List<Instrument.RemissionCutoff> published =
        Instruments.standard().named(instrument).map(Instrument::remission).orElse(List.of());
    OptionalInt strict = chosen;
    OptionalInt lenient = chosen;
    for (Instrument.RemissionCutoff cutoff : published) {
      int atMost = 100 * cutoff.atMost();
      strict = OptionalInt.of(Math.min(strict.orElse(atMost), atMost));
      lenient = OptionalInt.of(Math.max(lenient.orElse(atMost), atMost));
    }
    return new RemissionCutoffs(strict, chosen, lenient);
  }

  /**
   * Returns whether remission can be asked of a patient: the baseline is above every cut-off, so
   * that all of them are asked of the same patients.
   */
  boolean isAbove(int baselineHundredths) {
    return baselineHundredths > lenient.orElse(Integer.MAX_VALUE);
  }

  static boolean isMet(OptionalInt cutoff, int scoreHundredths) {
    return cutoff.isPresent() && scoreHundredths <= cutoff.getAsInt();
  }
}
