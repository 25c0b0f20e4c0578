package org.ketamineoutcomes.mapping;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * Which rows a line of a file gives: one, or one for each part of it.
 *
 * @param constants our column, then what stands in it in every row
 * @param parts what of a line is a row of its own; if there are none the line is one row
 */
public record RowShape(Map<String, String> constants, List<Part> parts, Presence presence)
    implements Serializable {

  /** A line is a row. */
  public static final RowShape LINE = new RowShape(Map.of(), List.of(), Presence.REQUIRED);

  public RowShape {
    constants = Map.copyOf(constants);
    parts = List.copyOf(parts);
  }

  /**
   * Some columns of a line that make a row of their own, together with those that all its rows
   * share. They give no row where all of them are blank.
   *
   * @param constants our column, then what stands in it in these rows
   * @param columns our column, then the header
   * @param checkbox the header of a box that must be checked; empty if there is none
   */
  public record Part(Map<String, String> constants, Map<String, String> columns, String checkbox)
      implements Serializable {

    public Part {
      constants = Map.copyOf(constants);
      columns = Map.copyOf(columns);
    }
  }

  /** What becomes of columns and parts that are named and not there. */
  public enum Presence {
    REQUIRED,
    OPTIONAL
  }
}
