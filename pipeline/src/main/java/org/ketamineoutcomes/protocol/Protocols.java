package org.ketamineoutcomes.protocol;

import java.io.Serializable;
import java.util.List;

/** The protocols of a run, by name. */
public record Protocols(List<Protocol> all) implements Serializable {

  public Protocols {
    all = List.copyOf(all);
    if (all.stream().map(Protocol::id).distinct().count() < all.size()) {
      throw new IllegalArgumentException("Two protocols of a run must not have the same id");
    }
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
