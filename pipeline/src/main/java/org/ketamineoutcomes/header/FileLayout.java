package org.ketamineoutcomes.header;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.file.Header;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.schema.ExportSchema;
import org.ketamineoutcomes.schema.SchemaField;

/**
 * What a header says of its file: which column feeds which of ours.
 *
 * @param written how the file is written, in words for people, such as {@code UTF-8, comma}
 * @param rows the kinds of rows that a line gives, of which there is at least one
 * @param headers the header line as it stands
 * @param notRead headers of columns that nothing reads, in the order of the file
 * @param dropped headers of columns that the mapping drops
 * @param unusedStrata columns of ours that the file has, but that are read as strata only
 */
public record FileLayout(
    Export export,
    String fileName,
    String written,
    List<RowLayout> rows,
    List<String> headers,
    List<String> notRead,
    List<String> dropped,
    List<String> unusedStrata)
    implements Serializable {

  public FileLayout {
    rows = List.copyOf(rows);
    headers = List.copyOf(headers);
    notRead = List.copyOf(notRead);
    dropped = List.copyOf(dropped);
    unusedStrata = List.copyOf(unusedStrata);
  }

  /** Returns our names of the columns that are read. */
  public List<String> columns() {
    return rows.stream()
        .flatMap(row -> row.places().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns our name of each column that is read, then its header in the file. */
  public List<String> columnsRead() {
    return rows.stream()
        .flatMap(row -> new TreeMap<>(row.places()).entrySet().stream())
        .map(column -> column.getKey() + " from " + headers.get(column.getValue()))
        .distinct()
        .toList();
  }

  /** Returns the header that one of our columns is read from; empty if it is not read. */
  public Optional<String> headerOf(String column) {
    return rows.stream()
        .filter(row -> row.places().containsKey(column))
        .map(row -> headers.get(row.places().get(column)))
        .findFirst();
  }

  /** Returns whether a column of that name, or of an alias of it, may serve as a stratum. */
  public boolean offers(String stratum) {
    return has(stratum)
        || unusedStrata.contains(stratum)
        || notRead.stream().anyMatch(name -> Spelling.of(name).equals(Spelling.of(stratum)));
  }

  /** Returns whether the file says when anything happened. */
  public boolean hasTimes() {
    return times().stream().anyMatch(time -> has(time.date()) || has(time.day()));
  }

  /** Returns whether all that the file says of time, it says in dates. */
  public boolean hasDates() {
    return times().stream().allMatch(time -> has(time.date()) || !has(time.day()));
  }

  /** Returns whether all that the file says of time, it says in days. */
  public boolean hasDays() {
    return times().stream().allMatch(time -> has(time.day()) || !has(time.date()));
  }

  /** Returns whether the file has a column of times of day. */
  public boolean hasTimeOfDay() {
    return times().stream().anyMatch(time -> has(time.clock()));
  }

  /** Returns how many cells a row has. */
  public int width() {
    return headers.size();
  }

  /** Returns whether the file has a column of that header. */
  public boolean hasHeader(String header) {
    return !Header.of(headers, written).placesCalled(header).isEmpty();
  }

  /**
   * Returns a column by its header, as the mapping names it.
   *
   * @throws Refusal if the file has none or two of them
   */
  public ReadColumn headed(String header, ExportMapping mapping) {
    List<Integer> found = Header.of(headers, written).placesCalled(header);
    if (found.size() != 1) {
      throw Refusal.usage(
          "%s: the mapping looks at column %s, which %s"
              .formatted(
                  fileName, header, found.isEmpty() ? "is not there" : "stands there twice"));
    }
    return ReadColumn.of(SchemaField.text(header, 1_000), found.get(0), "", mapping);
  }

  /** Returns the places of columns that feed one of ours, by its name. */
  public List<Integer> placesOf(String column) {
    return rows.stream()
        .filter(row -> row.has(column))
        .map(row -> row.places().get(column))
        .distinct()
        .toList();
  }

  /** Returns the places of columns that nothing reads and the mapping does not drop. */
  public List<Integer> placesNotRead() {
    List<Integer> read =
        rows.stream().flatMap(row -> row.places().values().stream()).distinct().toList();
    return IntStream.range(0, headers.size())
        .filter(place -> !read.contains(place) && !dropped.contains(headers.get(place)))
        .filter(place -> rows.stream().noneMatch(row -> row.checkbox() == place))
        .boxed()
        .toList();
  }

  /** Returns the places of all dates and days that are read. */
  public List<Integer> placesOfTimes() {
    return times().stream()
        .flatMap(time -> Stream.of(time.date(), time.day()))
        .flatMap(column -> placesOf(column).stream())
        .toList();
  }

  public boolean has(String column) {
    return rows.stream().anyMatch(row -> row.has(column));
  }

  private List<ExportSchema.Time> times() {
    return ExportSchema.of(export).times();
  }
}
