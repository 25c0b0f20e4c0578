package org.ketamineoutcomes.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * Compares the first rows of a file with its header: some programs end every row in a delimiter and
 * not the header, or write the numbers of rows without a name for them.
 */
record FirstRows(List<List<String>> rows) {

  private static final int CHARACTERS = 1 << 16;
  private static final int MOST = 20;

  /** Fewer rows than this are no custom. */
  private static final int FEWEST = 2;

  FirstRows {
    rows = List.copyOf(rows);
  }

  /**
   * Looks at the rows that follow the header; nothing is taken from {@code characters}.
   *
   * @param skipped how many rows below the header are not data
   */
  static FirstRows peek(BufferedReader characters, CsvSigns signs, int skipped) throws IOException {
    String start = start(characters);
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(start)).setFormat(signs.format()).get()) {
      for (CSVRecord record : parser) {
        if (rows.size() > MOST + skipped) {
          break;
        }
        if (record.size() > 1) {
          rows.add(record.toList());
        }
      }
    } catch (UncheckedIOException e) {
      // Quotes that are broken, or cut where the look ahead ends: what stands above them will do.
    }
    if (start.length() == CHARACTERS && !rows.isEmpty()) {
      rows.remove(rows.size() - 1);
    }
    return new FirstRows(rows.stream().skip(1L + skipped).toList());
  }

  /**
   * Returns the names of the header with a blank one for each column that has none, or without
   * blank ones that no row has a cell for.
   *
   * @throws Refusal if every row has a cell more than there are names, and it is not known which
   */
  List<String> namesFor(List<String> names, String fileName) {
    int cells = usualSize().orElse(names.size());
    List<List<String>> usual = rows.stream().filter(row -> row.size() == cells).toList();
    if (usual.size() < FEWEST || cells == names.size()) {
      return names;
    }
    List<String> adapted = new ArrayList<>(names);
    if (cells < names.size()) {
      List<String> beyond = names.subList(cells, names.size());
      return beyond.stream().allMatch(String::isBlank) ? names.subList(0, cells) : names;
    }
    if (usual.stream().allMatch(row -> isBlank(row.subList(names.size(), cells)))) {
      adapted.addAll(Collections.nCopies(cells - names.size(), ""));
      return adapted;
    }
    if (cells == names.size() + 1 && areNumbered()) {
      adapted.add(0, "");
      return adapted;
    }
    throw Refusal.usage(
        "%s: the header has %d names and the rows have %d cells; add the names that are missing, or export again"
            .formatted(fileName, names.size(), cells));
  }

  /** Returns how many cells most rows have. */
  private OptionalInt usualSize() {
    return rows.stream()
        .mapToInt(List::size)
        .filter(size -> 2 * rows.stream().filter(row -> row.size() == size).count() > rows.size())
        .findFirst();
  }

  /** Returns whether the first cells are 1, 2, 3 and so on. */
  private boolean areNumbered() {
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).get(0).strip().equals(String.valueOf(i + 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }

  private static String start(BufferedReader characters) throws IOException {
    characters.mark(CHARACTERS + 1);
    char[] ahead = new char[CHARACTERS];
    int length = 0;
    int read = characters.read(ahead, 0, CHARACTERS);
    while (read > 0) {
      length += read;
      read = characters.read(ahead, length, CHARACTERS - length);
    }
    characters.reset();
    return new String(ahead, 0, length);
  }
}
