package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ketamineoutcomes.event.EventWords;
import org.ketamineoutcomes.event.SeverityGrade;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.KeyCodec;

/** What adverse events are counted as: any at all, of a kind, of a category, or of a term. */
enum EventLevel {
  ANY,
  SERIOUS,
  SEVERE,
  RELATED,
  CATEGORY,
  TERM;

  private static final EventLevel[] ALL = values();

  /** Returns all that {@code event} counts as. */
  static List<Key> keys(AdverseEvent event) {
    List<Key> keys = new ArrayList<>(ALL.length);
    for (EventLevel level : ALL) {
      if (level.counts(event)) {
        keys.add(level.key(event));
      }
    }
    return keys;
  }

  private boolean counts(AdverseEvent event) {
    return switch (this) {
      case ANY, TERM -> true;
      case SERIOUS -> event.serious() == Answer.YES;
      case SEVERE -> SeverityGrade.of(event).isSevere();
      case RELATED -> EventWords.RELATED.says(event.related(), "yes");
      case CATEGORY -> !event.category().isEmpty();
    };
  }

  private Key key(AdverseEvent event) {
    String category = this == CATEGORY || this == TERM ? event.category() : "";
    return new Key(this, category, this == TERM ? event.term() : "");
  }

  /**
   * What an event counts as.
   *
   * @param category empty but for categories and terms
   * @param term empty but for terms
   */
  record Key(EventLevel level, String category, String term) implements Comparable<Key> {

    static final KeyCodec<Key> CODEC =
        new KeyCodec<>() {
          @Override
          public void write(Key key, DataOutput out) throws IOException {
            out.writeUTF(key.level.name());
            out.writeUTF(key.category);
            out.writeUTF(key.term);
          }

          @Override
          public Key read(DataInput in) throws IOException {
            return new Key(EventLevel.valueOf(in.readUTF()), in.readUTF(), in.readUTF());
          }
        };

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::level).thenComparing(Key::category).thenComparing(Key::term);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }

    /** Says in a row what it is about. */
    TableRow setIn(TableRow row) {
      return row.set("level", level.name().toLowerCase(Locale.ROOT))
          .set("category", category)
          .set("term", term);
    }
  }
}
