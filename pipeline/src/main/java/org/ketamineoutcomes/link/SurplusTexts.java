package org.ketamineoutcomes.link;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Session;

/**
 * Looks for texts before or behind ids, where all ids of the exports are at hand.
 *
 * @param entriesById all ids with the rows of each; empty where ids are only counted
 */
public record SurplusTexts(Map<String, List<Entry>> entriesById) {

  /** Ids are only counted: nothing can be looked for. */
  public static final SurplusTexts NOT_LOOKED_FOR = new SurplusTexts(Map.of());

  /** Says of ids that no form links what would, if a text before or behind them does. */
  String words(String place, String otherwise) {
    if (entriesById.isEmpty()) {
      return otherwise + " (outcomes check --all looks for a text before or behind them)";
    }
    Set<String> sessions = new HashSet<>();
    Set<String> others = new HashSet<>();
    entriesById.forEach(
        (id, entries) -> {
          boolean hasSession = entries.stream().anyMatch(Session.class::isInstance);
          boolean isThere = entries.stream().anyMatch(entry -> IdLinks.isAt(place, entry));
          if (hasSession && !isThere) {
            sessions.add(id);
          } else if (isThere && !hasSession) {
            others.add(id);
          }
        });
    return SurplusText.between(sessions, others).map(SurplusText::words).orElse(otherwise);
  }
}
