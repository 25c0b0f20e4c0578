package org.ketamineoutcomes.cell;

import java.util.Locale;
import java.util.Set;

/** The texts that programs write where a value is missing. */
public final class WrittenMissing {

  private static final int LONGEST = 9;

  private static final Set<String> TEXTS =
      Set.of(
          "null",
          "(null)",
          "<null>",
          "[null]",
          "{null}",
          "#null!",
          "\\n",
          "nan",
          "<nan>",
          "nat",
          "<nat>",
          "na",
          "<na>",
          "n/a",
          "#n/a",
          "#na",
          "n.a.",
          "nil",
          ".",
          "-",
          "--",
          "---",
          "#value!",
          "#ref!",
          "#div/0!",
          "#name?",
          "#num!",
          "#spill!",
          "#calc!",
          "undefined",
          "missing",
          "(blank)");

  private static final Set<String> ANSWERS =
      Set.of(".", "-", "--", "---", "na", "n/a", "n.a.", "nil");

  private WrittenMissing() {}

  /** Returns whether a cell, without surrounding spaces, says that its value is missing. */
  public static boolean isSo(String cell) {
    return cell.length() <= LONGEST
        && mayBegin(cell.charAt(0))
        && TEXTS.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** Returns whether such a cell may be somebody's answer that there is nothing to tell. */
  public static boolean mayBeAnswer(String cell) {
    return ANSWERS.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** Most cells begin with another letter or a digit. */
  private static boolean mayBegin(char first) {
    return first == 'n'
        || first == 'N'
        || first == 'm'
        || first == 'M'
        || first < '0'
        || first > 'z'
        || first == '<'
        || first == '['
        || first == '\\'
        || first == 'u'
        || first == 'U';
  }
}
