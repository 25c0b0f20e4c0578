package org.ketamineoutcomes.companion;

import org.ketamineoutcomes.result.RunFacts;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;

/**
 * How to cite the program as a run used it, in the Citation File Format.
 *
 * @see <a href="https://citation-file-format.github.io/">Citation File Format</a>
 */
public final class Citation {

  private Citation() {}

  /** Returns {@code CITATION.cff} of a run. */
  public static String of(RunFacts facts) {
    StringBuilder cff = new StringBuilder();
    cff.append("cff-version: 1.2.0\n")
        .append(
            "message: Cite the program as below, and the protocol of each number with its hash.\n")
        .append("title: Ketamine Outcomes\n")
        .append("type: software\n")
        .append("authors:\n  - name: The Ketamine Outcomes contributors\n")
        .append("version: ")
        .append(quoted(facts.version()))
        .append('\n')
        .append("license: Apache-2.0\n")
        .append("abstract: >-\n")
        .append(
            "  Onset, durability, maintenance frequency and adverse events of ketamine treatment for\n")
        .append("  depression, from clinic exports, by the protocols named under identifiers.\n");
    if (!facts.protocols().isEmpty()) {
      cff.append("identifiers:\n");
      for (UsedProtocol protocol : facts.protocols()) {
        cff.append("  - type: other\n    value: ")
            .append(quoted("sha256:" + protocol.sha256()))
            .append("\n    description: ")
            .append(quoted("The protocol " + protocol.id() + " as it was used"))
            .append('\n');
      }
    }
    return cff.toString();
  }

  private static String quoted(String words) {
    return "'" + words.replace("'", "''") + "'";
  }
}
