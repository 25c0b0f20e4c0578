package org.ketamineoutcomes.table;

import java.util.List;
import java.util.Optional;

/**
 * How the items of a row are published: as rows of a table that may be the row's own.
 *
 * @param table the name of that table; where it is that of the row, nothing else of it is published
 * @param meaning what a row of it is about
 * @param key the column that says which item it is
 * @param type whole for numbers, text for codes
 * @param unit the unit of a number
 * @param keyMeaning what the key says
 * @param items what the key says in the rows of each group, in their order
 * @param shared the columns of the row that each item has as well
 * @param givenWith the column of an item without which the row has no such item; empty if each row
 *     has each item
 * @param without the keys of the row that say the same wherever there is an item, which items have
 *     not
 */
public record ItemRows(
    String table,
    String meaning,
    String key,
    Column.Type type,
    String unit,
    String keyMeaning,
    List<String> items,
    List<String> shared,
    Optional<String> givenWith,
    List<String> without) {

  public ItemRows {
    items = List.copyOf(items);
    shared = List.copyOf(shared);
    without = List.copyOf(without);
  }

  /** Returns the name that a column of an item has in the row. */
  public static String at(Object item, String column) {
    return item + "@" + column;
  }
}
