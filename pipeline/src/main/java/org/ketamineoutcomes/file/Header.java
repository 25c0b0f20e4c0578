package org.ketamineoutcomes.file;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * The header of a file as it stands, without surrounding spaces.
 *
 * @param written how the file is written, in words for people
 */
public record Header(List<String> names, List<String> spellings, String written) {

  private static final Pattern PLACE = Pattern.compile("#\\d{1,6}");

  /** Names are questions in some exports, and never as long as this. */
  private static final int LONGEST_NAME = 5_000;

  /**
   * Returns the header of a file that is read for the first time.
   *
   * @throws Refusal if a cell of it is too long for a name
   */
  static Header of(List<String> cells, String written, String fileName) {
    for (int place = 0; place < cells.size(); place++) {
      if (cells.get(place).length() > LONGEST_NAME) {
        throw Refusal.usage(
            "%s: cell %d of the header is over %,d characters long, which no name is; say on which line the header is, such as header: 3, or export again"
                .formatted(fileName, place + 1, LONGEST_NAME));
      }
    }
    return of(cells, written);
  }

  public static Header of(List<String> cells, String written) {
    List<String> names = cells.stream().map(String::strip).toList();
    return new Header(names, names.stream().map(Spelling::of).toList(), written);
  }

  /** Returns the names of columns that have no header: {@code #1}, {@code #2}. */
  static List<String> places(int width) {
    return IntStream.rangeClosed(1, width).mapToObj(place -> "#" + place).toList();
  }

  public String name(int place) {
    return names.get(place);
  }

  public int width() {
    return names.size();
  }

  /**
   * Returns the places of the columns that a mapping calls so, from 0: those written exactly so, or
   * else those spelled alike; {@code #3} is the third column where none is called that.
   */
  public List<Integer> placesCalled(String name) {
    List<Integer> exact =
        IntStream.range(0, width()).filter(place -> names.get(place).equals(name)).boxed().toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    if (PLACE.matcher(name).matches()) {
      int place = Integer.parseInt(name.substring(1)) - 1;
      return place >= 0 && place < width() ? List.of(place) : List.of();
    }
    return placesOf(List.of(name));
  }

  /** Returns the places of the columns whose names begin so, from 0. */
  public List<Integer> placesBeginning(String start) {
    return IntStream.range(0, width())
        .filter(place -> names.get(place).startsWith(start))
        .boxed()
        .toList();
  }

  /** Returns the places of the columns that have one of these names, from 0. */
  public List<Integer> placesOf(Collection<String> wanted) {
    List<String> spelled = wanted.stream().map(Spelling::of).filter(s -> !s.isEmpty()).toList();
    return IntStream.range(0, width())
        .filter(place -> spelled.contains(spellings.get(place)))
        .boxed()
        .toList();
  }
}
