package org.ketamineoutcomes.aesi;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * A clinic's own map from terms to adverse events of special interest, such as one made from a
 * licensed dictionary.
 *
 * @param idsByTerm terms in lower case with single spaces, then the ids of their events
 */
record AesiMap(Map<String, List<String>> idsByTerm) implements Serializable {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreSurroundingSpaces(true)
          .setIgnoreEmptyLines(true)
          .get();

  AesiMap {
    idsByTerm = Map.copyOf(idsByTerm);
  }

  /**
   * Reads a CSV with the columns {@code term} and {@code aesi}; a term may stand in several rows.
   *
   * @throws Refusal naming file and line, never a term
   */
  static AesiMap parse(String text, String fileName, Set<String> ids) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CSVParser rows = FORMAT.parse(new StringReader(unmarked))) {
      if (!Set.copyOf(rows.getHeaderNames()).equals(Set.of("term", "aesi"))) {
        throw Refusal.usage(fileName + ": the columns must be term and aesi, and no others");
      }
      Map<String, List<String>> idsByTerm = new HashMap<>();
      for (CSVRecord row : rows) {
        add(row, fileName + ", row " + row.getRecordNumber() + " below the header", ids, idsByTerm);
      }
      if (idsByTerm.isEmpty()) {
        throw Refusal.usage(fileName + " names no term; leave --aesiMap out to match by words");
      }
      return new AesiMap(idsByTerm);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw unreadable(fileName);
    }
  }

  /** Returns the ids of a term's events; none for a term that the map does not name. */
  List<String> idsOf(String term) {
    return idsByTerm.getOrDefault(spelling(term), List.of());
  }

  private static void add(
      CSVRecord row, String place, Set<String> ids, Map<String, List<String>> idsByTerm) {
    if (!row.isConsistent()) {
      throw Refusal.usage(place + ": it must have two cells, term and aesi");
    }
    String term = spelling(row.get("term"));
    String id = row.get("aesi").strip();
    if (term.isEmpty()) {
      throw Refusal.usage(place + ": term is blank; write it as the exports do");
    }
    if (!ids.contains(id)) {
      throw Refusal.usage(
          "%s: aesi must be one of %s"
              .formatted(place, String.join(", ", ids.stream().sorted().toList())));
    }
    List<String> known = idsByTerm.computeIfAbsent(term, any -> new ArrayList<>());
    if (!known.contains(id)) {
      known.add(id);
    }
  }

  private static Refusal unreadable(String fileName) {
    return Refusal.usage(fileName + " cannot be read as CSV; is a quote left open?");
  }

  private static String spelling(String term) {
    return SPACES.matcher(term.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
