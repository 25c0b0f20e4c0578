package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.tally.KeyCodec;
import org.ketamineoutcomes.tally.Keyed;

/**
 * The follow-up of one group to the first event of each kind, in tables by number.
 *
 * <p>Most patients never have most events. So what the follow-up of everyone would be without any
 * event is counted once; of a kind there are only the first events, and how those patients would
 * have been followed without them.
 */
final class FirstEvents {

  private static final int WITH = 0;
  private static final int INSTEAD = 1;

  /** Tables of a kind or of everyone, for each meaning of what competes. */
  private static final int A_KIND = 2 * Competing.values().length;

  private FirstEvents() {}

  static Keyed<Integer, CauseTable> empty() {
    return new Keyed<>(KeyCodec.NUMBERS, FirstEvents::nobody);
  }

  /** Counts the follow-up of a patient without any event. */
  static void add(
      Competing competing, CompetingFollowUp without, Keyed<Integer, CauseTable> tables) {
    tables.of(everyone(competing)).add(without);
  }

  /** Counts the first event of such a patient, in the place of that follow-up. */
  static void addEvent(
      Competing competing,
      int kind,
      int day,
      CompetingFollowUp without,
      Keyed<Integer, CauseTable> tables) {
    tables.of(number(competing, kind, WITH)).add(CompetingFollowUp.eventOn(day, Competing.EVENT));
    tables.of(number(competing, kind, INSTEAD)).add(without);
  }

  /** Returns the follow-up of everyone to the first event of a kind. */
  static CauseTable of(Competing competing, int kind, Keyed<Integer, CauseTable> tables) {
    CauseTable table =
        tables.of(everyone(competing)).without(tables.of(number(competing, kind, INSTEAD)));
    table.merge(tables.of(number(competing, kind, WITH)));
    return table;
  }

  /** Returns whether anyone had an event of a kind. */
  static boolean isAny(int kind, Keyed<Integer, CauseTable> tables) {
    return tables.of(number(Competing.CE_DEATH_ONLY, kind, WITH)).patients() > 0;
  }

  private static CauseTable nobody() {
    return CauseTable.of(Competing.CAUSES);
  }

  private static int everyone(Competing competing) {
    return competing.place();
  }

  private static int number(Competing competing, int kind, int part) {
    return A_KIND * (1 + kind) + 2 * competing.place() + part;
  }
}
