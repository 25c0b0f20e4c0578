package org.ketamineoutcomes.remark;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ketamineoutcomes.file.Records;
import org.ketamineoutcomes.remark.RowWords.Rule;

/**
 * A column that nothing reads, and what its texts say of a row. It is asked of every row, and
 * remembers texts that say nothing.
 */
public final class WatchedColumn {

  /** How many texts are remembered that say nothing. */
  private static final int MOST_REMEMBERED = 1_000;

  private static final int FEW = 1;

  private final int place;
  private final WatchedTexts texts;
  private final Function<Rule, String> refusal;
  private final Set<String> sound = new HashSet<>();
  private final IdentityHashMap<Rule, String> refusals = new IdentityHashMap<>(FEW);

  /**
   * Watches a column.
   *
   * @param refusal gives what is told to the user by a rule
   */
  public WatchedColumn(int place, WatchedTexts texts, Function<Rule, String> refusal) {
    this.place = place;
    this.texts = texts;
    this.refusal = refusal;
  }

  /** Returns what is told to the user of the current row; nothing if it counts. */
  Optional<String> against(Records records) {
    return against(records.cell(place));
  }

  /** Returns what is told to the user of a cell; nothing if its row counts. */
  public Optional<String> against(String text) {
    if (texts.passAtSight(text) || sound.contains(text)) {
      return Optional.empty();
    }
    Optional<Rule> broken = texts.against(text);
    if (broken.isEmpty() && sound.size() < MOST_REMEMBERED) {
      sound.add(text);
    }
    return broken.map(rule -> refusals.computeIfAbsent(rule, refusal));
  }
}
