package org.ketamineoutcomes.cell;

import java.util.Set;

/** Words in place of a date that say that something goes on. */
public final class OpenEnd {

  private static final Set<String> WORDS =
      Set.of(
          "ongoing",
          "stillongoing",
          "continuing",
          "continues",
          "continued",
          "cont",
          "persisting",
          "persistent",
          "persists",
          "present",
          "stillpresent",
          "current",
          "currently",
          "todate",
          "open",
          "noend",
          "noenddate",
          "notresolved",
          "unresolved",
          "notrecovered",
          "unrecovered",
          "notended",
          "notover",
          "chronic",
          "alive",
          "living",
          "active",
          "stillactive",
          "instudy",
          "enrolled",
          "laufend",
          "andauernd",
          "encours");

  private OpenEnd() {}

  public static boolean isSo(String text) {
    return text.length() < 40 && WORDS.contains(Spelling.of(text));
  }
}
