package org.ketamineoutcomes.finding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.WordCounts;

/**
 * What speaks against a file: against all of it, or against something that may be assumed of it in
 * this part or another.
 */
final class Objections implements Tally<Objections> {

  /** Stands for the assumption and the column of an objection to the file itself. */
  private static final String WHATEVER_IS_ASSUMED = "-";

  /** By assumption, column and refusal, with a space between. */
  private final WordCounts counts = new WordCounts();

  void add(String refusal) {
    add(WHATEVER_IS_ASSUMED, WHATEVER_IS_ASSUMED, refusal, 1);
  }

  void addTo(Assumption assumption, String column, String refusal, long rows) {
    add(assumption.name(), column, refusal, rows);
  }

  private void add(String assumption, String column, String refusal, long rows) {
    counts.add(assumption + ' ' + column + ' ' + refusal, rows);
  }

  /** Returns why the file cannot be used, if it cannot, where this was assumed of it. */
  Optional<String> refusal(PairCounts assumed) {
    for (String objection : counts.sorted().keySet()) {
      String[] words = objection.split(" ", 3);
      if (words[0].equals(WHATEVER_IS_ASSUMED) || assumed.get(words[0], words[1]) > 0) {
        return Optional.of(words[2]);
      }
    }
    return Optional.empty();
  }

  @Override
  public void merge(Objections other) {
    counts.merge(other.counts);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    counts.writeTo(out);
  }

  static Objections readFrom(DataInput in) throws IOException {
    Objections read = new Objections();
    read.counts.merge(WordCounts.readFrom(in));
    return read;
  }
}
