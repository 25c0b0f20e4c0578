package org.ketamineoutcomes.header;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * Where the columns of one kind of row stand in a line of a file.
 *
 * @param places our column, then its place in the line, from 0
 * @param constants our column, then what stands in it in every row
 * @param own our columns of which one must not be blank for the row to be there; none if it always
 *     is
 * @param checkbox the place of a box that must be checked for the row to be there; -1 if none must
 */
public record RowLayout(
    Map<String, Integer> places, Map<String, String> constants, List<String> own, int checkbox)
    implements Serializable {

  public RowLayout {
    places = Map.copyOf(places);
    constants = Map.copyOf(constants);
    own = List.copyOf(own);
  }

  boolean has(String column) {
    return places.containsKey(column);
  }

  /** Returns whether the column is there or stands for a constant. */
  boolean knows(String column) {
    return places.containsKey(column) || constants.containsKey(column);
  }
}
