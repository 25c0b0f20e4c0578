package org.ketamineoutcomes.refusal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that someone probably meant. */
public final class NearestName {

  /** A name must share this part of its letters to be worth offering. */
  private static final int AT_MOST_ONE_CHANGE_IN = 2;

  private NearestName() {}

  /**
   * Returns the one of {@code names} that takes the fewest changes of a letter to become {@code
   * written}, the alphabetically first of several; empty if none is near. Case is ignored.
   */
  public static Optional<String> to(String written, Collection<String> names) {
    return names.stream()
        .filter(name -> distance(written, name) <= written.length() / AT_MOST_ONE_CHANGE_IN)
        .min(
            Comparator.comparingInt((String name) -> distance(written, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int distance(String written, String name) {
    return LevenshteinDistance.getDefaultInstance()
        .apply(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
  }
}
