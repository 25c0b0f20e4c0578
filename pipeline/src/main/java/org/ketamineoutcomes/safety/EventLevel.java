package org.ketamineoutcomes.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;

/** What adverse events are counted as: any at all, of a kind, of a category, or of a term. */
enum EventLevel {
  ANY,
  SERIOUS,
  SEVERE,
  RELATED,
  CATEGORY,
  TERM;

  private static final Set<String> RELATED_WORDS =
      Set.of("related", "possible", "probable", "definite", "possibly", "probably", "yes", "y");

  private static final char SEPARATOR = '\t';

  /** Returns the names of all that {@code event} counts as. */
  static List<String> keys(AdverseEvent event) {
    List<String> keys = new ArrayList<>();
    for (EventLevel level : values()) {
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
      case SEVERE -> event.severity().equals("severe");
      case RELATED -> RELATED_WORDS.contains(event.related());
      case CATEGORY -> !event.category().isEmpty();
    };
  }

  /** Sorts by level as they are declared, then by category, then by term. */
  private String key(AdverseEvent event) {
    String category = this == CATEGORY || this == TERM ? event.category() : "";
    String term = this == TERM ? event.term() : "";
    return "" + rank() + name() + SEPARATOR + category + SEPARATOR + term;
  }

  private int rank() {
    return List.of(values()).indexOf(this);
  }

  /** What a key stands for. */
  record Key(EventLevel level, String category, String term) {

    static Key of(String key) {
      List<String> parts = List.of(key.split(String.valueOf(SEPARATOR), -1));
      return new Key(EventLevel.valueOf(parts.get(0).substring(1)), parts.get(1), parts.get(2));
    }
  }
}
