package org.ketamineoutcomes.protocol;

import java.io.Serializable;
import java.util.List;

/**
 * What a protocol says of itself. Changes no result.
 *
 * @param differs what the publication does that the protocol does not, a sentence each
 * @param rules every decision with its evidence, in the order in which they are written
 */
public record Declaration(
    Status status, String description, String source, List<String> differs, List<Rule> rules)
    implements Serializable {

  public Declaration {
    differs = List.copyOf(differs);
    rules = List.copyOf(rules);
  }

  /** Returns the decisions that are not known to be those of the publication. */
  public List<Rule> unverified() {
    return rules.stream()
        .filter(rule -> Reproduction.isDefinition(rule.key()))
        .filter(rule -> !Reproduction.isVerified(rule))
        .toList();
  }

  /** What a protocol is to a published one. */
  public enum Status {
    /** There is none: it is one's own. */
    OWN,
    /** Some of its rules are not known to be those of the publication. */
    APPROXIMATES,
    /** All its rules were read in the publication. */
    REPRODUCES
  }
}
