package org.ketamineoutcomes.draft;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.file.FileSample;

/** How the numbers of a source are written, and in what unit. */
record NumbersOfSource(FileSample file) {

  /** Numbers with a comma and none, one or two digits behind it are no thousands. */
  void writeDecimalSign(Collection<String> headers, SourceLines lines) {
    List<String> cells = headers.stream().flatMap(header -> file.filled(header).stream()).toList();
    boolean hasCommas =
        cells.stream().anyMatch(cell -> cell.matches("-?\\d+,\\d{1,2}( ?\\p{L}.*)?"));
    boolean hasPoints = cells.stream().anyMatch(cell -> cell.matches("-?\\d+\\.\\d+( ?\\p{L}.*)?"));
    if (hasCommas && !hasPoints) {
      lines.key("decimal", "comma", "numbers have a comma, and none has a point");
    } else if (hasCommas) {
      lines.askKey("decimal", "comma", "some numbers have a comma, and others a point");
    }
  }

  /**
   * Writes the unit of a weight in pounds.
   *
   * @param columns our column, then its header
   */
  void writeUnits(Map<String, String> columns, SourceLines lines) {
    String header = columns.getOrDefault("weight_kg", "");
    if (HeaderTokens.of(header).all().stream().anyMatch(word -> word.matches("lbs?|pounds?"))) {
      lines.take("units", "weight_kg", "lb", "by its name");
    }
  }
}
