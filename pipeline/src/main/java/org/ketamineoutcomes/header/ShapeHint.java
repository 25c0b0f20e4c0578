package org.ketamineoutcomes.header;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.file.Header;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instruments;
import org.ketamineoutcomes.schema.Export;

/** What to write where a header has what is needed in another shape than ours. */
final class ShapeHint {

  private static final int SHORTEST_NAME = 4;

  private ShapeHint() {}

  /** Returns the line of a mapping, with why, for a file without such a column. */
  static Optional<String> of(Export export, String missing, Header header) {
    return switch (export) {
      case ASSESSMENTS -> missing.equals("instrument") ? scale(header) : Optional.<String>empty();
      case ADVERSE_EVENTS -> missing.equals("term") ? boxes(header) : Optional.<String>empty();
      case PATIENTS, SESSIONS -> Optional.empty();
    };
  }

  private static Optional<String> scale(Header header) {
    for (String name : header.names()) {
      Optional<Instrument> scale = scaleOf(name);
      if (scale.isPresent()) {
        return Optional.of(
            "%s looks like a scale of its own: write assessments: {unpivot: [{instrument: %s, total_score: %s}]}"
                    .formatted(name, scale.get().name(), name)
                + " with a part for each scale");
      }
    }
    boolean hasTotal = !header.placesOf(List.of("total_score", "total", "score")).isEmpty();
    return hasTotal
        ? Optional.of(
            "if the file is of one scale, write assessments: {constant: {instrument: PHQ-9}} with its"
                + " name")
        : Optional.empty();
  }

  private static Optional<Instrument> scaleOf(String header) {
    String spelling = Spelling.of(header);
    return Instruments.standard().all().stream()
        .filter(
            scale ->
                Stream.concat(Stream.of(scale.name()), scale.aliases().stream())
                    .map(Spelling::of)
                    .filter(name -> name.length() >= SHORTEST_NAME)
                    .anyMatch(name -> spelling.matches(name + "_?(total|score|sum|tot).*")))
        .findFirst();
  }

  private static Optional<String> boxes(Header header) {
    return header.names().stream()
        .filter(name -> name.matches(".+___+\\w+"))
        .findFirst()
        .map(
            name ->
                "%s looks like a box to check: write adverse_events: {checkboxes: {%s: %s}} with a term for each"
                    .formatted(name, name.replaceFirst(".*___+", ""), name));
  }
}
