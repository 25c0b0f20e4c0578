package org.ketamineoutcomes.protocol;

import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.protocol.Declaration.Status;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * What a protocol must show before it may be said to follow a publication: the evidence of every
 * definition; and, before it may be said to reproduce it, that each was read there.
 */
final class Reproduction {

  /** How results are published is not part of the definitions that a publication states. */
  private static final Set<String> NOT_DEFINITIONS =
      Set.of(
          "id",
          "description",
          "source",
          "status",
          "differs",
          "adverse_events",
          "confidence",
          "curve_days",
          "disclosure",
          "discontinuation",
          "doses",
          "exposure_bands",
          "phases",
          "restricted_mean_days",
          "signals",
          "vital_signs");

  private Reproduction() {}

  static boolean isDefinition(String key) {
    return !NOT_DEFINITIONS.contains(key.split("[.\\[]", 2)[0]);
  }

  static boolean isVerified(Rule rule) {
    return rule.evidence().equals("V");
  }

  /**
   * Holds what a protocol says of itself against the evidence it gives.
   *
   * @throws Refusal if it says more than it shows
   */
  static void check(Declaration declaration, String sourceName) {
    if (declaration.status() == Status.OWN) {
      return;
    }
    List<String> bare =
        declaration.rules().stream()
            .filter(rule -> isDefinition(rule.key()) && rule.evidence().isEmpty())
            .map(Rule::key)
            .toList();
    if (!bare.isEmpty()) {
      throw Refusal.usage(
          "%s: a protocol that follows a publication gives the evidence of every definition, but %s %s none; write {value: ..., evidence: V, K or D, source: ...}"
              .formatted(sourceName, Wording.list(bare, "and"), bare.size() == 1 ? "has" : "have"));
    }
    if (declaration.status() == Status.REPRODUCES) {
      checkReproduces(declaration, sourceName);
    }
  }

  private static void checkReproduces(Declaration declaration, String sourceName) {
    List<String> unverified = declaration.unverified().stream().map(Rule::key).toList();
    if (!unverified.isEmpty()) {
      throw Refusal.usage(
          "%s: status must be approximates, because the evidence of %s is not V"
              .formatted(sourceName, Wording.list(unverified, "and")));
    }
    if (!declaration.differs().isEmpty()) {
      throw Refusal.usage(
          sourceName + ": status must be approximates, because differs names what is not done");
    }
  }
}
