package org.ketamineoutcomes.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A header with a place for numbers in it, such as {@code phq9_{1..9}}, which stands for nine
 * headers. Letters count too ({@code {a..i}}), so does a list ({@code {2,4,6}}), and {@code
 * {01..12}} keeps its zeros.
 */
record NumberedHeaders(String before, List<String> numbers, String after) {

  /** The most headers that one may stand for. */
  private static final int MOST = 1_000;

  private static final Pattern PLACE =
      Pattern.compile(
          "\\{\\s*(?:(\\d{1,6}|[A-Za-z])\\s*\\.\\.\\s*(\\d{1,6}|[A-Za-z])|([^{}]*,[^{}]*))\\s*}");

  /** Returns the first place for numbers in a header, if it has one. */
  static Optional<NumberedHeaders> first(String header) {
    Matcher place = PLACE.matcher(header);
    return place.find() ? Optional.of(of(header, place)) : Optional.empty();
  }

  /** Returns the last place for numbers in a header, if it has one. */
  static Optional<NumberedHeaders> last(String header) {
    Matcher place = PLACE.matcher(header);
    Optional<NumberedHeaders> last = Optional.empty();
    while (place.find()) {
      last = Optional.of(of(header, place));
    }
    return last;
  }

  /** Returns how many places for numbers a header has. */
  static long count(String header) {
    return PLACE.matcher(header).results().count();
  }

  /** Returns the headers it stands for; a single one where it has no place for numbers. */
  List<String> all() {
    return numbers.stream().map(number -> before + number + after).toList();
  }

  private static NumberedHeaders of(String header, Matcher place) {
    List<String> numbers =
        place.group(3) == null
            ? range(place.group(1), place.group(2))
            : Stream.of(place.group(3).split(",", -1)).map(String::strip).toList();
    return new NumberedHeaders(
        header.substring(0, place.start()), numbers, header.substring(place.end()));
  }

  /** Returns all from one to the other; none if they are not of one kind or too many. */
  private static List<String> range(String from, String to) {
    boolean digits = Character.isDigit(from.charAt(0));
    if (digits != Character.isDigit(to.charAt(0))) {
      return List.of();
    }
    int first = digits ? Integer.parseInt(from) : from.charAt(0);
    int last = digits ? Integer.parseInt(to) : to.charAt(0);
    if (last < first || last - first >= MOST) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    IntStream.rangeClosed(first, last)
        .forEach(
            number ->
                all.add(
                    digits
                        ? ("%0" + (from.startsWith("0") ? from.length() : 1) + "d")
                            .formatted(number)
                        : String.valueOf((char) number)));
    return all;
  }
}
