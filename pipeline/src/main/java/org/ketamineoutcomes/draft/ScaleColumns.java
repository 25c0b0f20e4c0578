package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ketamineoutcomes.export.KnownColumns;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instruments;

/**
 * Columns of one scale that stand side by side in a line: its items, its total and its date, told
 * by their names.
 *
 * @param total the header of the total; empty if there is none
 * @param items a header with the numbers of all items in it; empty if there are none
 * @param date the header of its own date; empty if there is none
 * @param headers all of them
 */
record ScaleColumns(
    Instrument scale, String total, String items, String date, List<String> headers) {

  private static final Pattern ITEM =
      Pattern.compile("(?i)(?<before>.*?[^0-9])(?<number>\\d{1,2}|[a-z])(?<after>)$");
  private static final Set<String> TOTALS =
      Set.of(
          "",
          "total",
          "score",
          "totalscore",
          "tot",
          "sum",
          "sumscore",
          "scoretotal",
          "totscore",
          "totalsum",
          "rawscore",
          "totalraw");
  private static final Set<String> DATES =
      Set.of(
          "date",
          "dt",
          "dtc",
          "assessmentdate",
          "completeddate",
          "datecompleted",
          "timestamp",
          "visitdate");
  private static final int SHORTEST_NAME = 3;

  /** Returns the scale that the name of a file speaks of, if it is one. */
  static Optional<Instrument> namedIn(String fileName) {
    String spelling = KnownColumns.spelling(fileName.substring(fileName.lastIndexOf('/') + 1));
    return Instruments.standard().all().stream()
        .filter(scale -> names(scale).stream().anyMatch(spelling::contains))
        .findFirst();
  }

  /** Finds the scales that a header has columns of. */
  static List<ScaleColumns> in(List<String> headers) {
    List<ScaleColumns> found = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    for (Instrument scale : Instruments.standard().all()) {
      of(scale, headers, taken)
          .ifPresent(
              columns -> {
                found.add(columns);
                taken.addAll(columns.headers());
              });
    }
    return found;
  }

  private static Optional<ScaleColumns> of(
      Instrument scale, List<String> headers, Set<String> taken) {
    for (String name : names(scale)) {
      String total = "";
      String date = "";
      List<String> itemHeaders = new ArrayList<>();
      for (String header : headers) {
        String spelling = KnownColumns.spelling(header);
        if (taken.contains(header) || !spelling.startsWith(name)) {
          continue;
        }
        String rest = spelling.substring(name.length());
        if (TOTALS.contains(rest) && total.isEmpty()) {
          total = header;
        } else if (DATES.contains(rest) && date.isEmpty()) {
          date = header;
        } else if (rest.matches("(item|q|question)?(\\d{1,2}|[a-z])")) {
          itemHeaders.add(header);
        }
      }
      String items = pattern(itemHeaders, scale.itemCount());
      if (!total.isEmpty() || !items.isEmpty()) {
        return Optional.of(
            new ScaleColumns(
                scale,
                total,
                items,
                date.isEmpty() ? dateOf(name, headers) : date,
                all(total, date, items.isEmpty() ? List.of() : itemHeaders)));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns spellings of a scale without its number too, longest first, so that PHQ-9 is not PHQ.
   */
  private static List<String> names(Instrument scale) {
    return Stream.concat(Stream.of(scale.name()), scale.aliases().stream())
        .map(KnownColumns::spelling)
        .filter(name -> name.length() >= SHORTEST_NAME && name.length() <= 12)
        .filter(name -> !name.matches(".*(total|score).*"))
        .distinct()
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .toList();
  }

  /** A date called by the scale's letters alone, such as phq_date beside phq9_total. */
  private static String dateOf(String name, List<String> headers) {
    String letters = name.replaceAll("\\d+$", "");
    return headers.stream()
        .filter(
            header -> {
              String spelling = KnownColumns.spelling(header);
              return spelling.startsWith(letters)
                  && DATES.contains(spelling.substring(letters.length()));
            })
        .findFirst()
        .orElse("");
  }

  /** Returns the header with a range in it, if there is one item for each number of the scale. */
  private static String pattern(List<String> headers, int count) {
    if (headers.size() < count) {
      return "";
    }
    Matcher first = ITEM.matcher(headers.get(0));
    if (!first.matches()) {
      return "";
    }
    String from = first.group("number");
    String before = first.group("before");
    String to =
        Character.isDigit(from.charAt(0))
            ? ("%0" + from.length() + "d").formatted(count)
            : String.valueOf((char) (from.charAt(0) + count - 1));
    boolean startsAtOne = from.matches("0?1|[aA]");
    String last = before + to.replaceFirst("^0(?=\\d\\d)", "");
    return startsAtOne && headers.contains(last) ? before + "{" + from + ".." + to + "}" : "";
  }

  private static List<String> all(String total, String date, List<String> items) {
    List<String> all = new ArrayList<>(items);
    Stream.of(total, date).filter(header -> !header.isEmpty()).forEach(all::add);
    return all;
  }

  /** Returns the part of a line as unpivot has it. */
  String part() {
    List<String> keys = new ArrayList<>();
    keys.add("instrument: " + SourceLines.quoted(scale.name()));
    if (!items.isEmpty()) {
      keys.add("items: '" + items + "'");
    }
    if (!total.isEmpty()) {
      keys.add("total_score: " + SourceLines.quoted(total));
    }
    if (!date.isEmpty()) {
      keys.add("assessed_date: " + SourceLines.quoted(date));
    }
    return "{" + String.join(", ", keys) + "}";
  }
}
