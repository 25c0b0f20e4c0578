package org.ketamineoutcomes.inspection;

import java.util.List;
import org.ketamineoutcomes.aesi.AesiVocabulary;

/**
 * How many adverse events are of special interest by their terms, none of which is shown: terms of
 * another language, or codes, are of none.
 */
final class TermsSeen {

  private final AesiVocabulary aesi;
  private long events;
  private long ofInterest;

  TermsSeen(AesiVocabulary aesi) {
    this.aesi = aesi;
  }

  void add(String term) {
    events++;
    ofInterest += aesi.of(term).isEmpty() ? 0 : 1;
  }

  List<String> lines() {
    return events == 0
        ? List.of()
        : List.of(
            "  term: %d of %d events are of special interest%s"
                .formatted(
                    ofInterest,
                    events,
                    ofInterest > 0
                        ? ""
                        : "; terms are known in English: --aesiMap=FILE says what others are"));
  }
}
