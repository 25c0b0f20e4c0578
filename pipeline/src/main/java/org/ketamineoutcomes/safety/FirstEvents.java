package org.ketamineoutcomes.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.event.Ascertainment;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.tally.NamedTallies;

/**
 * The follow-up of one group to the first event of each kind.
 *
 * <p>Most patients never have most events. So what the follow-up of everyone would be without any
 * event is counted once; of a kind there are only the first events, and how those patients would
 * have been followed without them.
 */
final class FirstEvents {

  private static final String SEPARATOR = "\t";

  private final Map<String, CauseTable> tables;

  FirstEvents(NamedTallies<CauseTable> tables) {
    this.tables = tables.sorted();
  }

  static String key(Competing competing) {
    return competing.name();
  }

  static String key(Competing competing, EventKind kind) {
    return competing.name() + SEPARATOR + "with" + SEPARATOR + kind.key();
  }

  static String spareKey(Competing competing, EventKind kind) {
    return competing.name() + SEPARATOR + "instead" + SEPARATOR + kind.key();
  }

  /** Returns the follow-up of everyone to the first event of a kind. */
  CauseTable of(Competing competing, EventKind kind) {
    CauseTable table = table(key(competing)).without(table(spareKey(competing, kind)));
    table.merge(table(key(competing, kind)));
    return table;
  }

  /** Returns in which ways any event came to be known, as the keys of such events. */
  List<String> anyKinds() {
    List<String> keys = new ArrayList<>();
    for (Ascertainment way : Ascertainment.values()) {
      EventKind any = new EventKind(EventKind.ANY, way);
      if (tables.containsKey(key(Competing.CE_DEATH_ONLY, any))) {
        keys.add(any.key());
      }
    }
    return keys;
  }

  private CauseTable table(String key) {
    return tables.getOrDefault(key, CauseTable.of(Competing.CAUSES));
  }
}
