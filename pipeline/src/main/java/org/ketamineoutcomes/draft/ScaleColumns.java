package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instruments;
import org.ketamineoutcomes.schema.KnownColumns;

/**
 * Columns of one scale at one visit that stand side by side in a line: its items, its total and its
 * date, told by their names.
 *
 * @param total the header of the total; empty if there is none
 * @param date the header of its own date; empty if there is none
 */
record ScaleColumns(
    Instrument scale,
    Visit visit,
    String total,
    ItemHeaders items,
    String date,
    Sureness sureness) {

  private static final int SHORTEST_NAME = 3;

  /** Whether names and values leave one reading. */
  enum Sureness {
    SURE,
    /** A number may be that of an item or of a visit. */
    ITEM_OR_VISIT,
    /** No name says so: columns side by side are as many as the scale has items. */
    AS_MANY_AS_ITEMS
  }

  /** Returns the scale that the name of a file speaks of, if it is one. */
  static Optional<Instrument> namedIn(String fileName) {
    String spelling = KnownColumns.spelling(fileName.substring(fileName.lastIndexOf('/') + 1));
    return Instruments.standard().all().stream()
        .filter(scale -> names(scale).stream().anyMatch(spelling::contains))
        .findFirst();
  }

  /** Returns spellings of a scale, longest first, so that PHQ-9 is not PHQ. */
  static List<String> names(Instrument scale) {
    return Stream.concat(Stream.of(scale.name()), scale.aliases().stream())
        .map(KnownColumns::spelling)
        .filter(name -> name.length() >= SHORTEST_NAME && name.length() <= 12)
        .filter(name -> !name.matches(".*(total|score).*"))
        .distinct()
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .toList();
  }

  /** Returns all of its headers. */
  List<String> headers() {
    List<String> all = new ArrayList<>(items.headers());
    Stream.of(total, date).filter(header -> !header.isEmpty()).forEach(all::add);
    return all;
  }

  /** Returns the same with a date, where it has none of its own. */
  ScaleColumns dated(String header) {
    return new ScaleColumns(scale, visit, total, items, date.isEmpty() ? header : date, sureness);
  }

  /** Returns the part of a line as unpivot has it. */
  String part(NamedColumns columns) {
    return part(date.isEmpty() ? "" : columns.reference(date), columns);
  }

  /**
   * Returns the same part, with a date where it has none and is of one visit of several.
   *
   * @param dateOfVisit as a mapping refers to it
   */
  String askedPart(String dateOfVisit, NamedColumns columns) {
    return date.isEmpty() && !visit.equals(Visit.NONE) ? part(dateOfVisit, columns) : part(columns);
  }

  private String part(String dateReference, NamedColumns columns) {
    List<String> keys = new ArrayList<>();
    keys.add("instrument: " + SourceLines.quoted(scale.name()));
    if (items.areThere()) {
      keys.addAll(items.keys(columns));
    }
    if (!total.isEmpty()) {
      keys.add("total_score: " + columns.reference(total));
    }
    if (!dateReference.isEmpty()) {
      keys.add("assessed_date: " + dateReference);
    }
    return "{" + String.join(", ", keys) + "}";
  }
}
