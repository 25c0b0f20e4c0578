package org.ketamineoutcomes.remark;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.header.RowLayout;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instruments;

/**
 * Items that a mapping reads as those of one scale, and whose headers begin with the short name of
 * another: {@code phq3} of MADRS.
 */
final class ItemsOfAnotherScale {

  private static final String ITEM = "item_";

  /** A shorter name may begin any header. */
  private static final int SHORTEST_NAME = 3;

  private ItemsOfAnotherScale() {}

  /**
   * Looks at the headers of one kind of row.
   *
   * @param scale what the mapping says that the rows are of
   * @throws Refusal if an item's header names another
   */
  static void refuse(FileLayout layout, RowLayout row, Instrument scale, Instruments all) {
    for (Map.Entry<String, Integer> column : row.places().entrySet()) {
      if (column.getKey().startsWith(ITEM)) {
        String header = layout.headers().get(column.getValue());
        Set<String> named = scalesNamed(lettersBefore(Spelling.of(header)), all);
        if (!named.isEmpty() && !named.contains(scale.name())) {
          throw Refusal.usage(
              "%s: column %s is read as an item of %s, and its name says %s; name the items of %s in the mapping, or write instrument: %s"
                  .formatted(
                      layout.fileName(),
                      header,
                      scale.name(),
                      String.join(" or ", named),
                      scale.name(),
                      String.join(" or ", named)));
        }
      }
    }
  }

  private static Set<String> scalesNamed(String letters, Instruments all) {
    Set<String> named = new TreeSet<>();
    for (Instrument scale : all.all()) {
      if (shortNames(scale).stream().anyMatch(letters::startsWith)) {
        named.add(scale.name());
      }
    }
    return named;
  }

  /** Returns the capitals that names of a scale begin with: phq of PHQ-9. */
  private static Set<String> shortNames(Instrument scale) {
    Set<String> names = new HashSet<>();
    add(scale.name(), names);
    scale.aliases().forEach(alias -> add(alias, names));
    return names;
  }

  private static void add(String name, Set<String> names) {
    int end = 0;
    while (end < name.length() && Character.isUpperCase(name.charAt(end))) {
      end++;
    }
    boolean isWhole = end == name.length() || !Character.isLetter(name.charAt(end));
    if (end >= SHORTEST_NAME && isWhole) {
      names.add(Spelling.of(name.substring(0, end)));
    }
  }

  private static String lettersBefore(String spelling) {
    int end = 0;
    while (end < spelling.length() && Character.isLetter(spelling.charAt(end))) {
      end++;
    }
    return spelling.substring(0, end);
  }
}
