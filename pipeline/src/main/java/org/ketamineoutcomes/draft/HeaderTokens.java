package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runs of letters and of digits that a header is made of, in small letters. */
record HeaderTokens(List<String> all) {

  private static final Pattern RUN = Pattern.compile("\\p{L}+|\\d+");

  HeaderTokens {
    all = List.copyOf(all);
  }

  static HeaderTokens of(String header) {
    List<String> tokens = new ArrayList<>();
    Matcher run = RUN.matcher(header.toLowerCase(Locale.ROOT));
    while (run.find()) {
      tokens.add(run.group());
    }
    return new HeaderTokens(tokens);
  }

  /**
   * What stands before and behind a name in a header.
   *
   * @param after what is left of the last token of the name is the first of it
   */
  record Around(List<String> before, List<String> after) {

    Around {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    List<String> both() {
      List<String> both = new ArrayList<>(before);
      both.addAll(after);
      return both;
    }
  }

  /**
   * Returns what stands around a name, if the header has it. A name is never a part of a number.
   */
  Optional<Around> around(String name) {
    for (int from = 0; from < all.size(); from++) {
      StringBuilder joined = new StringBuilder();
      for (int to = from; to < all.size() && joined.length() < name.length(); to++) {
        joined.append(all.get(to));
        String rest = joined.length() < name.length() ? "" : joined.substring(name.length());
        boolean isThere = joined.length() >= name.length() && joined.indexOf(name) == 0;
        if (isThere && (rest.isEmpty() || Character.isLetter(rest.charAt(0)))) {
          List<String> after = new ArrayList<>(all.subList(to + 1, all.size()));
          if (!rest.isEmpty()) {
            after.add(0, rest);
          }
          return Optional.of(new Around(all.subList(0, from), after));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the tokens that are none of some words. */
  static List<String> without(List<String> tokens, Set<String> words) {
    return tokens.stream().filter(token -> !words.contains(token)).toList();
  }
}
