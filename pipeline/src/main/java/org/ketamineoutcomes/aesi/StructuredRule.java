package org.ketamineoutcomes.aesi;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.scale.Evidence;

/**
 * What a measurement at a session says of an event: a rule of {@code schemas/aesi.yaml}.
 *
 * @param id the published name, one of a kind among all rules
 * @param metIf the rule is met where all conditions of one of these lists are
 * @param evidence how far the rule was checked in {@code source}
 */
public record StructuredRule(
    String id, String description, List<List<Condition>> metIf, Evidence evidence, String source)
    implements Serializable {

  public StructuredRule {
    metIf = metIf.stream().map(List::copyOf).toList();
  }

  /**
   * Returns whether a session meets the rule; {@link Answer#NOT_RECORDED} unless everything that
   * the rule names was measured.
   *
   * <p>A session with half a measurement is not assessed even where that half would do: such
   * sessions could enter a share only as sessions with the event, which would inflate it.
   */
  public Answer answer(SessionValues values) {
    boolean isMet = false;
    for (int i = 0; i < metIf.size(); i++) {
      List<Condition> alternative = metIf.get(i);
      boolean isAlternativeMet = true;
      for (int k = 0; k < alternative.size(); k++) {
        Condition condition = alternative.get(k);
        OptionalInt measured = values.of(condition.value());
        if (measured.isEmpty()) {
          return Answer.NOT_RECORDED;
        }
        isAlternativeMet &= condition.isMet(measured.getAsInt());
      }
      isMet |= isAlternativeMet;
    }
    return isMet ? Answer.YES : Answer.NO;
  }
}
