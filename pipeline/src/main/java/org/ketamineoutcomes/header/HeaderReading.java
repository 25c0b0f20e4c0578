package org.ketamineoutcomes.header;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ketamineoutcomes.file.Header;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.mapping.RowShape.Part;
import org.ketamineoutcomes.mapping.RowShape.Presence;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.schema.ExportSchema;
import org.ketamineoutcomes.schema.SchemaField;

/**
 * Makes a {@link FileLayout} of a header: by the mapping first, then by name, then by alias.
 *
 * <p>Until the columns that must be there are found, messages name only words of our own: the first
 * line of a file without a header is a row.
 */
public final class HeaderReading {

  private final Export export;
  private final ExportMapping mapping;
  private final Header header;
  private final String fileName;
  private final ExportSchema schema;
  private final ColumnPlaces finder;
  private final Set<Integer> dropped = new LinkedHashSet<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();

  private HeaderReading(Export export, ExportMapping mapping, Header header, String fileName) {
    this.export = export;
    this.mapping = mapping;
    this.header = header;
    this.fileName = fileName;
    this.schema = ExportSchema.of(export);
    this.finder = new ColumnPlaces(export, header, mapping.shape().presence(), fileName);
  }

  /**
   * Reads the header of one file.
   *
   * @param strata columns of the patients that are kept beside those of the schema
   * @throws Refusal naming file and column, if a column identifies people, is missing, or stands
   *     there twice
   */
  public static FileLayout read(
      Export export, ExportMapping mapping, List<String> strata, Header header, String fileName) {
    return new HeaderReading(export, mapping, header, fileName).read(strata);
  }

  private FileLayout read(List<String> strata) {
    HeaderCheck check = new HeaderCheck(export, header, fileName);
    drop();
    check.refuseIdentifiers(dropped);
    finder.placeMapped(mapping.columns(), places);
    List<RowLayout> parts = mapping.shape().parts().stream().flatMap(this::placed).toList();
    if (parts.isEmpty() && !mapping.shape().parts().isEmpty()) {
      throw refusal(
          "none of the columns is there that unpivot or checkboxes name; write yours, or see what"
              + " ./outcomes draft makes of the file");
    }
    placeNamed(parts);
    List<RowLayout> rows = rows(parts);
    rows.forEach(check::refuseRow);
    rows.forEach(row -> check.refuseMissing(row, dropped));
    rows.forEach(row -> check.refuseOtherUnits(row, mapping.units().keySet()));
    refuseMissingFilters();
    if (export == Export.PATIENTS) {
      strata.stream()
          .filter(stratum -> parts.stream().noneMatch(part -> part.knows(stratum)))
          .forEach(this::placeStratum);
    }
    List<String> unused =
        schema.fields().stream()
            .filter(SchemaField::isForStrataOnly)
            .map(SchemaField::name)
            .filter(name -> places.containsKey(name) && !strata.contains(name))
            .toList();
    places.keySet().removeAll(unused);
    List<RowLayout> read = rows(parts);
    return new FileLayout(
        export,
        fileName,
        header.written(),
        read,
        header.names(),
        notRead(read),
        dropped.stream().map(header::name).toList(),
        unused);
  }

  /** Rows that are kept by a column which is not there would all be left out, or all kept. */
  private void refuseMissingFilters() {
    new TreeMap<>(mapping.rows().byHeader())
        .forEach(
            (name, choice) -> {
              boolean mayBeMissing =
                  mapping.shape().presence() == Presence.OPTIONAL && choice.keepsWithout();
              if (!mayBeMissing && header.placesCalled(name).isEmpty()) {
                throw refusal("the mapping looks at column %s, which is not there".formatted(name));
              }
            });
  }

  private void drop() {
    for (String name : mapping.drop()) {
      List<Integer> found =
          name.endsWith("*")
              ? header.placesBeginning(name.substring(0, name.length() - 1))
              : header.placesCalled(name);
      if (found.isEmpty() && mapping.shape().presence() == Presence.REQUIRED) {
        throw refusal("the mapping drops column %s, which is not there".formatted(name));
      }
      dropped.addAll(found);
    }
  }

  /** Returns where the columns of a part are that are its own, if any is there. */
  private Stream<RowLayout> placed(Part part) {
    Map<String, Integer> own = new TreeMap<>();
    finder.placeMapped(part.columns(), own);
    Map<String, Integer> box = new TreeMap<>();
    if (!part.checkbox().isEmpty()) {
      finder.placeMapped(Map.of("term", part.checkbox()), box);
    }
    return own.isEmpty() && box.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new RowLayout(
                own, part.constants(), List.copyOf(own.keySet()), box.getOrDefault("term", -1)));
  }

  /** Puts what all rows of a line share to what is each part's own. */
  private List<RowLayout> rows(List<RowLayout> parts) {
    Map<String, String> constants = new LinkedHashMap<>(mapping.shape().constants());
    constants.keySet().removeAll(mapping.columns().keySet());
    if (parts.isEmpty()) {
      return List.of(new RowLayout(places, constants, List.of(), -1));
    }
    List<RowLayout> rows = new ArrayList<>();
    for (RowLayout part : parts) {
      Map<String, Integer> all = new LinkedHashMap<>(places);
      all.keySet().removeAll(part.constants().keySet());
      all.putAll(part.places());
      Map<String, String> allConstants = new LinkedHashMap<>(constants);
      allConstants.putAll(part.constants());
      rows.add(new RowLayout(all, allConstants, part.own(), part.checkbox()));
    }
    return rows;
  }

  /**
   * Takes columns by our names for them and by aliases, but none of those that parts of a line have
   * for themselves.
   */
  private void placeNamed(List<RowLayout> parts) {
    Set<Integer> taken = new HashSet<>(places.values());
    taken.addAll(dropped);
    Set<String> settled = new HashSet<>(mapping.shape().constants().keySet());
    settled.addAll(mapping.columns().keySet());
    for (RowLayout part : parts) {
      taken.addAll(part.places().values());
      taken.add(part.checkbox());
      settled.addAll(part.places().keySet());
      settled.addAll(part.constants().keySet());
    }
    for (SchemaField field : schema.fields()) {
      if (settled.contains(field.name()) || (!parts.isEmpty() && isContent(field))) {
        continue;
      }
      List<Integer> found =
          header.placesOf(field.spellings()).stream()
              .filter(place -> !taken.contains(place))
              .toList();
      if (!places.containsKey(field.name()) && !found.isEmpty()) {
        places.put(field.name(), finder.onlyOne(field.name(), found));
      }
    }
    taken.addAll(places.values());
    for (ExportSchema.Time time : schema.times()) {
      String date = time.date();
      if (places.containsKey(date) && !settled.contains(date)) {
        OtherDates.beside(places.get(date), export, header, taken)
            .ifPresent(other -> finder.onlyOne(date, List.of(places.get(date), other)));
      }
    }
  }

  /**
   * Returns whether a column says what a scale came to, which only parts know where there are any.
   */
  private boolean isContent(SchemaField field) {
    return export == Export.ASSESSMENTS
        && (field.name().equals("total_score") || field.name().startsWith("item_"));
  }

  /** Another file of the patients may have what this one has not. */
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
      if (!found.isEmpty()) {
        places.put(stratum, finder.onlyOne(stratum, found));
      }
    }
  }

  private List<String> notRead(List<RowLayout> rows) {
    Set<Integer> read = new HashSet<>();
    for (RowLayout row : rows) {
      read.addAll(row.places().values());
      read.add(row.checkbox());
    }
    return IntStream.range(0, header.width())
        .filter(place -> !read.contains(place) && !dropped.contains(place))
        .mapToObj(header::name)
        .toList();
  }

  private Refusal refusal(String message) {
    return Refusal.usage(fileName + ": " + message);
  }
}
