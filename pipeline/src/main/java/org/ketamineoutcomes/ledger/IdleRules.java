package org.ketamineoutcomes.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rules of the mapping that leave out rows, and met none: those about ids in no file at all, those
 * about a column in no file of their export.
 *
 * @param placesByFile where they stand in the mapping, by the number of the first file that each is
 *     about
 */
record IdleRules(Map<Integer, List<String>> placesByFile) {

  private static final String OF_IDS = "ids.";

  IdleRules {
    placesByFile = Map.copyOf(placesByFile);
  }

  /** A rule, and how often it met a row in some files. */
  private record Rule(String place, int file, long met) {

    Rule plus(Rule other) {
      return new Rule(place, file, met + other.met);
    }
  }

  static IdleRules of(Ledger ledger, List<InputFile> files) {
    Map<String, Rule> rules = new TreeMap<>();
    // The sessions export says who is a patient, and is told of rules about ids.
    List<InputFile> ordered = new ArrayList<>(files);
    ordered.sort(Comparator.comparing(file -> !file.export().equals("sessions")));
    for (InputFile file : ordered) {
      ledger
          .findings(file.ordinal())
          .rules()
          .forEach(
              (place, met) ->
                  rules.merge(
                      place.startsWith(OF_IDS) ? place : file.export() + ' ' + place,
                      new Rule(place, file.ordinal(), met),
                      Rule::plus));
    }
    Map<Integer, List<String>> placesByFile = new HashMap<>();
    for (Rule rule : rules.values()) {
      if (rule.met() == 0) {
        placesByFile.computeIfAbsent(rule.file(), file -> new ArrayList<>()).add(rule.place());
      }
    }
    return new IdleRules(placesByFile);
  }

  /** Returns those that are told of a file. */
  List<String> of(InputFile file) {
    return placesByFile.getOrDefault(file.ordinal(), List.of());
  }
}
