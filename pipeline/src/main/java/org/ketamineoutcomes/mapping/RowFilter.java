package org.ketamineoutcomes.mapping;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.link.TextPattern;

/**
 * Which rows of a file a mapping keeps.
 *
 * @param byHeader the header in the export, then which of its texts are kept; a row is kept if each
 *     of its columns keeps it
 */
public record RowFilter(Map<String, Choice> byHeader) implements Serializable {

  /** Keeps all rows. */
  public static final RowFilter ALL = new RowFilter(Map.of());

  public RowFilter {
    byHeader = Map.copyOf(byHeader);
  }

  /** What of a column is kept. */
  public record Choice(Side side, List<TextPattern> texts) implements Serializable {

    public Choice {
      texts = List.copyOf(texts);
    }

    /** Returns whether all rows of a file without the column are kept, if it need not be there. */
    public boolean keepsWithout() {
      return side == Side.LEAVE_OUT;
    }

    /** Returns whether a row with that text is kept. */
    public boolean keeps(String text) {
      boolean named = texts.stream().anyMatch(each -> each.matches(text));
      return named == (side == Side.KEEP);
    }
  }

  /** Whether rows with the texts stay or go. */
  public enum Side {
    KEEP,
    LEAVE_OUT
  }
}
