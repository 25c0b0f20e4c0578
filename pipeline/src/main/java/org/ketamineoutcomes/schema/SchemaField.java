package org.ketamineoutcomes.schema;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.cell.Spelling;

/**
 * One column of an export, as its schema describes it.
 *
 * @param aliases headers that are taken for the column
 * @param mayBe headers that mean several things: named to the user, never taken
 * @param decimals how many decimals are kept of a number; 0 for days and points
 * @param values for a list of words: ours, then other spellings of it
 * @param unit what numbers are in; empty if they have no unit
 * @param units for a measured number: the unit, then how much of ours one of it is
 * @param topCoded spellings of an age that is over the highest one given as a number
 * @param kept {@code stratum} if the column is read only where it is named as a stratum
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SchemaField(
    String name,
    Type type,
    Constraints constraints,
    List<String> aliases,
    List<String> mayBe,
    int decimals,
    Map<String, List<String>> values,
    String unit,
    Map<String, BigDecimal> units,
    List<String> topCoded,
    String kept) {

  public SchemaField {
    constraints = constraints == null ? Constraints.NONE : constraints;
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    mayBe = mayBe == null ? List.of() : List.copyOf(mayBe);
    values = values == null ? Map.of() : values;
    unit = unit == null ? "" : unit;
    units = units == null ? Map.of() : units;
    topCoded = topCoded == null ? List.of() : List.copyOf(topCoded);
    kept = kept == null ? "" : kept;
  }

  /** Returns a column of free text that no schema names, for strata of the user's own. */
  public static SchemaField text(String name, int maxLength) {
    return new SchemaField(
        name,
        Type.STRING,
        new Constraints(false, null, null, maxLength),
        List.of(),
        List.of(),
        0,
        Map.of(),
        "",
        Map.of(),
        List.of(),
        "stratum");
  }

  /** Returns the name and every other header that is taken for it. */
  public List<String> spellings() {
    return Stream.concat(Stream.of(name), aliases.stream()).toList();
  }

  /** Returns whether results may be split by this column: never by whom or when. */
  public boolean mayBeStratum() {
    return type == Type.STRING && !constraints.required();
  }

  /** Returns whether a text is one of the closed list of words, in any spelling of it. */
  public boolean knows(String text) {
    String spelling = Spelling.of(text);
    return values.entrySet().stream()
        .flatMap(word -> Stream.concat(Stream.of(word.getKey()), word.getValue().stream()))
        .anyMatch(word -> Spelling.of(word).equals(spelling));
  }

  public boolean isForStrataOnly() {
    return kept.equals("stratum");
  }

  /** The types of Frictionless Table Schema that the exports need. */
  public enum Type {
    @JsonProperty("string")
    STRING,
    @JsonProperty("integer")
    INTEGER,
    @JsonProperty("number")
    NUMBER,
    @JsonProperty("date")
    DATE,
    @JsonProperty("time")
    TIME
  }

  /** Limits, in the column's own unit; null where there is none. */
  public record Constraints(
      boolean required,
      @Nullable BigDecimal minimum,
      @Nullable BigDecimal maximum,
      @Nullable Integer maxLength) {

    static final Constraints NONE = new Constraints(false, null, null, null);
  }
}
