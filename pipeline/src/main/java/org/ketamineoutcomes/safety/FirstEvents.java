package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Numbered;

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

  static Numbered<CauseTable> empty() {
    return new Numbered<>(FirstEvents::nobody);
  }

  static Numbered<CauseTable> readFrom(DataInput in) throws IOException {
    return Numbered.readFrom(in, FirstEvents::nobody, CauseTable::readFrom);
  }

  /** Counts the follow-up of a patient without any event. */
  static void add(Competing competing, CompetingFollowUp without, Numbered<CauseTable> tables) {
    tables.at(everyone(competing)).add(without);
  }

  /** Counts the first event of such a patient, in the place of that follow-up. */
  static void addEvent(
      Competing competing,
      int kind,
      int day,
      CompetingFollowUp without,
      Numbered<CauseTable> tables) {
    tables.at(number(competing, kind, WITH)).add(CompetingFollowUp.eventOn(day, Competing.EVENT));
    tables.at(number(competing, kind, INSTEAD)).add(without);
  }

  /** Returns the follow-up of everyone to the first event of a kind. */
  static CauseTable of(Competing competing, int kind, Numbered<CauseTable> tables) {
    CauseTable table =
        tables.at(everyone(competing)).without(tables.at(number(competing, kind, INSTEAD)));
    table.merge(tables.at(number(competing, kind, WITH)));
    return table;
  }

  /**
   * Returns what bands say of everyone, and of each kind that anyone had: all of the follow-up to
   * it, in the place of all of everyone's.
   */
  static Numbered<CauseTable> banded(Numbered<CauseTable> exact, Bands bands) {
    Numbered<CauseTable> published = empty();
    for (Competing competing : Competing.values()) {
      CauseTable everyone = exact.at(everyone(competing)).banded(bands, Grid.DAYS);
      published.at(everyone(competing)).merge(everyone);
      exact.forEach(
          (number, with) -> {
            int kind = number / A_KIND - 1;
            if (kind >= 0 && number == number(competing, kind, WITH)) {
              published.at(number).merge(of(competing, kind, exact).banded(bands, Grid.DAYS));
              published.at(number(competing, kind, INSTEAD)).merge(everyone);
            }
          });
    }
    return published;
  }

  /** Returns whether anyone had an event of a kind. */
  static boolean isAny(int kind, Numbered<CauseTable> tables) {
    return tables.at(number(Competing.CE_DEATH_ONLY, kind, WITH)).patients() > 0;
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
