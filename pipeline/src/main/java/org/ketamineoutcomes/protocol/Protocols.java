package org.ketamineoutcomes.protocol;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.tally.Bands;

/** The protocols of a run, by name. */
public record Protocols(List<Protocol> all) implements Serializable {

  public Protocols {
    all = List.copyOf(all);
    if (all.stream().map(Protocol::id).distinct().count() < all.size()) {
      throw new IllegalArgumentException("Two protocols of a run must not have the same id");
    }
  }

  /**
   * Returns the bands in which rows of files are counted, which are about nobody's protocol: the
   * widest that any asks for, and those also where a protocol hides small counts. Empty where all
   * results are exact.
   */
  public Optional<Bands> bandsOfRows() {
    int widest = all.stream().mapToInt(one -> one.disclosure().minCell()).max().orElse(0);
    return widest == 0
        ? Optional.empty()
        : Optional.of(new Bands(Math.max(widest, DisclosureRule.SMALLEST_BAND)));
  }

  /** Returns the same definitions, of which the results are for those inside. */
  public Protocols hidingNothing() {
    return new Protocols(all.stream().map(Protocol::hidingNothing).toList());
  }

  /** Returns the protocol of that id, which must be one of this run. */
  public Protocol named(String id) {
    return all.stream()
        .filter(protocol -> protocol.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No protocol of this run is called " + id));
  }
}
