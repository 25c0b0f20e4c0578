package org.ketamineoutcomes.header;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketamineoutcomes.file.Header;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.mapping.RowShape.Presence;
import org.ketamineoutcomes.mapping.Yaml;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.schema.Export;

/**
 * Finds the places of columns in a header, and refuses two that could serve.
 *
 * @param presence what becomes of columns that the mapping names and that are not there
 */
record ColumnPlaces(Export export, Header header, Presence presence, String fileName) {

  /**
   * Puts the places of columns that a mapping names to {@code found}.
   *
   * @param columns our column, then the header
   */
  void placeMapped(Map<String, String> columns, Map<String, Integer> found) {
    new TreeMap<>(columns)
        .forEach(
            (ours, theirs) -> {
              List<Integer> there = firstThere(theirs);
              if (!there.isEmpty()) {
                found.put(ours, onlyOne(ours, there));
              } else if (presence == Presence.REQUIRED) {
                throw refusal(
                    "the mapping takes %s from column %s, which is not there"
                        .formatted(ours, theirs.replace(ExportMapping.OR, " or ")));
              }
            });
  }

  private List<Integer> firstThere(String headers) {
    return Stream.of(headers.split(ExportMapping.OR, -1))
        .map(header::placesCalled)
        .filter(places -> !places.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * Returns the one place of a column.
   *
   * @throws Refusal naming the first two if there are more
   */
  int onlyOne(String ours, List<Integer> found) {
    if (found.size() > 1) {
      throw refusal(
          "columns %s and %s both stand for %s; write %s: {columns: {%s: %s}} for the one that is meant"
              .formatted(
                  header.name(found.get(0)),
                  header.name(found.get(1)),
                  ours,
                  export.label(),
                  ours,
                  choices(found)));
    }
    return found.get(0);
  }

  /**
   * Returns how a mapping names each of two columns: by its header, or its place if they are alike.
   */
  private String choices(List<Integer> found) {
    boolean alike = header.name(found.get(0)).equals(header.name(found.get(1)));
    return found.stream()
        .map(place -> alike ? String.valueOf(place + 1) : Yaml.text(header.name(place)))
        .collect(Collectors.joining(" or "));
  }

  private Refusal refusal(String message) {
    return Refusal.usage(fileName + ": " + message);
  }
}
