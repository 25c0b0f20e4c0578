package org.ketamineoutcomes.protocol;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An adverse event that a protocol puts together from terms and from categories, such as system
 * organ classes.
 *
 * @param terms whole terms, in lower case with single spaces
 * @param categories whole categories, spelt likewise: all that the exports put into them counts
 */
public record NamedEvent(String id, Set<String> terms, Set<String> categories)
    implements Serializable {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Makes an event of terms and categories in any case and with any spaces. */
  public NamedEvent {
    terms = spelling(terms);
    categories = spelling(categories);
  }

  /** Returns whether a record counts, whose texts are in lower case with single spaces. */
  public boolean includes(String term, String category) {
    return terms.contains(term) || categories.contains(category);
  }

  private static Set<String> spelling(Set<String> texts) {
    return texts.stream()
        .map(text -> SPACES.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
