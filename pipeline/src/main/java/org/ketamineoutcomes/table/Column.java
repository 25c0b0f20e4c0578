package org.ketamineoutcomes.table;

import java.util.List;
import java.util.Optional;

/**
 * One column of a table, declared once: what it is called, what it means, and what it is to
 * disclosure control.
 *
 * @param isRequired whether every row has a value
 * @param unit what a number counts or measures; {@code none} for words
 * @param of for a count of some of those of another column, that column: the others must not be few
 *     either
 * @param from the counts that a column gives away: it is hidden where any of them is
 * @param meaning the sentence that the data dictionary has for it
 */
public record Column(
    String name,
    Type type,
    boolean isRequired,
    String unit,
    Role role,
    Optional<String> of,
    List<String> from,
    String meaning) {

  public Column {
    from = List.copyOf(from);
  }

  /** What values a column has. */
  public enum Type {
    TEXT,
    /** Whole numbers of 64 bits. */
    WHOLE,
    /** Floating point of 64 bits. */
    DECIMAL,
    TRUTH
  }

  /** What a column is to disclosure control. */
  public enum Role {
    /** Says whom or what the row is about. */
    KEY,
    /** Like a key, but in the clinic's own words; not published of few patients. */
    LABEL,
    /** A number of people below which nothing of the row may be published. */
    DENOMINATOR,
    /**
     * A number of people below which nothing of the row may be published, and which is published
     * only where nothing is hidden: other tables have it, and it would give their hidden cells
     * away.
     */
    GUARD,
    /** A number of people, or of things that happened to them. */
    COUNT,
    /** Computed from counts; hidden with any of them. */
    DERIVED,
    /** Tells nothing of anyone. */
    PUBLIC,
    /** Says something of one person. Never released, in whatever table. */
    INDIVIDUAL
  }

  /** Returns the same column as one that is hidden with any of these counts. */
  Column from(List<String> counts) {
    return new Column(name, type, isRequired, unit, role, of, counts, meaning);
  }

  /** Returns whether the column is among those that say what a row is about. */
  public boolean isKey() {
    return role == Role.KEY || role == Role.LABEL;
  }
}
