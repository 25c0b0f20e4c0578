package org.ketamineoutcomes.link;

import java.io.Serializable;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a mapping says of the ids of people, in all exports alike.
 *
 * <p>White space and characters without width at either end are never part of an id.
 *
 * @param strip texts that are taken from the start and the end of an id, in this order
 * @param ignored what else two ids of one person may differ by
 * @param prefixes of the file's name, or of a folder and the name, a pattern; then what its ids
 *     begin with
 * @param prefixColumn the header of a column that the ids of its row begin with; empty if none
 * @param leaveOut patterns of ids that are of no person
 * @param accepted what looks wrong with ids and is so in truth
 */
public record IdRules(
    List<String> strip,
    Set<IdForm> ignored,
    Map<TextPattern, String> prefixes,
    String prefixColumn,
    List<TextPattern> leaveOut,
    Set<LinkFinding> accepted)
    implements Serializable {

  /** Ids as the exports write them. */
  public static final IdRules NONE =
      new IdRules(List.of(), Set.of(), Map.of(), "", List.of(), Set.of());

  public IdRules {
    strip = List.copyOf(strip);
    ignored = Set.copyOf(ignored);
    prefixes = Map.copyOf(prefixes);
    leaveOut = List.copyOf(leaveOut);
    accepted = Set.copyOf(accepted);
  }

  /** Returns the id that a cell gives, without any prefix; empty if nothing is left of it. */
  public String idOf(String cell) {
    String id = trimmed(cell);
    for (String text : strip) {
      if (text.endsWith("/")) {
        id = withoutAddress(id, text);
      }
      id = begins(id, text) ? id.substring(text.length()) : id;
      id = ends(id, text) ? id.substring(0, id.length() - text.length()) : id;
    }
    if (!ignored.isEmpty()) {
      for (IdForm form : EnumSet.copyOf(ignored)) {
        id = form.of(id);
      }
    }
    return trimmed(id);
  }

  /** Digits are part of the number that they stand in: 1 is not stripped from 17. */
  private static boolean begins(String id, String text) {
    return id.startsWith(text)
        && !(isNumber(text) && id.length() > text.length() && isDigit(id.charAt(text.length())));
  }

  private static boolean ends(String id, String text) {
    int before = id.length() - text.length() - 1;
    return id.endsWith(text) && !(isNumber(text) && before >= 0 && isDigit(id.charAt(before)));
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(sign -> isDigit((char) sign));
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  /** Takes the server's address before a reference away, and the version behind it. */
  private static String withoutAddress(String id, String reference) {
    int at = id.startsWith("http") ? id.lastIndexOf("/" + reference) : -1;
    String bare = at < 0 ? id : id.substring(at + 1);
    int version = bare.indexOf("/_history/");
    return version < 0 ? bare : bare.substring(0, version);
  }

  /** Returns whether rows of an id, or of a cell that gives it, are left out. */
  public boolean leavesOut(String id) {
    return leaveOut.stream().anyMatch(pattern -> pattern.matches(id));
  }

  /**
   * Returns what the ids of a file begin with; nothing if no pattern is of its name. Of several the
   * longest counts, which says most of the name.
   */
  public Optional<String> prefixOf(String fileName) {
    return prefixes.entrySet().stream()
        .filter(prefix -> isNameOf(prefix.getKey(), fileName))
        .max(
            Comparator.comparingInt(
                    (Map.Entry<TextPattern, String> prefix) -> prefix.getKey().text().length())
                .thenComparing(Map.Entry.comparingByValue()))
        .map(Map.Entry::getValue);
  }

  private static boolean isNameOf(TextPattern pattern, String fileName) {
    for (int from = 0; from >= 0; from = fileName.indexOf('/', from) + 1) {
      if (pattern.matches(fileName.substring(from))) {
        return true;
      }
      if (fileName.indexOf('/', from) < 0) {
        return false;
      }
    }
    return false;
  }

  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && IdForm.isInvisible(text.charAt(from))) {
      from++;
    }
    while (to > from && IdForm.isInvisible(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }
}
