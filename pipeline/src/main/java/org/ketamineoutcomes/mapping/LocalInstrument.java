package org.ketamineoutcomes.mapping;

import java.io.Serializable;
import java.util.List;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instrument.Direction;

/** A rating scale that a mapping declares; only its totals are read. */
public record LocalInstrument(
    String name, List<String> aliases, int minimum, int maximum, Direction direction)
    implements Serializable {

  public LocalInstrument {
    aliases = List.copyOf(aliases);
  }

  Instrument asInstrument() {
    return Instrument.local(name, aliases, minimum, maximum, direction);
  }
}
