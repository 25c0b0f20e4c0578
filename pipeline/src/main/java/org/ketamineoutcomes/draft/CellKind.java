package org.ketamineoutcomes.draft;

import java.util.List;
import java.util.regex.Pattern;

/** What cells of a column may be, by how they are written. */
enum CellKind {
  /** A day, whatever its order: it has digits, and more than two signs. */
  DATE(".*\\d.*\\d.*", 5),
  NUMBER("[<>=~]?\\s*[-+]?[\\d.,]+.*", 1),
  /** Anything but an answer to whether there was something. */
  TERM("(?i)(?!(yes|no|y|n|true|false|[012]|checked|unchecked)$).*", 1),
  ANY(".*", 0);

  private final Pattern written;
  private final int shortest;

  CellKind(String written, int shortest) {
    this.written = Pattern.compile(written, Pattern.DOTALL);
    this.shortest = shortest;
  }

  /** Returns what cells of one of our columns are. */
  static CellKind of(String ours) {
    if (ours.endsWith("_date")) {
      return DATE;
    }
    return switch (ours) {
      case "dose_mg", "dose_mg_per_kg", "weight_kg", "duration_min", "total_score", "age" -> NUMBER;
      case "term" -> TERM;
      default -> ANY;
    };
  }

  /** Returns whether half of the cells or more may be of this kind; a column of blanks may. */
  boolean mayBe(List<String> filled) {
    long alike =
        filled.stream()
            .filter(cell -> cell.length() >= shortest && written.matcher(cell).matches())
            .count();
    return alike * 2 >= filled.size();
  }
}
