package org.ketamineoutcomes.export;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * Makes a {@link Layout} of a header: by the mapping first, then by name, then by alias.
 *
 * <p>Until the columns that must be there are found, messages name only words of our own: the first
 * line of a file without a header is a row.
 */
final class HeaderReading {

  private final Export export;
  private final ExportMapping mapping;
  private final Header header;
  private final String fileName;
  private final ExportSchema schema;
  private final Set<Integer> dropped = new LinkedHashSet<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();

  private HeaderReading(Export export, ExportMapping mapping, Header header, String fileName) {
    this.export = export;
    this.mapping = mapping;
    this.header = header;
    this.fileName = fileName;
    this.schema = ExportSchema.of(export);
  }

  /**
   * Reads the header of one file.
   *
   * @param strata columns of the patients that are kept beside those of the schema
   * @throws Refusal naming file and column, if a column identifies people, is missing, or stands
   *     there twice
   */
  static Layout read(
      Export export, ExportMapping mapping, List<String> strata, Header header, String fileName) {
    return new HeaderReading(export, mapping, header, fileName).read(strata);
  }

  private Layout read(List<String> strata) {
    HeaderCheck check = new HeaderCheck(export, header, fileName);
    drop();
    check.refuseIdentifiers(dropped);
    placeMapped();
    placeNamed();
    check.refuseMissing(places.keySet());
    check.refuseTwice(dropped);
    if (export == Export.PATIENTS) {
      strata.forEach(this::placeStratum);
    }
    List<String> unused =
        schema.fields().stream()
            .filter(SchemaField::isForStrataOnly)
            .map(SchemaField::name)
            .filter(name -> places.containsKey(name) && !strata.contains(name))
            .toList();
    places.keySet().removeAll(unused);
    return new Layout(
        export,
        fileName,
        header.delimiter(),
        header.encoding(),
        places,
        header.names(),
        notRead(),
        dropped.stream().map(header::name).toList(),
        unused);
  }

  private void drop() {
    for (String name : mapping.drop()) {
      List<Integer> found = header.placesOf(List.of(name));
      if (found.isEmpty()) {
        throw refusal("the mapping drops column %s, which is not there".formatted(name));
      }
      dropped.addAll(found);
    }
  }

  private void placeMapped() {
    new TreeMap<>(mapping.columns())
        .forEach(
            (ours, theirs) -> {
              List<Integer> found = header.placesOf(List.of(theirs));
              if (found.isEmpty()) {
                throw refusal(
                    "the mapping takes %s from column %s, which is not there"
                        .formatted(ours, theirs));
              }
              places.put(ours, onlyOne(ours, found));
            });
  }

  private void placeNamed() {
    Set<Integer> taken = new HashSet<>(places.values());
    taken.addAll(dropped);
    for (SchemaField field : schema.fields()) {
      List<Integer> found =
          header.placesOf(field.spellings()).stream()
              .filter(place -> !taken.contains(place))
              .toList();
      if (!places.containsKey(field.name()) && !found.isEmpty()) {
        places.put(field.name(), onlyOne(field.name(), found));
      }
    }
  }

  private int onlyOne(String ours, List<Integer> found) {
    if (found.size() > 1) {
      throw refusal(
          "columns %s and %s both stand for %s; drop one in the mapping"
              .formatted(header.name(found.get(0)), header.name(found.get(1)), ours));
    }
    return found.get(0);
  }

  private void placeStratum(String stratum) {
    if (!schema.field(stratum).map(SchemaField::mayBeStratum).orElse(true)) {
      throw Refusal.usage(
          "%s cannot be a stratum; leave it out of --strata (ages have age_band)"
              .formatted(stratum));
    }
    if (!places.containsKey(stratum)) {
      List<Integer> found =
          header.placesOf(List.of(stratum)).stream()
              .filter(place -> !dropped.contains(place))
              .toList();
      if (found.isEmpty()) {
        throw refusal(
            "no column %s for --strata; the nearest are %s"
                .formatted(stratum, String.join(", ", Spelling.nearest(stratum, header.names()))));
      }
      places.put(stratum, onlyOne(stratum, found));
    }
  }

  private List<String> notRead() {
    return IntStream.range(0, header.width())
        .filter(place -> !places.containsValue(place) && !dropped.contains(place))
        .mapToObj(header::name)
        .toList();
  }

  private Refusal refusal(String message) {
    return Refusal.usage(fileName + ": " + message);
  }
}
