package org.ketamineoutcomes.aesi;

import java.io.Serializable;
import java.util.List;

/**
 * One adverse event of special interest.
 *
 * @param id the published name
 * @param name what people call it
 * @param description what is meant, in one line
 * @param rules how measurements at a session show it; empty if none of the exports' can
 * @param terms words and phrases of plain language, in lower case, that records of it are made of
 * @param except phrases within which no term is looked for
 */
public record Aesi(
    String id,
    String name,
    String description,
    List<StructuredRule> rules,
    List<String> terms,
    List<String> except)
    implements Serializable {

  public Aesi {
    rules = List.copyOf(rules);
    terms = List.copyOf(terms);
    except = List.copyOf(except);
  }
}
