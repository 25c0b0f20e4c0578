package org.ketamineoutcomes.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which visit a column is of, where the columns of all visits stand side by side, as in {@code
 * phq9_w1} or {@code Visit 1 date}.
 *
 * @param key the words that tell it from others; empty if a header names none
 */
record Visit(String key) {

  /** Columns that are of no visit in particular. */
  static final Visit NONE = new Visit("");

  /** Words that say no more than that there was one. */
  private static final Set<String> FILLING =
      Set.of("visit", "v", "assessment", "survey", "at", "of", "the", "timepoint", "tp");

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("bl", "baseline"),
          Map.entry("base", "baseline"),
          Map.entry("wk", "w"),
          Map.entry("week", "w"),
          Map.entry("weeks", "w"),
          Map.entry("month", "m"),
          Map.entry("months", "m"),
          Map.entry("mo", "m"),
          Map.entry("day", "d"),
          Map.entry("days", "d"),
          Map.entry("time", "t"),
          Map.entry("year", "y"),
          Map.entry("session", "s"),
          Map.entry("followup", "fu"));

  private static final Set<String> WORDS =
      Set.of(
          "baseline",
          "w",
          "m",
          "d",
          "t",
          "y",
          "s",
          "fu",
          "follow",
          "up",
          "pre",
          "post",
          "screen",
          "screening",
          "intake",
          "enrolment",
          "enrollment",
          "start",
          "infusion",
          "inf",
          "treatment",
          "tx",
          "end",
          "eot",
          "eos",
          "final",
          "last",
          "first",
          "round",
          "r");

  /** Returns the visit that words of a header name; empty if one of them names none. */
  static Optional<Visit> of(List<String> tokens) {
    List<String> words =
        HeaderTokens.without(tokens, FILLING).stream()
            .map(token -> SHORT.getOrDefault(token, token))
            .map(token -> token.matches("\\d+") ? token.replaceFirst("^0+(?=\\d)", "") : token)
            .toList();
    return words.stream().allMatch(word -> WORDS.contains(word) || word.matches("\\d{1,3}"))
        ? Optional.of(new Visit(words.stream().collect(Collectors.joining(" "))))
        : Optional.empty();
  }
}
