package org.ketamineoutcomes.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketamineoutcomes.file.DataDictionary;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.scale.Instrument;

/**
 * What the answers to the items of a file's scales are worth, where they are words, or are counted
 * from 1.
 */
record AnswerPoints(FileSample file, DataDictionary dictionary) {

  private static final Map<String, String> HOW_OFTEN =
      words("not at all", "several days", "more than half the days", "nearly every day");

  /**
   * Answers of questionnaires that are in the public domain, in English.
   *
   * @see <a href="https://www.phqscreeners.com">PHQ and GAD-7</a>
   * @see <a
   *     href="https://www.ptsd.va.gov/professional/assessment/adult-sr/ptsd-checklist.asp">PCL-5</a>
   */
  private static final Map<String, Map<String, String>> WORDS =
      Map.of(
          "PHQ-9",
          HOW_OFTEN,
          "GAD-7",
          HOW_OFTEN,
          "PCL-5",
          words("not at all", "a little bit", "moderately", "quite a bit", "extremely"));

  /** Returns the points of a scale's answers, in small letters; none if they are not known. */
  static Map<String, String> wordsOf(Instrument scale) {
    return WORDS.getOrDefault(scale.name(), Map.of());
  }

  /** Returns whether a text, in small letters, is an answer to any of them. */
  static boolean isKnownWord(String text) {
    return WORDS.values().stream().anyMatch(words -> words.containsKey(text));
  }

  private static Map<String, String> words(String... words) {
    Map<String, String> points = new LinkedHashMap<>();
    for (int k = 0; k < words.length; k++) {
      points.put(words[k], String.valueOf(k));
    }
    return points;
  }

  /** Writes a line for all items, where all are alike, or else one for each. */
  void write(List<ScaleColumns> scales, SourceLines lines) {
    Map<String, Map<String, String>> byItem = new LinkedHashMap<>();
    boolean isByDictionary = false;
    for (ScaleColumns columns : scales) {
      List<String> headers = columns.items().headers();
      for (int k = 1; k <= headers.size(); k++) {
        String header = headers.get(k - 1);
        Map<String, String> points = byDictionary(header, columns.scale().itemMaximum(k));
        isByDictionary |= !points.isEmpty();
        if (points.isEmpty() && hasWords(header)) {
          points = known(columns.scale(), header);
          if (points.isEmpty()) {
            askWords(lines);
            return;
          }
        }
        if (!add("item_" + k, points, byItem)) {
          lines.note(
              "the same answers are worth other points in other scales here: give each scale a source of its own, with values: {items: {...}}");
          return;
        }
      }
      askFromOne(columns, byItem, lines);
    }
    String why =
        isByDictionary
            ? "by the data dictionary"
            : "the words of its answers, as the questionnaire has them";
    Set<Map<String, String>> distinct = Set.copyOf(byItem.values());
    if (distinct.size() == 1) {
      lines.take("values", "items", SourceLines.flow(distinct.iterator().next()), why);
    } else {
      byItem.forEach((item, points) -> lines.take("values", item, SourceLines.flow(points), why));
    }
  }

  private static boolean add(
      String item, Map<String, String> points, Map<String, Map<String, String>> byItem) {
    if (points.isEmpty()) {
      return true;
    }
    Map<String, String> all = byItem.computeIfAbsent(item, key -> new LinkedHashMap<>());
    for (Map.Entry<String, String> point : points.entrySet()) {
      String other = all.putIfAbsent(point.getKey(), point.getValue());
      if (other != null && !other.equals(point.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Codes that are worth themselves need no line. */
  private Map<String, String> byDictionary(String header, int highest) {
    Map<String, String> points = new LinkedHashMap<>();
    dictionary
        .pointsOf(header, highest)
        .forEach((answer, worth) -> points.put(answer.toLowerCase(Locale.ROOT), worth));
    return file.filled(header).stream()
            .anyMatch(cell -> points.containsKey(cell.toLowerCase(Locale.ROOT)))
        ? points
        : Map.of();
  }

  private boolean hasWords(String header) {
    return file.filled(header).stream()
        .anyMatch(cell -> !cell.matches("-?\\d+([.,]\\d+)?\\s*([-=:.)(].*)?"));
  }

  private Map<String, String> known(Instrument scale, String header) {
    Map<String, String> words = wordsOf(scale);
    boolean areAllKnown =
        file.filled(header).stream()
            .map(cell -> cell.toLowerCase(Locale.ROOT))
            .allMatch(cell -> words.containsKey(cell) || cell.matches("-?\\d+"));
    return areAllKnown ? words : Map.of();
  }

  private static void askWords(SourceLines lines) {
    lines.ask(
        "values",
        "items",
        "{ANSWER: 0, ANOTHER: 1}",
        "answers are words; write each of them, and its points");
  }

  /** Answers of which none is 0, and some more than the scale has, are counted from 1. */
  private void askFromOne(
      ScaleColumns columns, Map<String, Map<String, String>> byItem, SourceLines lines) {
    List<String> headers = columns.items().headers();
    Optional<Integer> highest = highestFromOne(columns.scale(), headers);
    if (highest.isPresent() && byItem.isEmpty()) {
      Map<String, String> points = new LinkedHashMap<>();
      for (int k = 1; k <= highest.get() + 1; k++) {
        points.put(String.valueOf(k), String.valueOf(k - 1));
      }
      lines.ask(
          "values",
          "items",
          points.entrySet().stream()
              .map(each -> each.getKey() + ": " + each.getValue())
              .collect(Collectors.joining(", ", "{", "}")),
          "no answer is 0, and some are over %d: counted from 1?".formatted(highest.get()));
    }
  }

  private Optional<Integer> highestFromOne(Instrument scale, List<String> headers) {
    boolean hasMore = false;
    int highest = 0;
    for (int k = 1; k <= headers.size(); k++) {
      int most = scale.itemMaximum(k);
      highest = Math.max(highest, most);
      for (String cell : file.filled(headers.get(k - 1))) {
        if (!cell.matches("[1-9]") || Integer.parseInt(cell) > most + 1) {
          return Optional.empty();
        }
        hasMore |= Integer.parseInt(cell) == most + 1;
      }
    }
    return hasMore ? Optional.of(highest) : Optional.empty();
  }
}
