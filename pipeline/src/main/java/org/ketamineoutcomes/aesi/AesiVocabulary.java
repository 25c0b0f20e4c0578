package org.ketamineoutcomes.aesi;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * The adverse events of special interest, and which of them a term is.
 *
 * <pre>{@code
 * AesiVocabulary.standard().of("suicidal thoughts"); // suicidality
 * }</pre>
 *
 * <p>Each distinct term is looked at once and remembered. Safe for use by several threads.
 */
public final class AesiVocabulary implements Serializable {

  /** How many terms are remembered, so that a column of free text cannot fill the memory. */
  private static final int MOST_REMEMBERED = 100_000;

  private final List<Aesi> all;
  private final List<AesiRule> rules;
  private final List<TermMatcher> matchers;
  private final @Nullable AesiMap map;
  private final Map<String, List<Aesi>> remembered = new ConcurrentHashMap<>();

  private AesiVocabulary(List<Aesi> all, List<TermMatcher> matchers, @Nullable AesiMap map) {
    this.all = List.copyOf(all);
    this.rules =
        all.stream()
            .flatMap(aesi -> aesi.rules().stream().map(rule -> new AesiRule(aesi, rule)))
            .toList();
    this.matchers = List.copyOf(matchers);
    this.map = map;
  }

  /** Returns the vocabulary of {@code schemas/aesi.yaml}. */
  public static AesiVocabulary standard() {
    AesiFile file = AesiFile.read();
    return new AesiVocabulary(
        file.aesi(),
        file.aesi().stream()
            .map(aesi -> new TermMatcher(aesi.terms(), aesi.except(), file.negations()))
            .toList(),
        null);
  }

  /**
   * Returns this vocabulary with a clinic's own map in the place of its words; rules stay.
   *
   * @param csv a header {@code term,aesi} and a row for each term and event; a term of the exports
   *     that it does not name is of no event
   * @param fileName what messages call it
   * @throws Refusal if the map cannot be read or names an event that there is not
   */
  public AesiVocabulary mappedBy(String csv, String fileName) {
    return new AesiVocabulary(
        all,
        matchers,
        AesiMap.parse(csv, fileName, all.stream().map(Aesi::id).collect(Collectors.toSet())));
  }

  /** Returns all events, in the order in which results list them. */
  public List<Aesi> all() {
    return all;
  }

  /** Returns every rule with its event, in a fixed order by which rules are numbered from 0. */
  public List<AesiRule> rules() {
    return rules;
  }

  /**
   * Returns the events that a term stands for, in the order of {@link #all}; none, one or several.
   */
  public List<Aesi> of(String term) {
    List<Aesi> known = remembered.get(term);
    if (known != null) {
      return known;
    }
    List<Aesi> found = List.copyOf(find(term));
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.put(term, found);
    }
    return found;
  }

  private List<Aesi> find(String term) {
    if (map != null) {
      List<String> ids = map.idsOf(term);
      return all.stream().filter(aesi -> ids.contains(aesi.id())).toList();
    }
    List<Aesi> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (matchers.get(i).matches(term)) {
        found.add(all.get(i));
      }
    }
    return found;
  }
}
