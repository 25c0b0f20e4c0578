package org.ketamineoutcomes.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ketamineoutcomes.history.Entry;

/**
 * All ids of the exports, each once, with where they stand.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class IdPlaces {

  private final Map<String, String[]> placesById = new HashMap<>();
  private String lastId = "";
  private Class<? extends Entry> lastKind = Entry.class;
  private int lastFile = -1;

  /** Notes that a row has an id; rows of one id and place mostly follow one another. */
  public void add(String id, Entry entry) {
    if (id.equals(lastId) && entry.getClass() == lastKind && entry.position().file() == lastFile) {
      return;
    }
    lastId = id;
    lastKind = entry.getClass();
    lastFile = entry.position().file();
    String[] places = placesById.getOrDefault(id, new String[0]);
    String[] more = with(IdLinks.fileOf(entry), with(IdLinks.export(entry), places));
    if (more != places) {
      placesById.put(id, more);
    }
  }

  private static String[] with(String place, String[] places) {
    for (String known : places) {
      if (known.equals(place)) {
        return places;
      }
    }
    String[] more = Arrays.copyOf(places, places.length + 1);
    more[places.length] = place;
    return more;
  }

  /**
   * Returns how many ids are another with a sign and a number or a letter behind its digits, such
   * as 17-2 or 17B beside 17.
   */
  long saidAgain() {
    return placesById.keySet().stream().filter(this::isSaidAgain).count();
  }

  private boolean isSaidAgain(String id) {
    int end = id.length() - 1;
    if (end < 1) {
      return false;
    }
    char last = id.charAt(end);
    boolean isNumberBehindSign =
        Character.isDigit(last) && !Character.isLetterOrDigit(id.charAt(end - 1));
    if (isNumberBehindSign) {
      end--;
    }
    return (isNumberBehindSign || Character.isLetter(last))
        && end > 0
        && Character.isDigit(id.charAt(end - 1))
        && placesById.containsKey(id.substring(0, end));
  }

  boolean isEmpty() {
    return placesById.isEmpty();
  }

  /** Returns the ids that stand at one place and not at another. */
  Set<String> at(String place, String notAt) {
    Set<String> ids = new HashSet<>();
    placesById.forEach(
        (id, places) -> {
          if (Arrays.asList(places).contains(place) && !Arrays.asList(places).contains(notAt)) {
            ids.add(id);
          }
        });
    return ids;
  }
}
