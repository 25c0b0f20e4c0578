package org.ketamineoutcomes.report;

import java.util.List;
import org.ketamineoutcomes.result.ResultRow;

/** Says why there is no number where a reader looks for one. */
final class NothingPublished {

  private NothingPublished() {}

  /** Returns a sentence that begins with some words and says why, by the rows that were found. */
  static String why(List<ResultRow> rows, String begins) {
    if (rows.isEmpty()) {
      return begins + ": it would be of nobody.";
    }
    for (ResultRow row : rows) {
      String reason = row.text("suppression_reason");
      if (!reason.isEmpty()) {
        return begins + ": " + reason(reason) + ".";
      }
    }
    return begins + ": no days are known.";
  }

  static String reason(String code) {
    return switch (code) {
      case "SMALL_COUNT" -> "a number of people behind it is small";
      case "SMALL_REMAINDER" -> "the rest of the people behind it are few";
      case "FEW_PATIENTS" -> "it is about few people";
      case "COMPLEMENTARY" -> "a hidden number could be found by subtraction";
      case "ROWS_OF_A_FILE" -> "how many rows a file has would follow";
      default -> Names.inside(Names.words(code.toLowerCase(java.util.Locale.ROOT)));
    };
  }
}
