package org.ketamineoutcomes.export;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One column of an export, as its schema describes it.
 *
 * @param decimals how many decimals are kept of a number; 0 for days and points
 * @param values for a list of words: ours, then other spellings of it
 * @param units for a measured number: the unit, then how much of ours one of it is
 * @param topCoded spellings of an age that is over the highest one given as a number
 * @param kept {@code stratum} if the column is read only where it is named as a stratum
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SchemaField(
    String name,
    Type type,
    Constraints constraints,
    List<String> aliases,
    int decimals,
    Map<String, List<String>> values,
    Map<String, BigDecimal> units,
    List<String> topCoded,
    String kept) {

  SchemaField {
    constraints = constraints == null ? Constraints.NONE : constraints;
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    values = values == null ? Map.of() : values;
    units = units == null ? Map.of() : units;
    topCoded = topCoded == null ? List.of() : List.copyOf(topCoded);
    kept = kept == null ? "" : kept;
  }

  /** Returns a column of free text that no schema names, for strata of the user's own. */
  static SchemaField text(String name, int maxLength) {
    return new SchemaField(
        name,
        Type.STRING,
        new Constraints(false, null, null, maxLength),
        List.of(),
        0,
        Map.of(),
        Map.of(),
        List.of(),
        "stratum");
  }

  /** Returns the name and every other header that is taken for it. */
  List<String> spellings() {
    return Stream.concat(Stream.of(name), aliases.stream()).toList();
  }

  /** Returns whether results may be split by this column: never by whom or when. */
  boolean mayBeStratum() {
    return type == Type.STRING && !constraints.required();
  }

  /** Returns whether a word is in the column's list, in any spelling of it. */
  boolean hasWord(String word) {
    String spelling = Spelling.of(word);
    return values.entrySet().stream()
        .anyMatch(
            ours ->
                Stream.concat(Stream.of(ours.getKey()), ours.getValue().stream())
                    .anyMatch(spelt -> Spelling.of(spelt).equals(spelling)));
  }

  boolean isForStrataOnly() {
    return kept.equals("stratum");
  }

  /** The types of Frictionless Table Schema that the exports need. */
  enum Type {
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
  record Constraints(
      boolean required,
      @Nullable BigDecimal minimum,
      @Nullable BigDecimal maximum,
      @Nullable Integer maxLength) {

    static final Constraints NONE = new Constraints(false, null, null, null);
  }
}
