package org.ketamineoutcomes.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  private final TableSchema schema;
  private final Set<Integer> dropped = new LinkedHashSet<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();

  private HeaderReading(Export export, ExportMapping mapping, Header header, String fileName) {
    this.export = export;
    this.mapping = mapping;
    this.header = header;
    this.fileName = fileName;
    this.schema = TableSchema.of(export);
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
    drop();
    refuseIdentifiers();
    placeMapped();
    placeNamed();
    refuseMissing();
    refuseTwice();
    if (export == Export.PATIENTS) {
      strata.forEach(this::placeStratum);
    }
    places.keySet().removeIf(column -> isForStrataOnly(column) && !strata.contains(column));
    return new Layout(
        export,
        fileName,
        header.delimiter(),
        header.encoding(),
        places,
        header.names(),
        notRead(),
        dropped.stream().map(this::name).toList());
  }

  private void drop() {
    for (String name : mapping.drop()) {
      List<Integer> found = placesOf(name);
      if (found.isEmpty()) {
        throw refusal("the mapping drops column %s, which is not there".formatted(name));
      }
      dropped.addAll(found);
    }
  }

  private void refuseIdentifiers() {
    for (int place = 0; place < header.names().size(); place++) {
      Optional<String> kind = Identifiers.standard().kindOf(name(place));
      if (kind.isPresent() && !dropped.contains(place)) {
        throw Refusal.identifyingData(
            "%s: column %s identifies people (%s); export without it, or drop it in the mapping"
                .formatted(fileName, name(place), kind.get()));
      }
    }
  }

  private void placeMapped() {
    new TreeMap<>(mapping.columns())
        .forEach(
            (ours, theirs) -> {
              List<Integer> found = placesOf(theirs);
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
    for (SchemaField field : schema.fields()) {
      if (!places.containsKey(field.name())) {
        List<Integer> found =
            spellingsOf(field).stream()
                .flatMap(spelling -> placesOf(spelling).stream())
                .distinct()
                .filter(place -> !dropped.contains(place) && !taken.contains(place))
                .sorted()
                .toList();
        if (!found.isEmpty()) {
          places.put(field.name(), onlyOne(field.name(), found));
        }
      }
    }
  }

  private int onlyOne(String ours, List<Integer> found) {
    if (found.size() > 1) {
      throw refusal(
          "columns %s and %s both stand for %s; drop one in the mapping"
              .formatted(name(found.get(0)), name(found.get(1)), ours));
    }
    return found.get(0);
  }

  private void refuseMissing() {
    for (SchemaField field : schema.fields()) {
      if (field.constraints().required() && !places.containsKey(field.name())) {
        throw missing(field.name(), field.aliases());
      }
    }
    for (TableSchema.Time time : schema.times()) {
      if (time.required() && !places.containsKey(time.date()) && !places.containsKey(time.day())) {
        throw missing(
            time.date() + " or " + time.day(), schema.field(time.date()).orElseThrow().aliases());
      }
    }
  }

  private Refusal missing(String column, List<String> aliases) {
    return refusal(
        "no column %s; also known are %s; or name yours in the mapping under %s.columns"
            .formatted(column, String.join(", ", aliases), export.label()));
  }

  private void refuseTwice() {
    Map<String, Integer> seen = new HashMap<>();
    for (int place = 0; place < header.names().size(); place++) {
      String name = name(place).toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !dropped.contains(place) && seen.put(name, place) != null) {
        throw refusal(
            "column %s stands there twice; export it once, or drop it in the mapping"
                .formatted(name(place)));
      }
    }
  }

  private void placeStratum(String stratum) {
    if (stratum.equals("patient_id")) {
      throw Refusal.usage("patient_id cannot be a stratum; leave it out of --strata");
    }
    if (!places.containsKey(stratum)) {
      List<Integer> found = placesOf(stratum).stream().filter(p -> !dropped.contains(p)).toList();
      if (found.isEmpty()) {
        throw refusal(
            "no column %s for --strata; the nearest are %s"
                .formatted(stratum, String.join(", ", Spelling.nearest(stratum, header.names()))));
      }
      places.put(stratum, onlyOne(stratum, found));
    }
  }

  private List<String> notRead() {
    return IntStream.range(0, header.names().size())
        .filter(place -> !places.containsValue(place) && !dropped.contains(place))
        .mapToObj(this::name)
        .toList();
  }

  private boolean isForStrataOnly(String column) {
    return schema.field(column).map(SchemaField::isForStrataOnly).orElse(false);
  }

  private static List<String> spellingsOf(SchemaField field) {
    List<String> spellings = new ArrayList<>();
    spellings.add(field.name());
    spellings.addAll(field.aliases());
    return spellings;
  }

  private List<Integer> placesOf(String name) {
    List<Integer> found = new ArrayList<>();
    for (int place = 0; place < header.names().size(); place++) {
      String spelling = Spelling.of(name(place));
      if (!spelling.isEmpty() && spelling.equals(Spelling.of(name))) {
        found.add(place);
      }
    }
    return found;
  }

  private String name(int place) {
    return header.names().get(place);
  }

  private Refusal refusal(String message) {
    return Refusal.usage(fileName + ": " + message);
  }
}
