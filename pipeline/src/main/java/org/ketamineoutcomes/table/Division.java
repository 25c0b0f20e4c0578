package org.ketamineoutcomes.table;

import java.util.List;
import java.util.Optional;

/**
 * Rows of a table that divide people among them, so that their counts add up: to the row of the
 * whole, if there is one.
 *
 * @param by the column that says what people are divided by; {@code all} or empty if they are not
 * @param parts the columns that differ from part to part
 * @param ofWhole what {@code by} says in the row of the whole; empty if there is no such row
 */
public record Division(String by, List<String> parts, Optional<String> ofWhole) {

  public Division {
    parts = List.copyOf(parts);
  }
}
