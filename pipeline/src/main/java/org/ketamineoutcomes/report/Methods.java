package org.ketamineoutcomes.report;

import java.util.List;
import org.ketamineoutcomes.result.Results;
import org.ketamineoutcomes.result.RunFacts.UsedProtocol;

/** What a protocol decides, in sentences for the methods of a paper. */
public final class Methods {

  private Methods() {}

  /** Returns the sentences, with the thresholds of the scale with which most were followed. */
  public static List<String> sentences(Results results, UsedProtocol protocol) {
    Scope scope = Scope.under(results, Names.standard(), protocol);
    return new DefinitionWords(Definitions.of(scope), scope.instrument()).sentences();
  }
}
