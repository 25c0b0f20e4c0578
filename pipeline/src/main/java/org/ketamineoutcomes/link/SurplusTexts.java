package org.ketamineoutcomes.link;

/**
 * Looks for texts before or behind ids, where all ids of the exports are at hand.
 *
 * @param ids all of them; none where ids are only counted
 */
public record SurplusTexts(IdPlaces ids) {

  /** Ids are only counted: nothing can be looked for. */
  public static final SurplusTexts NOT_LOOKED_FOR = new SurplusTexts(new IdPlaces());

  /** Says of ids that no form links what would, if a text before or behind them does. */
  String words(String place, String otherwise) {
    if (ids.isEmpty()) {
      return otherwise + " (outcomes check --all looks for a text before or behind them)";
    }
    return SurplusText.between(ids.at(IdLinks.SESSIONS, place), ids.at(place, IdLinks.SESSIONS))
        .map(SurplusText::words)
        .orElse(otherwise);
  }
}
