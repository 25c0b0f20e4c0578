package org.ketamineoutcomes.safety;

import java.util.List;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
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

  /**
   * Returns what bands tell of everyone, and of each kind that anyone had: all of the follow-up to
   * it, in the place of all of everyone's.
   */
  static Keyed<Integer, CauseTable> banded(Keyed<Integer, CauseTable> exact, Bands bands) {
    Keyed<Integer, CauseTable> told = empty();
    List<Integer> numbers = List.copyOf(exact.sorted().keySet());
    for (Competing competing : Competing.values()) {
      CauseTable everyone = exact.of(everyone(competing)).banded(bands, Grid.DAYS);
      told.of(everyone(competing)).merge(everyone);
      for (int number : numbers) {
        int kind = number / A_KIND - 1;
        if (kind >= 0 && number == number(competing, kind, WITH)) {
          told.of(number).merge(of(competing, kind, exact).banded(bands, Grid.DAYS));
          told.of(number(competing, kind, INSTEAD)).merge(everyone);
        }
      }
    }
    return told;
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
